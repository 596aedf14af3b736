import type { DeliveryAttempt } from '@lodestone/contracts';
import { ROW_OF_EACH_TABLE, useParts } from '@lodestone/testing';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { WebhookDeliveryReadModel } from '../read-models/webhook-delivery.read-model';
import { WebhookDeliveryStore } from './webhook-delivery.store';
import { WebhookStore } from './webhook.store';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

const WEBHOOK = ROW_OF_EACH_TABLE.webhooks.id as string;
const DELIVERY = '01932b5e-0000-7000-8000-000000000009';
const NOW = new Date('2026-11-26T12:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const deliveries = () => parts.get(WebhookDeliveryStore);
const take = (at: Date) => deliveries().take(WEBHOOK, 10, at, new Date(at.getTime() + 30_000));
const attempt = (httpStatus: number): DeliveryAttempt => ({
  ...{ at: NOW.toISOString(), outcome: 'refused', httpStatus, milliseconds: 1 },
});
const found = () => parts.get(WebhookDeliveryReadModel).find(DELIVERY);
const DELIVERED = { status: 'delivered', nextAttemptAt: null, endedAt: NOW } as const;

beforeEach(async () => {
  await parts.rows('DELETE FROM webhooks');
  await parts.get(Database).transaction(async () => {
    await parts.get(WebhookStore).insert(WEBHOOK, {
      ...{ name: 'Purchasing', url: 'https://p.example', events: ['score.changed'], secret: 'whsec_a' },
      ...{ changePosition: '1', changeSubjectId: null, eventPosition: '0' },
    });
    const message = '{"type":"score.changed"}';
    await deliveries().add([{ id: DELIVERY, webhookId: WEBHOOK, type: 'score.changed', message }], NOW);
  });
});

describe('a delivery', () => {
  it('is taken by one alone until its time is over, and then by another', async () => {
    const takes = await Promise.all([take(NOW), take(NOW), take(NOW)]);
    expect(takes.flat()).toMatchObject([{ id: DELIVERY, tries: 1, createdAt: NOW }]);
    expect(await take(after(29))).toEqual([]);
    expect(await take(after(30))).toMatchObject([{ id: DELIVERY, tries: 2 }]);
  });

  it('that another has taken meanwhile is theirs, whatever becomes of the first attempt', async () => {
    const [first] = await take(NOW);
    const [second] = await take(after(30));
    await deliveries().settle(first, attempt(500), DELIVERED);
    expect(await found()).toMatchObject({ status: 'waiting', attempts: [] });
    await deliveries().settle(second, attempt(200), DELIVERED);
    expect(await found()).toMatchObject({ status: 'delivered', attempts: [{ httpStatus: 200 }] });
  });

  it('keeps its last twenty attempts', async () => {
    for (let tries = 1; tries <= 25; tries++) {
      const [taken] = await take(after(tries * 60));
      const again = { status: 'waiting', nextAttemptAt: after(tries * 60), endedAt: null } as const;
      await deliveries().settle(taken, attempt(400 + tries), again);
    }
    const statuses = (await found())?.attempts.map(({ httpStatus }) => httpStatus);
    expect(statuses).toEqual(Array.from({ length: 20 }, (_, index) => 406 + index));
  });

  it('is not taken while its webhook is paused', async () => {
    await parts.get(WebhookStore).pause(WEBHOOK, 'asked', NOW);
    expect(await take(NOW)).toEqual([]);
  });
});
