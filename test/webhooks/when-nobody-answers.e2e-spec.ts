import type { Webhook } from '@lodestone/contracts';
import { WebhookDeliveryStore } from '@lodestone/persistence';
import { aChain, aSource } from '@lodestone/testing';
import { add, change, supplierDraft } from '../api/drafts';
import { useApi } from '../setup/use-api';
import { REACHES_RECEIVERS, useReceiver } from './told-webhooks';

const api = useApi('reference', REACHES_RECEIVERS);
const told = useReceiver(api);

const EVENTS = ['score.changed', 'score.band_changed'] as const;
const chainsIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
let supplier: string;
let country = 'AU';

/** Changes a score, and lets whoever is subscribed be told. */
async function moveAScore(): Promise<void> {
  country = country === 'AU' ? 'CN' : 'AU';
  await change(api, `/v1/suppliers/${supplier}`, { chains: chainsIn(country) });
  await api.quiet();
}

const webhook = async (id: string) => (await api.call('get', `/v1/webhooks/${id}`)).body as Webhook;
const resume = (id: string) => change(api, `/v1/webhooks/${id}`, { paused: false });
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 1_440];

beforeAll(async () => {
  supplier = (await add(api, 'suppliers', supplierDraft({ chains: chainsIn(country) }))).id;
});

describe('A message that is not taken', () => {
  it('comes again with the same id after 1 and 5 minutes, and then is delivered', async () => {
    const { id } = await told.subscribe(EVENTS);
    told.receiver.answer = () => 503;
    await moveAScore();
    await told.pass(0.9);
    expect(told.receiver.received).toHaveLength(1);
    await told.pass(0.1);
    expect(told.receiver.received).toHaveLength(2);
    told.receiver.answer = () => 200;
    await told.pass(5);
    const stamps = told.receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(stamps.map((stamp) => stamp - stamps[0])).toEqual([0, 60, 360]);
    const [first, ...others] = told.messages();
    expect(others).toEqual([first, first]);
    await told.pass(60);
    expect(told.messages()).toEqual([]);
    expect(await told.deliveries(id)).toMatchObject([
      {
        ...{ id: first.id, status: 'delivered', nextAttemptAt: null },
        attempts: [
          { outcome: 'refused', httpStatus: 503 },
          { outcome: 'refused', httpStatus: 503 },
          { outcome: 'delivered', httpStatus: 200 },
        ],
      },
    ]);
  });

  it('is given up after nine times, and its webhook paused if nothing else arrived', async () => {
    const { id } = await told.subscribe(EVENTS);
    told.receiver.answer = ({ body }) => (body.includes('webhook.test') ? 204 : 500);
    await moveAScore();
    await told.pass(PAUSES[0]);
    // That a test arrives says nothing of what else is to arrive.
    await api.call('post', `/v1/webhooks/${id}/test`).expect(200);
    for (const pause of PAUSES.slice(1)) await told.pass(pause);
    expect(told.messages().filter(({ type }) => type !== 'webhook.test')).toHaveLength(9);
    expect(await told.deliveries(id)).toMatchObject([
      { status: 'failed', nextAttemptAt: null },
      { type: 'webhook.test', status: 'delivered' },
    ]);
    expect(await webhook(id)).toMatchObject({
      ...{ paused: true, pausedBecause: 'unanswered', pausedAt: api.clock.now().toISOString() },
    });
    const { body } = await api.call('get', `/v1/audit-events?subjectType=webhook&subject=${id}&limit=1`);
    expect(body).toMatchObject({ data: [{ action: 'webhook.paused', actor: { kind: 'system' } }] });
  });

  it('is given up while the others arrive, without pausing', async () => {
    const { id } = await told.subscribe(EVENTS);
    await moveAScore();
    const [{ id: taken }] = told.messages();
    told.receiver.answer = ({ headers }) => (headers['webhook-id'] === taken ? 200 : 500);
    await moveAScore();
    for (const pause of PAUSES.slice(0, -1)) await told.pass(pause);
    await api
      .call('post', `/v1/webhooks/${id}/replay`)
      .send({ deliveries: [taken] })
      .expect(200);
    await told.pass(1_440);
    expect((await told.deliveries(id)).map(({ status }) => status)).toEqual(['delivered', 'failed']);
    expect(await webhook(id)).toMatchObject({ paused: false });
  });

  it('because there is nobody any more is the last', async () => {
    const { id } = await told.subscribe(EVENTS);
    told.receiver.answer = () => 410;
    await moveAScore();
    await told.pass(1);
    expect(told.messages()).toHaveLength(1);
    expect(await webhook(id)).toMatchObject({ paused: true, pausedBecause: 'gone' });
  });

  it('keeps nobody else from being told', async () => {
    const { id } = await told.subscribe(EVENTS, { url: 'http://127.0.0.1:1/' });
    await told.subscribe(EVENTS);
    await moveAScore();
    expect(told.messages()).toHaveLength(1);
    expect(await told.deliveries(id)).toMatchObject([{ attempts: [{ outcome: 'unreachable' }] }]);
  });
});

