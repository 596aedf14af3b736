import { aKeptScore, aScoreChange, aScoreEnd, aSupplier, someFigures, useParts } from '@lodestone/testing';
import type { Band } from '@lodestone/scoring-engine';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { RunChunkStore } from '../stores/run-chunk.store';
import { type NewScoreChange, ScoreChangeRows } from '../stores/score-change-rows';
import { ScoreChangeStore } from '../stores/score-change.store';
import { ScoreRows } from '../stores/score-rows';
import { ScoreStore } from '../stores/score.store';
import { RunReadModel } from './run.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const runs = () => parts.get(RunReadModel);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

interface GivenRun {
  readonly status?: string;
  readonly createdAt?: string;
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
  readonly total?: number;
  readonly filter?: object | null;
}
async function aRun(given: GivenRun = {}): Promise<string> {
  const { status = 'published', createdAt = '2026-11-23T01:00:00.125Z', total = 0, filter = null } = given;
  const { startedAt = null, finishedAt = null } = given;
  const id = uuid();
  await parts.rows(
    `INSERT INTO scoring_runs (id, status, started_by, schedule, night, covers_all, filter, total, created_at, started_at,
       finished_at, model_id, scoring_date, generation, engine_version, batch)
     SELECT $1::uuid, $2, 'night', $1::uuid::text, '2026-11-23', $3::json IS NULL, $3, $4, $5, $6, $7, id, '2026-11-23', 1, '1.0.0', 1
       FROM scoring_models`,
    ...[id, status, filter && JSON.stringify(filter), total, createdAt, startedAt, finishedAt],
  );
  return id;
}
const addChunks = (run: string, ...chunks: (readonly [subjects: number, isDone: boolean])[]) =>
  parts.rows(
    `INSERT INTO run_chunks (run_id, chunk, first_id, last_id, subjects, done_at)
     SELECT $1, place, $1, $1, subjects, CASE WHEN is_done THEN now() END
       FROM unnest($2::int[], $3::boolean[]) WITH ORDINALITY AS chunks (subjects, is_done, place)`,
    ...[run, chunks.map(([subjects]) => subjects), chunks.map(([, isDone]) => isDone)],
  );

afterEach(async () => {
  await parts.rows('TRUNCATE scores, score_changes, input_documents CASCADE');
  await parts.rows('DELETE FROM scoring_runs');
});

describe('a run', () => {
  it('that waits is told without what it rests on, as that is not settled yet', async () => {
    const id = await aRun({ status: 'queued', filter: { kind: 'supplier' } });
    expect(await runs().find(id)).toEqual({
      ...{
        id,
        number: expect.any(Number) as number,
        status: 'queued',
        startedBy: 'night',
        night: '2026-11-23',
      },
      ...{
        scope: { kind: 'supplier' },
        reason: null,
        model: null,
        scoringDate: '2026-11-23',
        engineVersion: '1.0.0',
      },
      progress: { done: 0, total: 0, failed: 0, perSecond: null, secondsLeft: null },
      ...{ problem: null, createdAt: '2026-11-23T01:00:00.125Z', startedAt: null, finishedAt: null },
    });
    expect(await runs().find(uuid())).toBeNull();
    expect(await runs().detail(uuid())).toBeNull();
  });

  it('tells how far it is, how fast, and how long it still takes', async () => {
    const startedAt = new Date(Date.now() - 3_600_000).toISOString();
    const id = await aRun({ status: 'running', startedAt, total: 400 });
    await addChunks(id, [100, true], [100, true], [200, false]);
    await parts.get(RunChunkStore).recordFailures(id, [{ subjectId: uuid(), message: 'Unreadable' }]);
    const run = await runs().find(id);
    expect(run).toMatchObject({
      scope: 'all',
      progress: { done: 200, total: 400, failed: 1 },
      model: { version: 1 },
    });
    const { perSecond, secondsLeft } = run?.progress ?? {};
    // As many are left as are done.
    expect((perSecond ?? 0) * (secondsLeft ?? 0)).toBeCloseTo(200, 6);
  });

  it('that is over tells how fast it was, and takes no longer', async () => {
    const [startedAt, finishedAt] = ['2026-11-23T02:00:00Z', '2026-11-23T02:00:50Z'];
    const id = await aRun({ startedAt, finishedAt, total: 200 });
    await addChunks(id, [200, true]);
    expect((await runs().find(id))?.progress).toEqual({
      ...{ done: 200, total: 200, failed: 0, perSecond: 4, secondsLeft: null },
    });
  });

  it('names those that could not be scored, a hundred at most, also those that are gone', async () => {
    const id = await aRun();
    const known = '01932b5e-0000-7000-8000-000000000001';
    await parts.get(InputDocumentStore).write(aSupplier({ id: known, name: 'Anvil' }));
    const others = Array.from({ length: 120 }, () => uuid()).sort();
    await parts.get(RunChunkStore).recordFailures(
      id,
      [known, ...others].map((subjectId) => ({ subjectId, message: `About ${subjectId}` })),
    );
    const detail = await runs().detail(id);
    expect(detail).toMatchObject({ id, report: null, progress: { failed: 121 } });
    expect(detail?.failures).toEqual([
      { subject: { kind: 'supplier', id: known, name: 'Anvil' }, message: `About ${known}` },
      ...others.slice(0, 99).map((other) => ({
        subject: { kind: 'supplier', id: other, name: null },
        message: `About ${other}`,
      })),
    ]);
  });
});

