import type { ScoreChangeEvent, WebhookEvent } from '@lodestone/contracts';
import { JobQueue } from '@lodestone/jobs';
import { WebhookDeliveryStore, WebhookStore } from '@lodestone/persistence';
import { aChain, aSource } from '@lodestone/testing';
import { DeliverWebhooks } from '@lodestone/webhooks';
import fc from 'fast-check';
import { add, change, supplierDraft } from '../api/drafts';
import { useApi } from '../setup/use-api';
import { REACHES_RECEIVERS, type ToldMessage, useReceiver } from './told-webhooks';

const api = useApi('reference', REACHES_RECEIVERS);
const told = useReceiver(api);

const ALL: readonly WebhookEvent[] = ['score.changed', 'score.band_changed', 'score.ended'];
const SUPPLIERS = 3;

/** What may come in between: edits, somebody who delivers, time, a receiver that is away, a worker that dies. */
const anyMove = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ edit: fc.nat(SUPPLIERS - 1), chinese: fc.integer({ min: 0, max: 10 }) }),
  },
  { weight: 2, arbitrary: fc.record({ deliverers: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.constantFrom(0, 1, 5, 61) }) },
  { weight: 1, arbitrary: fc.record({ answer: fc.constantFrom(204, 503) }) },
  { weight: 1, arbitrary: fc.record({ paused: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ dies: fc.constantFrom('takes', 'moves on') }) },
);
type Move = typeof anyMove extends fc.Arbitrary<infer Value> ? Value : never;

const suppliers: string[] = [];
const partsIn = (tenths: number) => {
  const shares = [tenths / 10, 1 - tenths / 10].map((share, index) => ({
    share,
    country: ['CN', 'AU'][index],
  }));
  return [aChain({ sources: shares.filter(({ share }) => share > 0).map((given) => aSource(given)) })];
};

beforeAll(async () => {
  for (let each = 0; each < SUPPLIERS; each++)
    suppliers.push((await add(api, 'suppliers', supplierDraft({ chains: partsIn(0) }))).id);
});

async function make(move: Move, webhook: string): Promise<void> {
  if ('edit' in move)
    await change(api, `/v1/suppliers/${suppliers[move.edit]}`, { chains: partsIn(move.chinese) });
  else if ('deliverers' in move) await deliver(move.deliverers);
  else if ('minutes' in move) await told.pass(move.minutes);
  else if ('answer' in move) told.receiver.answer = () => move.answer;
  else if ('paused' in move) await change(api, `/v1/webhooks/${webhook}`, { paused: move.paused });
  else await dieWhere(move.dies);
}

/** Several at the same time, as when a job is handed out twice. */
async function deliver(deliverers: number): Promise<void> {
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: deliverers }, () => api.app.get(DeliverWebhooks).execute(signal)));
}

/** A worker is killed after it has taken deliveries, or in the middle of the transaction that makes them. */
async function dieWhere(place: 'takes' | 'moves on'): Promise<void> {
  await api.quiet();
  const killed = () => Promise.reject(new Error('killed'));
  const death =
    place === 'takes'
      ? jest.spyOn(WebhookDeliveryStore.prototype, 'settle').mockImplementation(killed)
      : jest.spyOn(WebhookStore.prototype, 'moveOn').mockImplementation(killed);
  await deliver(1).catch(() => undefined);
  death.mockRestore();
}

/** Every change behind a cursor of the feed. */
async function changesAfter(cursor: string | null) {
  const query = cursor === null ? '' : `&cursor=${cursor}`;
  const { body } = await api.call('get', `/v1/scores/changes?limit=1000${query}`);
  return body as { data: ScoreChangeEvent[]; nextCursor: string };
}

const byContent = (messages: readonly { type: string; data: object }[]) =>
  messages.map(({ type, data }) => JSON.stringify({ type, ...data })).sort();

it('Whatever comes in between, each change is one message to whoever asked for it, and it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyMove, { minLength: 5, maxLength: 25 }),
      fc.subarray([...ALL], { minLength: 1 }),
      async (moves, events) => {
        const { nextCursor } = await changesAfter(null);
        const { id } = await told.subscribe(events);
        for (const move of moves) await make(move, id);
        told.receiver.answer = () => 204;
        await change(api, `/v1/webhooks/${id}`, { paused: false });
        // After a day whatever waits has been tried again; what was given up, two days ago, none of them reaches.
        for (let day = 0; day < 2; day++) await told.pass(1_440);
        const messages = new Map<string, ToldMessage>();
        for (const message of told.messages()) {
          expect(messages.get(message.id) ?? message).toEqual(message);
          messages.set(message.id, message);
        }
        const news = (await changesAfter(nextCursor)).data.map(({ type, ...data }) => ({ type, data }));
        const asked = news.filter(({ type }) => events.includes(type));
        expect(byContent([...messages.values()])).toEqual(byContent(asked));
        const deliveries = await told.deliveries(id);
        expect(deliveries.filter(({ status }) => status !== 'delivered')).toEqual([]);
        expect(deliveries).toHaveLength(asked.length);
        await api.call('delete', `/v1/webhooks/${id}`).set('if-match', '*').expect(204);
        await api.app.get(JobQueue).enqueue('deliver-webhooks', {});
        await api.quiet();
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
}, 240_000);
