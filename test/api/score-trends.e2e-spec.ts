import { MOST_TRENDS, type TrendReply, trendReplySchema, TREND_RUNS } from '@lodestone/contracts';
import { aChain, aSource } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { useApi } from '../setup/use-api';
import { add, change, partnershipDraft, scoreOf, supplierDraft } from './drafts';
import { bodyOf, problemOf } from './reply-checks';

const api = useApi('reference');

const trendsOf = async (...refs: string[]): Promise<TrendReply> =>
  bodyOf(await api.call('post', '/v1/scores/trends').send({ refs }), trendReplySchema);

it('A trend has what each run left, however often a score was changed between them', async () => {
  const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Moves' }));
  const at = `suppliers/${id}`;
  const edit = (share: number) =>
    change(api, `/v1/${at}`, { chains: [aChain({ sources: [aSource({ country: 'CN', share })] })] });
  const said: number[] = [];
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
    await edit(Number(day.slice(-1)) / 10);
    await edit(Number(day.slice(-1)) / 20);
    await api.night(day);
    said.push((await scoreOf(api, at)).value);
  }
  await edit(1);
  expect((await scoreOf(api, at)).value).not.toBe(said[2]);
  const { runs, data } = await trendsOf(id);
  expect(data).toEqual([
    { ref: id, status: 'ok', subject: { kind: 'supplier', id, name: 'Moves' }, values: said },
  ]);
  expect(runs.map(({ publishedAt }) => publishedAt.slice(0, 10))).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
  ]);
});

it('A run that scored only some is none of a trend', async () => {
  const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Alone' }));
  const { runs } = await trendsOf(id);
  const reply = await api.call('post', '/v1/scoring-runs').send({ scope: { subjects: [id] } });
  expect(reply.status).toBe(202);
  await api.quiet();
  const run = await api.call('get', `/v1/scoring-runs/${(reply.body as { id: string }).id}`);
  expect(run.body).toMatchObject({ status: 'published', progress: { total: 1, done: 1 } });
  expect((await trendsOf(id)).runs).toEqual(runs);
});

it('Where there was no score a trend has none, be it before a subject was added or while it declared nothing', async () => {
  const { id } = await add(api, 'partnerships', partnershipDraft({ name: 'Later' }));
  await api.night('2026-11-27');
  await change(api, `/v1/partnerships/${id}`, { chains: [] });
  await api.night('2026-11-28');
  const { runs, data } = await trendsOf(id);
  const [{ values = [] }] = data;
  expect(values).toHaveLength(runs.length);
  expect(values.at(-2)).toBeGreaterThan(0);
  expect([...values.slice(0, -2), values.at(-1)]).toEqual(Array(values.length - 1).fill(null));
});

it('Trends are told in the order asked, of whom there is and of whom there is not', async () => {
  const identifiers = [{ scheme: 'vendor' as const, value: 'sap/77' }];
  const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Twice asked', identifiers }));
  const nobody = uuid();
  const { data } = await trendsOf('vendor:sap/77', nobody, id);
  expect(data.map(({ ref, status, subject }) => [ref, status, subject?.id])).toEqual([
    ['vendor:sap/77', 'ok', id],
    [nobody, 'not_found', undefined],
    [id, 'ok', id],
  ]);
});

it('A trend goes back thirty runs and no further', async () => {
  const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Long kept' }));
  for (let night = 0; night < TREND_RUNS + 1; night++) await api.night();
  const { runs, data } = await trendsOf(id);
  expect(runs).toHaveLength(TREND_RUNS);
  expect(new Set(runs.map((run) => run.id)).size).toBe(TREND_RUNS);
  expect(data[0].values).toEqual(Array(TREND_RUNS).fill((await scoreOf(api, `suppliers/${id}`)).value));
});

it('Nobody asks for more trends than a page has', async () => {
  const refs = Array.from({ length: MOST_TRENDS + 1 }, () => uuid());
  const reply = await api.call('post', '/v1/scores/trends').send({ refs });
  problemOf(reply, { status: 422, code: 'field.too_big', pointers: ['/refs'] });
});
