import { aKeptScore, aLatch, aScoreChange, someFigures, untilWaiting, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { LinkedExposureStore } from './linked-exposure.store';
import { PublishedRunStore } from './published-run.store';
import { RunTableStore } from './run-table.store';
import { ScoreChangeRows } from './score-change-rows';
import { ScoreChangeStore } from './score-change.store';
import { type KeptScore, ScoreRows } from './score-rows';
import { ScoreStore } from './score.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const store = () => parts.get(RunTableStore);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

const score = (id: string, value: number): KeptScore =>
  aKeptScore(id, { figures: someFigures({ value, lower: 0, upper: 100 }) });
const exposuresOf = (supplierId: string) => ({ supplierId, seat: 'AU', exposures: [] as never });

/** A run with tables of its own, filled and sealed. */
async function aScoredRun(run: number, scores: readonly KeptScore[]): Promise<void> {
  await inTransaction(async () => {
    await store().create(run);
    await parts.get(ScoreStore).add(new ScoreRows(run, scores));
    await parts.get(LinkedExposureStore).add(
      run,
      scores.map(({ subjectId }) => exposuresOf(subjectId)),
    );
  });
  await inTransaction(() => store().seal(run));
}
async function publish(run: number): Promise<void> {
  const published = parts.get(PublishedRunStore);
  await published.publish({ ...(await published.current()), runNumber: run });
}
const valuesOf = async (where: string) =>
  (await parts.rows<{ value: number }>(`SELECT value FROM scores WHERE ${where} ORDER BY value`)).map(
    ({ value }) => value,
  );
const exposed = async (table = 'linked_exposures') =>
  (await parts.rows<{ id: string }>(`SELECT supplier_id AS id FROM ${table} ORDER BY 1`)).map(({ id }) => id);
const IN_FORCE = 'run_number = (SELECT run_number FROM published_run)';

/** What PostgreSQL has of a table: its indexes, its constraints, and whether it is a partition. */
const shapeOf = (run: number) =>
  parts.rows(
    `SELECT regexp_replace(indexdef, 'scores_${run}', 'scores_n', 'g') AS part FROM pg_indexes WHERE tablename = $1
     UNION ALL SELECT regexp_replace(pg_get_constraintdef(oid), 'run_number = ${run}', 'run_number = n') FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'
     UNION ALL SELECT relispartition::text FROM pg_class WHERE oid = $1::regclass ORDER BY 1`,
    `scores_${run}`,
  );

afterEach(async () => {
  await publish(0);
  for (const run of await store().numbers()) if (run > 0) await inTransaction(() => store().drop(run));
  await parts.rows('TRUNCATE scores, linked_exposures, score_changes, score_batches');
  await parts.rows('DELETE FROM scoring_runs');
});

describe('the tables of a run', () => {
  it('are seen by no reader before they are attached, then by all, as those of any other run', async () => {
    await aScoredRun(1, [score(uuid(), 10), score(uuid(), 20)]);
    expect([await valuesOf('true'), await exposed()]).toEqual([[], []]);
    expect(await store().isSealed(1)).toBe(true);
    await inTransaction(() => store().attach(1));
    expect(await valuesOf('run_number = 1')).toEqual([10, 20]);
    expect(await exposed()).toHaveLength(2);
    await inTransaction(() => store().create(2));
    expect(await store().isSealed(2)).toBe(false);
    await inTransaction(() => store().seal(2));
    await inTransaction(() => store().attach(2));
    expect(await shapeOf(1)).toEqual(await shapeOf(2));
    expect(await store().numbers()).toEqual([0, 1, 2]);
  });

  it('come to readers whole and together with the run that is published, or not at all', async () => {
    const ids = [uuid(), uuid(), uuid()];
    await inTransaction(() =>
      parts.get(ScoreStore).add(
        new ScoreRows(
          0,
          ids.map((id) => score(id, 1)),
        ),
      ),
    );
    await aScoredRun(
      1,
      ids.map((id) => score(id, 2)),
    );
    let isOver = false;
    const seen = new Set<string>();
    const reading = (async () => {
      while (!isOver) seen.add((await valuesOf(IN_FORCE)).join());
      seen.add((await valuesOf(IN_FORCE)).join());
    })();
    const lost = inTransaction(async () => {
      await store().attach(1);
      await publish(1);
      throw new RangeError('lost');
    });
    await expect(lost).rejects.toThrow('lost');
    expect(await store().isSealed(1)).toBe(true);
    await inTransaction(async () => {
      await store().attach(1);
      await parts.get(Database).query('SELECT pg_sleep(0.05)');
      await publish(1);
    });
    isOver = true;
    await reading;
    expect([...seen]).toEqual(['1,1,1', '2,2,2']);
  });

  it('keep nothing of an attempt before', async () => {
    await aScoredRun(1, [score(uuid(), 10)]);
    await inTransaction(() => store().create(1));
    expect(await parts.rows('SELECT 1 FROM scores_1')).toEqual([]);
    expect(await store().isSealed(1)).toBe(false);
  });

  it('take no score that breaks a rule, nor that of another run, nor two of one subject', async () => {
    const id = uuid();
    await inTransaction(() => store().create(1));
    await expect(
      inTransaction(() => parts.get(ScoreStore).add(new ScoreRows(1, [score(id, 101)]))),
    ).rejects.toMatchObject({
      constraint: 'scores_bounds_ck',
    });
    await parts.rows(
      'INSERT INTO linked_exposures_1 (run_number, supplier_id, exposures) VALUES (2, $1, $2)',
      id,
      '[]',
    );
    await expect(inTransaction(() => store().seal(1))).rejects.toMatchObject({ code: '23514' });
    await inTransaction(() => store().create(1));
    await inTransaction(() => parts.get(ScoreStore).add(new ScoreRows(1, [score(id, 1), score(id, 2)])));
    await expect(inTransaction(() => store().seal(1))).rejects.toMatchObject({ code: '23505' });
  });
});

describe('a run of some', () => {
  it('is merged into the published one, in the place of the scores of the same subjects', async () => {
    const [kept, replaced, added] = [uuid(), uuid(), uuid()].sort();
    await aScoredRun(1, [score(kept, 10), score(replaced, 20)]);
    await inTransaction(() => store().attach(1));
    await publish(1);
    await aScoredRun(2, [score(replaced, 30), score(added, 40)]);
    await inTransaction(() => store().merge(2, 1));
    expect(
      await parts.rows('SELECT run_number AS run, subject_id AS id, value FROM scores ORDER BY 2'),
    ).toEqual([
      { run: 1, id: kept, value: 10 },
      { run: 1, id: replaced, value: 30 },
      { run: 1, id: added, value: 40 },
    ]);
    expect(await exposed('linked_exposures_1')).toEqual([kept, replaced, added]);
  });

  it('may be of nobody', async () => {
    await aScoredRun(2, []);
    await inTransaction(() => store().merge(2, 0));
    expect(await valuesOf('true')).toEqual([]);
  });
});

/** The only subject of a first chunk, then the first and the last of two more. */
const CHUNK_EDGES = Array.from({ length: 5 }, () => uuid()).sort();

describe('dropping the tables of a run', () => {
  it('gives up while somebody reads, and readers go on', async () => {
    await aScoredRun(1, [score(uuid(), 10)]);
    await inTransaction(() => store().attach(1));
    const [reading, leave] = [aLatch(), aLatch()];
    const reader = inTransaction(async () => {
      const rows = await parts.get(Database).query('SELECT value FROM scores WHERE run_number = 1');
      reading.open();
      await leave.opened;
      return rows;
    });
    await reading.opened;
    const dropping = store().dropIfFree(1);
    await untilWaiting(parts, dropping);
    expect(await dropping).toBe(false);
    expect(await valuesOf('true')).toEqual([10]);
    leave.open();
    expect(await reader).toEqual([{ value: 10 }]);
    expect(await store().dropIfFree(1)).toBe(true);
    expect([await store().numbers(), await exposed()]).toEqual([[0], []]);
    expect(await store().dropIfFree(1)).toBe(true);
  });

  it.each(['cancelled', 'failed', 'published'])(
    'of one that is %s drops what else it left behind',
    async (status) => {
      const [over, other] = [uuid(), uuid()];
      const add = (id: string, status_: string, batch: number) =>
        parts.rows<{ number: number }>(
          `INSERT INTO scoring_runs (id, status, started_by, covers_all, created_at, batch)
         VALUES ($1, $2, 'request', false, now(), $3) RETURNING number`,
          ...[id, status_, batch],
        );
      const [{ number }] = await add(over, status, 7);
      await add(other, status, 8);
      for (const id of [over, other]) await parts.rows('INSERT INTO run_subjects VALUES ($1, $1)', id);
      for (const id of [over, other]) {
        await parts.rows(
          `INSERT INTO run_chunks (run_id, chunk, first_id, last_id, subjects, failed, done_at)
           VALUES ($1, 0, $2, $2, 5, 0, NULL), ($1, 1, $3, $4, 4, 1, now()), ($1, 2, $5, $6, 3, 2, now())`,
          ...[id, ...CHUNK_EDGES],
        );
      }
      for (const batch of ['7', '8']) {
        await inTransaction(() =>
          parts.get(ScoreChangeStore).add(new ScoreChangeRows(batch, [aScoreChange(uuid())])),
        );
      }
      await aScoredRun(number, []);
      expect(await store().dropIfFree(number)).toBe(true);
      expect(await parts.rows('SELECT run_id AS id FROM run_subjects')).toEqual([{ id: other }]);
      const [, first, , , last] = CHUNK_EDGES;
      const chunksOf = (id: string) =>
        parts.rows('SELECT first_id, last_id, subjects, failed FROM run_chunks WHERE run_id = $1', id);
      const sum = { first_id: first, last_id: last, subjects: 7, failed: 3 };
      expect(await chunksOf(over)).toEqual([sum]);
      expect(await chunksOf(other)).toHaveLength(3);
      await store().dropIfFree(number);
      expect(await chunksOf(over)).toEqual([sum]);
      const batches = await parts.rows<{ batch: string }>('SELECT batch FROM score_changes ORDER BY 1');
      expect(batches.map(({ batch }) => batch)).toEqual(status === 'published' ? ['7', '8'] : ['8']);
    },
  );
});
