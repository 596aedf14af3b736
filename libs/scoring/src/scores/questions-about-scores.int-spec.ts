import { explanationSchema, lookupReplySchema, scoreSchema, trajectorySchema } from '@lodestone/contracts';
import { InProcessJobs } from '@lodestone/jobs';
import { Database, PendingScoreStore, PersistenceModule, RunReadModel } from '@lodestone/persistence';
import { EXAMPLE_PARTNERSHIPS, EXAMPLE_SUPPLIERS } from '@lodestone/reference-data';
import { TEST_DAY, useParts, useRuns } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { jobHandlers } from '../runs/job-handlers';
import { RequestRun } from '../runs/request-run';
import { RunJobs } from '../runs/job-handlers';
import { ScoringModule } from '../scoring.module';
import { ExplainScore } from './explain-score';
import { LookUpScores } from './look-up-scores';
import { ProjectTrajectory } from './project-trajectory';
import { ReadScore, type ReadScoreRequest } from './read-score';

const parts = useParts('portfolio', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });
const kinds = [
  ...EXAMPLE_SUPPLIERS.map(({ slug, chains }) => ({ kind: 'supplier' as const, slug, chains })),
  ...EXAMPLE_PARTNERSHIPS.map(({ slug, chains }) => ({ kind: 'partnership' as const, slug, chains })),
];
const SCORED = kinds.filter(({ chains }) => chains.length > 0);
const UNSCORED = kinds.filter(({ chains }) => chains.length === 0);
const LYNAS = { kind: 'supplier', ref: 'lodestone:lynas' } as const;

const read = (request: Pick<ReadScoreRequest, 'kind' | 'ref'> & Partial<ReadScoreRequest>) =>
  parts.get(ReadScore).execute({ knownReceipts: [], ...request });
const scoreOf = async (request: Parameters<typeof read>[0]) =>
  scoreSchema.parse(JSON.parse((await read(request)).reply ?? ''));
const lookUp = async (...refs: string[]) =>
  lookupReplySchema.parse(JSON.parse(await parts.get(LookUpScores).execute(refs))).data;

const leaveBehind = (id: string) =>
  parts.get(Database).transaction(() => parts.get(PendingScoreStore).mark([id], 'everywhere'));

describe('the whole example portfolio', () => {
  it('is read, looked up, explained and projected with one and the same number', async () => {
    for (const { kind, slug } of SCORED) {
      const ref = `lodestone:${slug}`;
      const { value, lower, upper, band, receipt, subject } = await scoreOf({ kind, ref });
      const said = { value, lower, upper, band };
      const explanation = explanationSchema.parse(await parts.get(ExplainScore).execute(kind, ref));
      const trajectory = trajectorySchema.parse(
        await parts.get(ProjectTrajectory).execute(kind, ref, 'P12M'),
      );
      expect(explanation).toMatchObject(said);
      expect(trajectory.asPlanned[0]).toMatchObject({ date: '2026-11-23', score: said, changes: [] });
      const found = await lookUp(subject.id);
      expect(found).toMatchObject([{ status: 'ok', subject, score: { ...said, receipt } }]);
    }
  });

  it('has nothing to say of those that declare no chain', async () => {
    expect(UNSCORED.length).toBeGreaterThan(0);
    const nothing = { code: 'score.nothing_to_score', reason: 'not_found' };
    for (const { kind, slug } of UNSCORED) {
      const ref = `lodestone:${slug}`;
      await expect(read({ kind, ref })).rejects.toMatchObject(nothing);
      await expect(read({ kind, ref, model: '1' })).rejects.toMatchObject(nothing);
      await expect(parts.get(ExplainScore).execute(kind, ref)).rejects.toMatchObject(nothing);
      await expect(parts.get(ProjectTrajectory).execute(kind, ref, 'P12M')).rejects.toMatchObject(nothing);
      expect(await lookUp(ref)).toMatchObject([{ ref, status: 'not_scored' }]);
    }
  });
});

describe('a question about nobody', () => {
  it.each(['lodestone:nobody', uuid(), 'nobody', 'lei:5493001KJTIIGC8Y1R13', 'lodestone:mp-dod'])(
    'such as the supplier %s finds nobody',
    async (ref) => {
      const nobody = { code: 'supplier.not_found', reason: 'not_found' };
      for (const given of [{}, { asOf: '2026-11-23' }, { model: '1' }])
        await expect(read({ kind: 'supplier', ref, ...given })).rejects.toMatchObject(nobody);
      await expect(parts.get(ExplainScore).execute('supplier', ref)).rejects.toMatchObject(nobody);
      await expect(parts.get(ProjectTrajectory).execute('supplier', ref, 'P1M')).rejects.toMatchObject(
        nobody,
      );
    },
  );
});

