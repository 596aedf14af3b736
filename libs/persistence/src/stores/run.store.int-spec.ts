import { useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { type NewRun, RunStore } from './run.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const store = () => parts.get(RunStore);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const aNewRun = (given: Partial<NewRun> = {}): NewRun => ({
  ...{ id: uuid(), startedBy: 'request', coversAll: true, filter: null, reason: null, modelId: null },
  ...{ createdAt: at('01:00'), claim: null },
  ...given,
});
async function added(given: Partial<NewRun> = {}): Promise<string> {
  const run = aNewRun(given);
  await inTransaction(() => store().insert(run));
  return run.id;
}
let modelId: string;
beforeAll(async () => {
  [{ modelId }] = await parts.rows<{ modelId: string }>('SELECT id AS "modelId" FROM scoring_models');
});
async function start(id: string): Promise<string> {
  await inTransaction(() =>
    store().start(id, {
      ...{ modelId, scoringDate: '2026-11-23', generation: '1', engineVersion: '1.0.0' },
      ...{ batch: '5', startedAt: at('02:00') },
    }),
  );
  return id;
}
const publish = (id: string, time = '03:00') => inTransaction(() => store().published(id, '1', at(time)));
const end = (id: string, isResumable: boolean) => ({
  id,
  how: { status: 'cancelled' as const, problem: 'Cancelled on request', at: at('04:00'), isResumable },
});
const eventsOf = (id: string) =>
  parts.rows<{ number: number; event: string }>(
    'SELECT number, event FROM run_events WHERE run_id = $1 ORDER BY number',
    id,
  );

afterEach(() => parts.rows('DELETE FROM scoring_runs'));

describe('a night', () => {
  it('is claimed by one of ten who try at the same time', async () => {
    const runs = Array.from({ length: 10 }, () =>
      aNewRun({ startedBy: 'night', claim: { schedule: 'nightly', night: '2026-11-23' } }),
    );
    const claimed = await Promise.all(runs.map((run) => inTransaction(() => store().insert(run))));
    expect(claimed.filter(Boolean)).toHaveLength(1);
    const winner = runs[claimed.indexOf(true)].id;
    expect(await parts.rows('SELECT id, night::text AS night FROM scoring_runs')).toEqual([
      { id: winner, night: '2026-11-23' },
    ]);
    expect(await parts.rows('SELECT run_id AS id, event FROM run_events')).toEqual([
      { id: winner, event: 'queued' },
    ]);
  });

  it('stays claimed whatever became of its run; the next night, and runs without a night, are free', async () => {
    const claim = { schedule: 'nightly', night: '2026-11-23' };
    const { id, how } = end(await added({ claim }), false);
    await inTransaction(() => store().end(id, how));
    expect(await store().insert(aNewRun({ claim }))).toBe(false);
    expect(await store().insert(aNewRun({ claim: { ...claim, night: '2026-11-24' } }))).toBe(true);
    expect(await store().insert(aNewRun({ claim: { ...claim, schedule: 'hourly' } }))).toBe(true);
    expect(await store().insert(aNewRun())).toBe(true);
    expect(await store().insert(aNewRun())).toBe(true);
  });
});

