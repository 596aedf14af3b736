import {
  Database,
  PersistenceModule,
  RunChunkStore,
  RunReadModel,
  SupplierReadModel,
} from '@lodestone/persistence';
import {
  aChain,
  aSource,
  brokenHistories,
  scoresInForce,
  startRun,
  supplierDraft,
  TEST_DAY,
  useParts,
} from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { AdvanceRun } from './advance-run';
import { EndRun } from './end-run';
import { FinishRun } from './finish-run';
import { ReportRun } from './report-run';
import { RequestRun } from './request-run';
import { ScoreChunk } from './score-chunk';
import { StartRun } from './start-run';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const STEPS = { RequestRun, StartRun, RunChunkStore, ScoreChunk, FinishRun, Database };
const start = () => startRun(parts, STEPS);
const statusOf = async (id: string) => (await parts.get(RunReadModel).find(id))?.status;
const eventsOf = async (id: string) =>
  (
    await parts.rows<{ event: string }>('SELECT event FROM run_events WHERE run_id = $1 ORDER BY number', id)
  ).map(({ event }) => event);

/** Half of them change with every day: a plant is about to start. */
const SUPPLIERS = 7;
const plants = (day: number) => [
  aChain({
    sources: [aSource({ stage: 'component', country: 'EE', availableFrom: `2026-12-${day}` })],
  }),
];

beforeAll(async () => {
  for (let number = 0; number < SUPPLIERS; number++) {
    const chains = number % 2 === 0 ? plants(10 + number) : supplierDraft().chains;
    await parts.get(SaveSupplier).create(supplierDraft({ name: `Supplier ${number}`, chains }));
  }
});
afterEach(() => parts.clock.set(TEST_DAY));

/** What a run has kept so far. */
const kept = async () => [
  await parts.rows('SELECT * FROM scores ORDER BY run_number, subject_id'),
  await parts.rows('SELECT * FROM score_changes ORDER BY batch, subject_id'),
  await parts.rows('SELECT run_id, chunk, done_at FROM run_chunks ORDER BY run_id, chunk'),
];
const ofRun = async () => {
  const [{ number }] = await parts.rows<{ number: number }>('SELECT max(number) AS number FROM scoring_runs');
  return parts.rows(`SELECT * FROM scores_${number} ORDER BY subject_id`);
};

describe('a chunk', () => {
  it('that is delivered twice leaves the same rows', async () => {
    parts.clock.set('2026-12-11');
    const run = await start();
    expect(await run.open()).toEqual([0, 1, 2, 3]);
    expect(await run.score(1)).toBe(true);
    const before = [await kept(), await ofRun()];
    parts.clock.set('2026-12-11T13:00:00Z');
    expect(await run.score(1)).toBe(false);
    expect([await kept(), await ofRun()]).toEqual(before);
    expect(before[1]).toHaveLength(2);
    await run.finish();
    expect(await brokenHistories(parts)).toEqual([]);
  });

  it('that is delivered to several at once is done by one of them', async () => {
    parts.clock.set('2026-12-13');
    const run = await start();
    const done = await Promise.all(Array.from({ length: 5 }, () => run.score(0)));
    expect(done.filter((isMine) => isMine)).toHaveLength(1);
    expect(await ofRun()).toHaveLength(2);
    await run.finish();
    expect(await brokenHistories(parts)).toEqual([]);
  });

  it('of a run that is over, or that there is not, is nothing to do', async () => {
    const run = await start();
    await parts.get(EndRun).cancel(run.id);
    expect(await run.score(0)).toBe(false);
    expect(await parts.get(ScoreChunk).execute({ runId: run.id, chunk: 99 })).toBe(false);
  });
});

describe('readers of a run', () => {
  it('see all of its scores from one moment to the next, and never some', async () => {
    const run = await start();
    await run.finish();
    parts.clock.set('2026-12-20');
    const next = await start();
    let isOver = false;
    const seen = new Set<string>();
    const reading = (async () => {
      while (!isOver) {
        const [row] = await parts.rows<{ days: string; count: number }>(
          `SELECT string_agg(DISTINCT scoring_date::text, ' ') AS days, count(*)::int AS count
             FROM scores WHERE run_number = (SELECT run_number FROM published_run)`,
        );
        seen.add(`${row.count} of ${row.days}`);
      }
    })();
    await next.finish();
    isOver = true;
    await reading;
    const [after] = await parts.rows<{ days: string }>(
      'SELECT DISTINCT scoring_date::text AS days FROM scores WHERE run_number = (SELECT run_number FROM published_run)',
    );
    expect(after.days).toBe('2026-12-20');
    expect(seen).toContain(`${SUPPLIERS} of ${TEST_DAY}`);
    for (const each of seen) expect(each).toMatch(/^7 of \d{4}-\d{2}-\d{2}$/);
  });
});