describe('reading a score', () => {
  it('sends nothing to a caller who has it, and all of it to one who has an older one', async () => {
    const { receipt } = await read(LYNAS);
    expect(await read({ ...LYNAS, knownReceipts: ['sha256:0', receipt] })).toEqual({ receipt, reply: null });
    expect((await read({ ...LYNAS, knownReceipts: ['sha256:0'] })).reply).not.toBeNull();
  });

  it('goes on with the day in force until a night has passed, and then sends the new one to all', async () => {
    const { receipt } = await read(LYNAS);
    parts.clock.set('2026-11-24');
    expect(await read({ ...LYNAS, knownReceipts: [receipt] })).toEqual({ receipt, reply: null });
    await runs.night('2026-11-24');
    const next = await read({ ...LYNAS, knownReceipts: [receipt] });
    expect(next.receipt).not.toBe(receipt);
    expect(JSON.parse(next.reply ?? '')).toMatchObject({ scoringDate: '2026-11-24', state: 'current' });
    await runs.night(TEST_DAY);
  });

  it('makes it anew first when an edit has left it behind', async () => {
    const { subject, computedAt } = await scoreOf(LYNAS);
    parts.clock.set(`${TEST_DAY}T18:00:00Z`);
    await leaveBehind(subject.id);
    const again = await scoreOf(LYNAS);
    expect(again).toMatchObject({ state: 'current', computedAt: `${TEST_DAY}T18:00:00.000Z` });
    expect(again.computedAt).not.toBe(computedAt);
    parts.clock.set(TEST_DAY);
  });

  it.each([
    ['the end of the day', '2026-11-23', true],
    ['the moment', '2026-11-23T12:00:00Z', true],
    ['a moment before', '2026-11-23T11:59:59.999Z', false],
    ['the day before', '2026-11-22', false],
  ])('as of %s', async (_, asOf, isThere) => {
    const answer = read({ ...LYNAS, asOf }).then(
      ({ reply }) => scoreSchema.parse(JSON.parse(reply ?? '')).subject.name,
      ({ code }: { code: string }) => code,
    );
    expect(await answer).toBe(isThere ? 'Lynas Rare Earths' : 'score.not_yet');
  });

  it('by the active model is the score in force, and writes nothing', async () => {
    const history = async () => (await parts.rows('SELECT 1 FROM score_changes')).length;
    const before = await history();
    const { computedAt: _, ...byModel } = await scoreOf({ ...LYNAS, model: '1' });
    expect(byModel).not.toHaveProperty('state');
    expect(await scoreOf(LYNAS)).toMatchObject(byModel);
    expect(await history()).toBe(before);
  });

  it.each([
    ['by a model that there is not', { model: '99' }, 'model.not_found', 'not_found'],
    ['then and by a model at once', { asOf: '2026-11-23', model: '1' }, 'score.as_of_and_model', 'malformed'],
  ])('%s is refused', async (_, given, code, reason) => {
    await expect(read({ ...LYNAS, ...given })).rejects.toMatchObject({ code, reason });
  });
});

describe('looking up', () => {
  it('does not guess who is meant when a supplier and a partnership are called the same', async () => {
    const ref = 'lodestone:gb-materials';
    expect(await lookUp(ref)).toEqual([{ ref, status: 'ambiguous' }]);
  });

  it('answers each reference in its place, however often it is asked', async () => {
    const refs = ['lodestone:lynas', 'nobody', 'lodestone:mp-dod', 'lodestone:lynas', ''];
    const statuses = (await lookUp(...refs)).map(({ ref, status }) => [ref, status]);
    expect(statuses).toEqual(refs.map((ref) => [ref, ref.startsWith('lodestone:') ? 'ok' : 'not_found']));
  });

  it('makes anew what an edit has left behind, once each', async () => {
    const [{ subject }] = await lookUp('lodestone:lynas');
    parts.clock.set(`${TEST_DAY}T19:00:00Z`);
    await leaveBehind(subject?.id ?? '');
    const items = await lookUp('lodestone:lynas', 'lodestone:lynas', 'lodestone:mp-materials');
    expect(items.map(({ score }) => score?.state)).toEqual(['current', 'current', 'current']);
    expect(items.map(({ score }) => score?.computedAt.slice(11, 13)).slice(0, 2)).toEqual(['19', '19']);
    expect(await parts.rows('SELECT 1 FROM pending_scores')).toEqual([]);
    parts.clock.set(TEST_DAY);
  });
});

describe('a trajectory', () => {
  it('goes forward day by day, each with what changes on it; what is late never comes sooner', async () => {
    const { asPlanned, delayed } = await parts
      .get(ProjectTrajectory)
      .execute('supplier', 'lodestone:vulcan-elements', 'P12M');
    for (const points of [asPlanned, delayed]) {
      const dates = points.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const { changes } of points.slice(1)) expect(changes.length).toBeGreaterThan(0);
    }
    const starts = (points: typeof asPlanned) =>
      points
        .filter(({ changes }) => changes.some(({ code }) => code === 'source_starts'))
        .map(({ date }) => date);
    expect(starts(asPlanned).length).toBeGreaterThan(0);
    const year = (date: string) => Number(date.slice(0, 4)) + 1;
    expect(starts(delayed)[0]).toBe(`${year(starts(asPlanned)[0])}${starts(asPlanned)[0].slice(4)}`);
  });

  it('of no delay is the plan', async () => {
    const { asPlanned, delayed } = await parts
      .get(ProjectTrajectory)
      .execute('supplier', 'lodestone:vulcan-elements', 'P0M');
    expect(delayed).toEqual(asPlanned);
  });

  it('by what is no duration is refused', async () => {
    const refused = parts.get(ProjectTrajectory).execute('supplier', 'lodestone:lynas', 'a year');
    await expect(refused).rejects.toMatchObject({ code: 'slip.malformed', reason: 'malformed' });
  });
});
