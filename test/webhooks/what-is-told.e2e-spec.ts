import type { PolicyExpiring, RunFinished, ScoreChangeEvent } from '@lodestone/contracts';
import { aChain, aSource } from '@lodestone/testing';
import { DeliverWebhooks } from '@lodestone/webhooks';
import { add, change, policyDraft, supplierDraft } from '../api/drafts';
import { committedContract } from '../contract/contract';
import { expectFitting } from '../contract/documented-schema';
import { useApi } from '../setup/use-api';
import { isSignedWith, REACHES_RECEIVERS, useReceiver } from './told-webhooks';

const api = useApi('reference', REACHES_RECEIVERS);
const told = useReceiver(api);

const chainsIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
const aScoredSupplier = (name: string) =>
  add(api, 'suppliers', supplierDraft({ name, chains: chainsIn('AU') }));

describe('Who is subscribed to changes of scores', () => {
  it('is told what a score says now and said before, and why, once', async () => {
    const { id } = await aScoredSupplier('Moves to China');
    const { secret } = await told.subscribe(['score.changed', 'score.band_changed']);
    await change(api, `/v1/suppliers/${id}`, { chains: chainsIn('CN') });
    await api.quiet();
    const [received] = told.receiver.received;
    expect(isSignedWith(received, secret)).toBe(true);
    expect(isSignedWith({ ...received, body: received.body.replace('CN', 'AU') + ' ' }, secret)).toBe(false);
    const { body: feed } = await api.call('get', '/v1/scores/changes?limit=1000');
    const { type, ...news } = (feed as { data: ScoreChangeEvent[] }).data.at(-1) as ScoreChangeEvent;
    const [message, ...others] = told.messages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ type, timestamp: news.recordedAt, data: news });
    expect(news).toMatchObject({ subject: { kind: 'supplier', id }, cause: 'data', runId: null });
    expect(news.after?.value).toBeGreaterThan(news.before?.value ?? Infinity);
  });

  it('is told that a score has ended', async () => {
    const { id } = await aScoredSupplier('Goes');
    await told.subscribe(['score.ended']);
    await api.call('delete', `/v1/suppliers/${id}`).set('if-match', '*').expect(204);
    await api.quiet();
    expect(told.messages()).toMatchObject([{ type: 'score.ended', data: { subject: { id }, after: null } }]);
  });

  it('is told nothing of what was before, nor of what was not asked for', async () => {
    const { id } = await aScoredSupplier('Was before');
    await api.night();
    const { id: webhook } = await told.subscribe(['score.ended', 'run.finished']);
    await change(api, `/v1/suppliers/${id}`, { chains: chainsIn('CN') });
    await told.pass(1);
    expect(told.messages()).toEqual([]);
    expect(await told.deliveries(webhook)).toEqual([]);
  });

  it('is told once each, however many are subscribed', async () => {
    const { id } = await aScoredSupplier('Of interest to many');
    const webhooks = [];
    for (let each = 0; each < 3; each++)
      webhooks.push(await told.subscribe(['score.band_changed', 'score.changed']));
    await change(api, `/v1/suppliers/${id}`, { chains: chainsIn('CN') });
    await told.pass(1);
    const messages = told.messages();
    expect(messages).toHaveLength(3);
    expect(new Set(messages.map((message) => message.id)).size).toBe(3);
    for (const { id: webhook } of webhooks) expect(await told.deliveries(webhook)).toHaveLength(1);
  });
});

it('What is posted is what the contract says', async () => {
  const contract = committedContract();
  const { parameters = [], requestBody } = contract.webhooks.message.post;
  await told.subscribe(['score.band_changed']);
  await aScoredSupplier('As the contract says');
  await api.quiet();
  const [{ headers, body }] = told.receiver.received;
  expect(parameters.map(({ name }) => name)).toEqual(
    Object.keys(headers).filter((name) => name.startsWith('webhook-')),
  );
  expectFitting(JSON.parse(body), requestBody?.content['application/json'].schema ?? {}, contract);
});

describe('Who is subscribed to runs', () => {
  it('is told that one is published and what it changed', async () => {
    await aScoredSupplier('Scored at night');
    await told.subscribe(['run.finished']);
    const runId = await api.night();
    await told.pass(1);
    const messages = told.messages();
    expect(messages).toMatchObject([
      { type: 'run.finished', data: { run: { id: runId, status: 'published' } } },
    ]);
    const { run, report } = messages[0].data as RunFinished;
    const { body } = await api.call('get', `/v1/scoring-runs/${runId}`);
    const { failures: _, ...detail } = body as Record<string, unknown>;
    expect({ ...run, report }).toEqual(detail);
    expect(report).not.toBeNull();
  });
});

describe('Who is subscribed to policies', () => {
  it('is told 90, 30 and 7 days before a suspended measure returns, once each, however many look', async () => {
    const code = 'EX-2028-1';
    await add(api, 'policies', {
      ...policyDraft({ code, from: '2028-01-01', through: null, verifiedThrough: null, suspensions: [] }),
      suspensions: [{ from: '2028-02-01', through: '2028-11-10' }],
    });
    await told.subscribe(['policy.expiring']);
    const days = [
      '2028-08-12',
      '2028-08-13',
      '2028-08-14',
      '2028-10-12',
      '2028-11-04',
      '2028-11-11',
      '2028-11-12',
    ];
    const said: unknown[] = [];
    const deliver = () => api.app.get(DeliverWebhooks).execute(new AbortController().signal);
    for (const day of days) {
      api.clock.set(day);
      await Promise.all(Array.from({ length: 4 }, () => deliver()));
      const about = told.messages().filter(({ data }) => (data as PolicyExpiring).policy.code === code);
      said.push(about.map(({ data }) => [(data as PolicyExpiring).what, (data as PolicyExpiring).daysLeft]));
    }
    expect(said).toEqual([[], [['returns', 90]], [], [['returns', 30]], [['returns', 7]], [], []]);
  });
});