describe('a run that is cancelled', () => {
  it('leaves what readers see as it is, says so, and can go on from where it stood', async () => {
    const before = await scoresInForce(parts);
    parts.clock.set('2026-12-21');
    const run = await start();
    await run.score(0);
    await parts.get(EndRun).cancel(run.id);
    expect(await statusOf(run.id)).toBe('cancelled');
    await run.finish();
    expect(await scoresInForce(parts)).toEqual(before);
    expect(await statusOf(run.id)).toBe('cancelled');

    await parts.get(EndRun).resume(run.id);
    expect(await run.open()).toEqual([1, 2, 3]);
    await run.finish();
    expect(await statusOf(run.id)).toBe('published');
    expect(await eventsOf(run.id)).toEqual(['queued', 'started', 'cancelled', 'resumed', 'published']);
    expect(await brokenHistories(parts)).toEqual([]);
    expect(
      new Set((await scoresInForce(parts)).map((score) => 'scoring_date' in score && score.scoring_date)),
    ).toEqual(new Set(['2026-12-21']));
  });

  it('knows, when it goes on, what was edited while it lay', async () => {
    const run = await start();
    await run.score(0);
    await run.score(1);
    await parts.get(EndRun).cancel(run.id);
    const [{ id }] = await parts.rows<{ id: string }>('SELECT id FROM suppliers ORDER BY id LIMIT 1');
    const seen = await parts.get(SupplierReadModel).find(id);
    await parts.get(SaveSupplier).change({ id, version: seen?.version ?? 0 }, { chains: [aChain()] });
    const made = await parts.get(SaveSupplier).create(supplierDraft({ name: 'New' }));
    await parts.get(EndRun).resume(run.id);
    await run.finish();
    const after = await scoresInForce(parts);
    const again = await start();
    await again.finish();
    expect(await scoresInForce(parts)).toEqual(after);
    expect(after).toHaveLength(SUPPLIERS + 1);
    expect(await brokenHistories(parts)).toEqual([]);
    await parts.get(SaveSupplier).delete(made);
  });

  it('cannot go on once another has started; the other takes its turn', async () => {
    const run = await start();
    await parts.get(EndRun).cancel(run.id);
    const other = await start();
    await expect(parts.get(EndRun).resume(run.id)).rejects.toMatchObject({ code: 'run.not_resumable' });
    await other.finish();
    await expect(parts.get(EndRun).resume(run.id)).rejects.toMatchObject({ code: 'run.not_resumable' });
  });

  it('leaves nothing behind once another has taken its place', async () => {
    parts.clock.set('2027-03-01');
    const run = await start();
    for (const chunk of await run.open()) await run.score(chunk);
    await parts.get(EndRun).cancel(run.id);
    const unpublished = () =>
      parts.rows('SELECT 1 FROM score_changes WHERE batch NOT IN (SELECT batch FROM score_batches)');
    await parts.get(ReportRun).dropOldTables();
    expect(await unpublished()).not.toEqual([]);
    const other = await start();
    await other.finish();
    await parts.get(ReportRun).dropOldTables();
    expect(await unpublished()).toEqual([]);
    const [{ number }] = await parts.rows<{ number: number }>(
      'SELECT number FROM scoring_runs WHERE id = $1',
      run.id,
    );
    expect(await parts.rows('SELECT 1 FROM pg_class WHERE relname = $1', `scores_${number}`)).toEqual([]);
  });

  it('or published cannot be cancelled', async () => {
    const run = await start();
    await run.finish();
    await expect(parts.get(EndRun).cancel(run.id)).rejects.toMatchObject({ code: 'run.ended' });
  });

  it('before it started never starts', async () => {
    const id = (await parts.get(RequestRun).execute({ startedBy: 'request', filter: null })) ?? '';
    await parts.get(EndRun).cancel(id);
    await parts.get(AdvanceRun).execute(id);
    expect(await statusOf(id)).toBe('cancelled');
    await expect(parts.get(EndRun).resume(id)).rejects.toMatchObject({ code: 'run.not_resumable' });
  });
});

describe('runs that are asked for at the same time', () => {
  it('go one after the other, the first that was asked for first', async () => {
    const ask = async () =>
      (await parts.get(RequestRun).execute({ startedBy: 'request', filter: null })) ?? '';
    const [first, second] = [await ask(), await ask()];
    expect(await parts.get(StartRun).pin(first)).toBe(true);
    expect(await parts.get(StartRun).pin(second)).toBe(false);
    await parts.get(StartRun).prepare(first);
    await parts.get(AdvanceRun).execute(second);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['running', 'queued']);
    await parts.get(ScoreChunk).execute({ runId: first, chunk: 0 });
    await parts.get(AdvanceRun).execute(first);
    await parts.get(AdvanceRun).execute(second);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['published', 'running']);
  });
});
