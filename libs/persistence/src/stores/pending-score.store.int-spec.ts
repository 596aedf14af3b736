import { aLatch, untilWaiting, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { PendingScoreStore } from './pending-score.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const store = () => parts.get(PendingScoreStore);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

/** A run of some status; those that are over have pins that say nothing. */
async function aRun(status: string, isResumable = false): Promise<number> {
  const [{ number }] = await parts.rows<{ number: number }>(
    `INSERT INTO scoring_runs (id, status, started_by, covers_all, is_resumable, created_at, model_id, scoring_date,
       generation, engine_version, batch, started_at)
     SELECT $1, $2, 'request', true, $3, now(), id, '2026-11-23', 1, '1.0.0', 1, now() FROM scoring_models
     RETURNING number`,
    ...[uuid(), status, isResumable],
  );
  return number;
}

const waiting = async (run: number) => (await store().first(run, 100)).map(({ subjectId }) => subjectId);
const ids = (count: number) => Array.from({ length: count }, () => uuid()).sort();

afterEach(() => parts.rows('TRUNCATE pending_scores; DELETE FROM scoring_runs'));

describe('an edit', () => {
  it('leaves scores behind in the published run, the one that goes on, and those that may go on, and in no other', async () => {
    const running = await aRun('running');
    const resumable = await aRun('cancelled', true);
    const others = [await aRun('queued'), await aRun('published'), await aRun('failed')];
    const [id] = ids(1);
    await inTransaction(() => store().mark([id], 'everywhere'));
    for (const run of [0, running, resumable]) expect(await waiting(run)).toEqual([id]);
    for (const run of others) expect(await waiting(run)).toEqual([]);
  });

  it('of a subject whose own score is made at once leaves it behind in unpublished runs alone', async () => {
    const running = await aRun('running');
    const [id] = ids(1);
    await inTransaction(() => store().mark([id], 'unpublished'));
    expect([await waiting(0), await waiting(running)]).toEqual([[], [id]]);
  });

  it('marks the same subject anew each time, and it waits once', async () => {
    const [id] = ids(1);
    const marks: string[] = [];
    for (const run of [0, 0, 0]) {
      await inTransaction(() => store().mark([id], 'everywhere'));
      const [{ mark }] = await store().first(run, 10);
      marks.push(mark);
    }
    expect(new Set(marks).size).toBe(3);
    expect(await store().count(0)).toBe(1);
  });

  it('that concerns nobody marks nobody', async () => {
    await inTransaction(() => store().mark([], 'everywhere'));
    expect(await store().count(0)).toBe(0);
  });
});

describe('those that wait in a run', () => {
  it('are told in the order of ids, some at a time, each once', async () => {
    const all = ids(7);
    await store().markIn(3, [...all].reverse());
    await store().markIn(4, ids(2));
    const found: string[] = [];
    for (let after: string | null = null; ; after = found[found.length - 1]) {
      const some = await store().first(3, 3, after);
      if (some.length === 0) break;
      found.push(...some.map(({ subjectId }) => subjectId));
    }
    expect(found).toEqual(all);
    expect(await store().count(3)).toBe(7);
  });

  it('are found among others', async () => {
    const [waits, other] = ids(2);
    await store().markIn(3, [waits]);
    const isAnyWaiting = (run: number, ...asked: string[]) => store().isAnyWaiting(run, asked);
    expect(await isAnyWaiting(3, other, waits)).toBe(true);
    expect(await isAnyWaiting(3, other)).toBe(false);
    expect(await isAnyWaiting(4, waits)).toBe(false);
    expect(await isAnyWaiting(3)).toBe(false);
  });

  it('are held only while they wait for nothing but what was seen', async () => {
    const [seenOnly, markedAgain, settled] = ids(3);
    await store().markIn(3, [seenOnly, markedAgain, settled]);
    const seen = await store().first(3, 10);
    await store().markIn(3, [markedAgain]);
    await store().settle(3, [settled]);
    expect(await inTransaction(() => store().hold(3, seen))).toEqual([seenOnly]);
    expect(await inTransaction(() => store().hold(4, seen))).toEqual([]);
    expect(await inTransaction(() => store().hold(3, []))).toEqual([]);
  });

  it('are held by one alone: who comes next finds those that the first has settled no more', async () => {
    await store().markIn(3, ids(4));
    const seen = await store().first(3, 10);
    const [held, leave] = [aLatch(), aLatch()];
    const first = inTransaction(async () => {
      const mine = await store().hold(3, seen.slice(0, 3));
      held.open();
      await leave.opened;
      await store().settle(3, mine.slice(0, 2));
      return mine.length;
    });
    await held.opened;
    const second = inTransaction(() => store().hold(3, [...seen].reverse()));
    await untilWaiting(parts, second);
    leave.open();
    expect(await first).toBe(3);
    expect(await second).toEqual(seen.slice(2).map(({ subjectId }) => subjectId));
  });

  it('cannot be marked by an edit while they are held, and wait again once it is through', async () => {
    const [id] = ids(1);
    await store().markIn(3, [id]);
    const seen = await store().first(3, 10);
    const [held, leave] = [aLatch(), aLatch()];
    const scoring = inTransaction(async () => {
      const mine = await store().hold(3, seen);
      held.open();
      await leave.opened;
      await store().settle(3, mine);
    });
    await held.opened;
    const edit = inTransaction(() => store().markIn(3, [id]));
    await untilWaiting(parts, edit);
    leave.open();
    await Promise.all([scoring, edit]);
    const [again] = await store().first(3, 10);
    expect(again.subjectId).toBe(id);
    expect(again.mark).not.toBe(seen[0].mark);
  });
});

describe('nobody waits any longer', () => {
  it('whose score another run is about to replace', async () => {
    const [replaced, other] = ids(2);
    await parts.rows('CREATE TABLE scores_9 (LIKE scores)');
    await parts.rows(
      `INSERT INTO scores_9 (run_number, subject_id, subject_kind, confidences, figures, scoring_date, computed_at, pins,
         is_stale, risks, is_blocked)
       VALUES (9, $1, 'supplier', '{}', '{}', '2026-11-23', now(), '', false, '{}', false)`,
      replaced,
    );
    await store().markIn(0, [replaced, other]);
    await store().markIn(9, [replaced]);
    await inTransaction(() => store().settleThoseOf(0, 9));
    expect([await waiting(0), await waiting(9)]).toEqual([[other], [replaced]]);
  });

  it('in a run that is over', async () => {
    const [running, resumable, over] = [
      await aRun('running'),
      await aRun('failed', true),
      await aRun('failed'),
    ];
    const [id] = ids(1);
    for (const run of [0, running, resumable, over]) await store().markIn(run, [id]);
    await inTransaction(() => store().forgetOthers());
    expect(await Promise.all([0, running, resumable, over].map((run) => store().count(run)))).toEqual([
      1, 1, 1, 0,
    ]);
  });
});