it('The list of runs has the newest first, of one status where that is asked for, page by page', async () => {
  const times = ['01', '03', '02'].map((hour) => `2026-11-23T${hour}:00:00Z`);
  const ids = [];
  for (const createdAt of times)
    ids.push(await aRun({ createdAt, status: createdAt === times[0] ? 'queued' : 'failed' }));
  const idsOf = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id);
  const first = await runs().list({ limit: 2 });
  expect(idsOf(first)).toEqual([ids[1], ids[2]]);
  expect(idsOf(await runs().list({ limit: 2, cursor: first.page.nextCursor ?? '' }))).toEqual([ids[0]]);
  expect(idsOf(await runs().list({ limit: 5, status: 'queued' }))).toEqual([ids[0]]);
});

describe('the report of a run', () => {
  type Move = readonly [
    before: Band | null,
    after: Band | null,
    oldValue: number | null,
    value: number | null,
  ];
  const VALUES: Readonly<Record<Band, number>> = { low: 10, moderate: 40, high: 60, critical: 80 };

  /** Puts a score in force, and what the run changed of it. */
  async function add(
    id: string,
    band: Band | null,
    change: Partial<NewScoreChange> | null,
    firm = false,
  ): Promise<void> {
    const figures =
      band && someFigures({ band, value: VALUES[band], lower: 0, upper: 100, bandIsFirm: firm });
    await inTransaction(async () => {
      await parts.get(ScoreStore).add(new ScoreRows(0, [aKeptScore(id, { figures })]));
      if (change !== null)
        await parts
          .get(ScoreChangeStore)
          .add(new ScoreChangeRows('1', [{ ...aScoreChange(id, change), subjectId: id }]));
    });
  }
  const moved = ([oldBand, band, oldValue, value]: Move): Partial<NewScoreChange> => ({
    oldBand,
    band,
    oldValue,
    value,
  });
  const report = () => runs().report('1', 0, null);

  it('has every way from band to band, and those that stayed', async () => {
    for (const id of [uuid(), uuid()]) await add(id, 'low', null);
    await add(uuid(), 'low', moved(['low', 'low', 9, 10]));
    await add(uuid(), 'low', moved(['high', 'low', 60, 10]));
    await add(uuid(), 'high', moved([null, 'high', null, 60]));
    await add(uuid(), 'high', { ...moved(['low', 'high', 10, 60]), isNews: false });
    await add(uuid(), 'critical', moved(['moderate', 'critical', 40, 80]));
    await add(uuid(), 'critical', moved(['moderate', 'critical', 41, 80]));
    await add(uuid(), null, null);
    await add(uuid(), null, aScoreEnd(uuid(), { oldBand: 'high' }));
    // What another batch says is no matter of this run.
    await inTransaction(() =>
      parts.get(ScoreChangeStore).add(new ScoreChangeRows('2', [aScoreChange(uuid())])),
    );
    const { bands } = await report();
    expect(bands).toEqual([
      { from: 'high', to: 'high', subjects: 1 },
      { from: 'high', to: 'low', subjects: 1 },
      { from: 'high', to: 'none', subjects: 1 },
      { from: 'low', to: 'low', subjects: 3 },
      { from: 'moderate', to: 'critical', subjects: 2 },
      { from: 'none', to: 'high', subjects: 1 },
      { from: 'none', to: 'none', subjects: 1 },
    ]);
    expect(bands.reduce((sum, { subjects }) => sum + subjects, 0)).toBe(10);
  });

  it('names those that moved most, the largest move first, with a name where there still is one', async () => {
    const [far, near, back, gone, same] = [uuid(), uuid(), uuid(), uuid(), uuid()];
    for (const id of [far, near, back, same]) {
      await parts.get(InputDocumentStore).write(aSupplier({ id, name: `Called ${id}` }));
    }
    await add(near, 'low', { ...moved(['low', 'low', 9, 10]), cause: 'age' });
    await add(far, 'critical', { ...moved(['low', 'critical', 10, 80]), cause: 'model' });
    await add(back, 'low', { ...moved(['high', 'low', 60, 10]), cause: 'policy' });
    await add(gone, null, aScoreEnd(uuid(), { oldBand: 'moderate', oldValue: 40 }));
    await add(same, 'low', moved(['low', 'low', 10, 10]));
    const { movers } = await report();
    expect(movers).toEqual([
      {
        subject: { kind: 'supplier', id: far, name: `Called ${far}` },
        cause: 'model',
        before: 10,
        after: 80,
      },
      {
        subject: { kind: 'supplier', id: back, name: `Called ${back}` },
        cause: 'policy',
        before: 60,
        after: 10,
      },
      { subject: { kind: 'supplier', id: gone, name: '' }, cause: 'data', before: 40, after: null },
      { subject: { kind: 'supplier', id: near, name: `Called ${near}` }, cause: 'age', before: 9, after: 10 },
    ]);
  });

  it('names fifty movers at most', async () => {
    const changes = Array.from({ length: 60 }, (_, place) =>
      aScoreChange(uuid(), { oldValue: 0, value: place + 1 }),
    );
    await inTransaction(() => parts.get(ScoreChangeStore).add(new ScoreChangeRows('1', changes)));
    const { movers } = await report();
    expect(movers.map(({ after }) => after)).toEqual(Array.from({ length: 50 }, (_, place) => 60 - place));
  });

  it('counts the causes, the most frequent first, and how sure the scores in force are', async () => {
    for (const cause of ['age', 'upstream', 'age', 'data', 'upstream', 'age'] as const) {
      await add(uuid(), 'low', { cause }, cause === 'age');
    }
    await add(uuid(), 'low', { cause: 'policy', isNews: false });
    await inTransaction(() =>
      parts
        .get(ScoreStore)
        .add(new ScoreRows(0, [aKeptScore(uuid(), { figures: someFigures({ insufficient: true }) })])),
    );
    const before = await aRun();
    const { causes, firm, insufficient, comparedWith } = await runs().report('1', 0, before);
    expect(causes).toEqual([
      { cause: 'age', subjects: 3 },
      { cause: 'upstream', subjects: 2 },
      { cause: 'data', subjects: 1 },
    ]);
    expect({ firm, insufficient, comparedWith }).toEqual({ firm: 3, insufficient: 1, comparedWith: before });
  });

  it('of a run that changed nothing says so', async () => {
    expect(await report()).toEqual({
      ...{ bands: [], causes: [], movers: [], firm: 0, insufficient: 0, comparedWith: null },
    });
  });
});