describe('a run', () => {
  it('is kept as it was asked for', async () => {
    const filter = { kind: 'supplier', materials: ['neodymium'] } as const;
    const id = await added({
      filter: { ...filter, materials: [...filter.materials] },
      coversAll: false,
      reason: 'Audit',
    });
    expect(await store().find(id)).toMatchObject({
      ...{
        id,
        status: 'queued',
        startedBy: 'request',
        coversAll: false,
        filter,
        reason: 'Audit',
        modelId: null,
      },
      ...{
        isPrepared: false,
        isResumable: false,
        total: 0,
        batch: null,
        report: null,
        createdAt: at('01:00'),
      },
    });
    expect(await store().find(uuid())).toBeNull();
    expect(await inTransaction(() => store().hold(uuid()))).toBeNull();
  });

  it('goes on alone: a second one cannot start, in ten attempts at once neither', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => added()));
    const attempts = await Promise.allSettled(ids.map(start));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts) {
      if (attempt.status === 'rejected')
        expect(attempt.reason).toMatchObject({ constraint: 'scoring_runs_running_uq' });
    }
    expect(await store().isAnyRunning()).toBe(true);
  });

  it('has the steps of its life numbered without a gap', async () => {
    const id = await start(await added());
    const { how } = end(id, true);
    await inTransaction(() => store().end(id, how));
    await inTransaction(() => store().resume(id, at('05:00')));
    await publish(id);
    await inTransaction(() => store().report(id, { bands: [] } as never, at('06:00')));
    expect(await eventsOf(id)).toEqual(
      ['queued', 'started', 'cancelled', 'resumed', 'published', 'finished'].map((event, place) => ({
        number: place + 1,
        event,
      })),
    );
  });

  it('goes on from where it stood when it is resumed', async () => {
    const id = await start(await added());
    await store().prepared(id, 40);
    await inTransaction(() => store().end(id, end(id, true).how));
    expect(await store().find(id)).toMatchObject({
      ...{ status: 'cancelled', isResumable: true, problem: 'Cancelled on request', finishedAt: at('04:00') },
    });
    await inTransaction(() => store().resume(id, at('05:00')));
    expect(await store().find(id)).toMatchObject({
      ...{ status: 'running', isPrepared: true, total: 40, batch: '5', startedAt: at('02:00') },
      ...{ isResumable: false, problem: null, finishedAt: null },
    });
  });

  it('that has ended otherwise meanwhile is not ended again', async () => {
    const id = await start(await added());
    await publish(id);
    await store().endIfRunning(id, { ...end(id, true).how, status: 'failed' });
    expect(await store().find(id)).toMatchObject({ status: 'published', problem: null });
    const other = await start(await added());
    await store().endIfRunning(other, { ...end(other, true).how, status: 'failed', problem: 'No space' });
    expect(await store().find(other)).toMatchObject({
      status: 'failed',
      problem: 'No space',
      isResumable: true,
    });
  });

  it('can go on no longer once another has started', async () => {
    const id = await start(await added());
    await inTransaction(() => store().end(id, end(id, true).how));
    await store().giveUpResumable();
    expect(await store().find(id)).toMatchObject({ isResumable: false, status: 'cancelled' });
  });
});

describe('what is to be done next', () => {
  it('is what goes on, then what has waited longest', async () => {
    const [late, early] = [await added({ createdAt: at('02:00') }), await added({ createdAt: at('01:00') })];
    const [running, over] = [await added({ createdAt: at('03:00') }), await added()];
    await start(running);
    await inTransaction(() => store().end(over, end(over, false).how));
    expect(await store().unfinished()).toEqual([
      { id: running, status: 'running' },
      { id: early, status: 'queued' },
      { id: late, status: 'queued' },
    ]);
  });

  it('is to report on what is published, the oldest first', async () => {
    const [first, second] = [await start(await added()), await added()];
    expect(await store().unreported()).toEqual([]);
    await publish(first);
    await start(second);
    await publish(second);
    expect(await store().unreported()).toEqual([first, second]);
    await inTransaction(() => store().report(first, { bands: [] } as never, at('06:00')));
    expect(await store().unreported()).toEqual([second]);
  });

  it('is nothing where a run of everybody is under way already', async () => {
    expect(await store().isFullRunUnderWay()).toBe(false);
    await added({ coversAll: false, filter: { kind: 'supplier' } });
    expect(await store().isFullRunUnderWay()).toBe(false);
    const id = await added();
    expect(await store().isFullRunUnderWay()).toBe(true);
    await start(id);
    expect(await store().isFullRunUnderWay()).toBe(true);
    await publish(id);
    expect(await store().isFullRunUnderWay()).toBe(false);
  });
});

describe('of the runs that were published', () => {
  it('the one before is the last that took effect', async () => {
    const ids = [await added(), await added(), await added()];
    for (const id of ids) {
      await start(id);
      if (id === ids[1]) await inTransaction(() => store().end(id, end(id, false).how));
      else await publish(id);
    }
    const numbers = await Promise.all(ids.map(async (id) => (await store().find(id))?.number ?? 0));
    expect(await store().publishedBefore(numbers[2])).toBe(ids[0]);
    expect(await store().publishedBefore(numbers[0])).toBeNull();
  });

  it('the last ones keep their tables, beside what is in force, goes on or may go on', async () => {
    const numberOf = async (id: string) => (await store().find(id))?.number ?? 0;
    const full = [await added(), await added(), await added()];
    for (const id of full) await publish(await start(id));
    const some = await added({ coversAll: false, filter: { kind: 'supplier' } });
    await publish(await start(some));
    const cancelled = await start(await added());
    await inTransaction(() => store().end(cancelled, end(cancelled, true).how));
    const running = await start(await added());
    const numbers = await Promise.all([full[1], full[2], cancelled, running].map(numberOf));
    expect((await store().numbersInUse(2)).sort((a, b) => a - b)).toEqual(
      [0, ...numbers].sort((a, b) => a - b),
    );
  });
});