describe('A webhook that is paused', () => {
  it('misses nothing', async () => {
    const { id } = await told.subscribe(EVENTS, { paused: true });
    for (let each = 0; each < 3; each++) await moveAScore();
    expect(told.messages()).toEqual([]);
    await resume(id);
    await api.quiet();
    expect(told.messages()).toHaveLength(3);
  });

  it('is told nothing more while messages wait', async () => {
    const { id } = await told.subscribe(EVENTS);
    told.receiver.answer = () => 500;
    await moveAScore();
    await change(api, `/v1/webhooks/${id}`, { paused: true });
    told.messages();
    await told.pass(60);
    expect(told.messages()).toEqual([]);
    expect(await webhook(id)).toMatchObject({ pausedBecause: 'asked' });
  });
});

describe('More than a hundred messages', () => {
  it('wait where they are until there is room, and then arrive, each once', async () => {
    const COUNT = 130;
    const { id } = await told.subscribe(['score.band_changed']);
    told.receiver.answer = () => 500;
    for (let each = 0; each < COUNT; each++)
      await add(api, 'suppliers', supplierDraft({ name: `Supplier ${each}`, chains: chainsIn('AU') }));
    await api.quiet();
    expect(await told.deliveries(id)).toHaveLength(100);
    told.receiver.answer = () => 204;
    told.messages();
    await told.pass(5);
    const arrived = told.messages();
    expect(arrived).toHaveLength(COUNT);
    const subjects = arrived.map(({ data }) => (data as { subject: { id: string } }).subject.id);
    expect(new Set(subjects).size).toBe(COUNT);
  }, 120_000);
});

describe('What takes longer than a minute', () => {
  it('goes on in the next go', async () => {
    await told.subscribe(EVENTS);
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    let goes = 0;
    const clock = jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      if (milliseconds === 60_000) goes++;
      return milliseconds === 60_000 && goes === 1 ? AbortSignal.abort() : timeout(milliseconds);
    });
    await moveAScore();
    clock.mockRestore();
    expect(goes).toBeGreaterThan(1);
    expect(told.messages()).toHaveLength(1);
  });
});

describe('A message that somebody has taken who died', () => {
  it('comes again with the same id, once nobody can be at it any more', async () => {
    const { id } = await told.subscribe(EVENTS, { paused: true });
    await moveAScore();
    // What a worker does before it is killed: it has queued the delivery and taken it.
    const died = jest
      .spyOn(WebhookDeliveryStore.prototype, 'settle')
      .mockRejectedValue(new Error('killed before it was noted'));
    await resume(id);
    await expect(api.quiet()).rejects.toThrow();
    died.mockRestore();
    const [first] = told.messages();
    await told.pass(0.4);
    expect(told.messages()).toEqual([]);
    await told.pass(0.1);
    expect(told.messages()).toEqual([first]);
    expect(await told.deliveries(id)).toMatchObject([{ id: first.id, status: 'delivered' }]);
  });
});
