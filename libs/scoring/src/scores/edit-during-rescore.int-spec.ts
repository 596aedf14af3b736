import { InProcessJobs } from '@lodestone/jobs';
import {
  Database,
  PendingScoreStore,
  PersistenceModule,
  RunReadModel,
  ScoreReadModel,
} from '@lodestone/persistence';
import {
  aChain,
  aLatch,
  aLink,
  aSource,
  recyclingRateDraft,
  supplierDraft,
  untilWaiting,
  useParts,
  useRuns,
} from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { SaveRecyclingRate } from '../reference-data/save-recycling-rate';
import { jobHandlers } from '../runs/job-handlers';
import { RequestRun } from '../runs/request-run';
import { RescorePending } from '../runs/rescore-pending';
import { RunJobs } from '../runs/job-handlers';
import { ScoreInputs, type ScoringOutcome } from '../runs/score-inputs';
import { ScoringModule } from '../scoring.module';
import { LoadScoring } from './load-scoring';
import { ReadScore } from './read-score';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

afterEach(() => jest.restoreAllMocks());

const mineIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
const create = (chains = mineIn('AU')) => parts.get(SaveSupplier).create(supplierDraft({ chains }));
const moveToChina = (seen: { id: string; version: number }) =>
  parts.get(SaveSupplier).change(seen, { chains: mineIn('CN') });
const leaveBehind = (id: string) =>
  parts.get(Database).transaction(() => parts.get(PendingScoreStore).mark([id], 'everywhere'));
const rescore = async (id: string) => {
  await leaveBehind(id);
  await parts.get(RescorePending).execute();
};

/** The score that a reader sees now, and the one that the evidence kept now makes. */
async function seenAndTrue(id: string): Promise<[number, number]> {
  const request = { kind: 'supplier', ref: id, knownReceipts: [] } as const;
  const seen = await parts.get(ReadScore).execute(request);
  const loaded = await parts.get(LoadScoring).execute([id]);
  const fresh = loaded.on(loaded.today).score(id);
  const { value } = JSON.parse(seen.reply ?? '{}') as { value: number };
  return [value, expect.closeTo(fresh.score.value * 100, 10) as number];
}

/** Holds the next re-score after it has read the evidence and before it keeps a score. */
async function holdNextRescore() {
  await runs.quiet();
  const [read, goOn] = [aLatch(), aLatch()];
  const inputs = parts.get(ScoreInputs);
  const execute = inputs.execute.bind(inputs);
  jest.spyOn(inputs, 'execute').mockImplementationOnce(async function* (basis, subjects) {
    const outcomes: ScoringOutcome[] = [];
    for await (const outcome of execute(basis, subjects)) outcomes.push(outcome);
    read.open();
    await goOn.opened;
    yield* outcomes;
  });
  return { hasRead: read.opened, goOn: goOn.open };
}

describe('evidence that changes while its score is being made', () => {
  it('waits until that score is kept, and then has the last word', async () => {
    const seen = await create();
    const held = await holdNextRescore();
    const rescored = rescore(seen.id);
    await held.hasRead;
    const changed = moveToChina(seen);
    await untilWaiting(parts, changed);
    held.goOn();
    await Promise.all([rescored, changed]);
    const [value, truth] = await seenAndTrue(seen.id);
    expect(value).toEqual(truth);
  });

  it('of a supplier upstream leaves no score of the old evidence as current', async () => {
    const mine = await create();
    const maker = await create([aChain({ sources: [aLink(mine.id)] })]);
    const held = await holdNextRescore();
    const rescored = rescore(maker.id);
    await held.hasRead;
    const changed = moveToChina(mine);
    await untilWaiting(parts, changed);
    held.goOn();
    await Promise.all([rescored, changed]);
    const [value, truth] = await seenAndTrue(maker.id);
    expect(value).toEqual(truth);
  });

  it('is waited for by a score that comes while it is being saved', async () => {
    const seen = await create();
    const [entered, leave] = [aLatch(), aLatch()];
    const database = parts.get(Database);
    const saving = database.transaction(async () => {
      await moveToChina(seen);
      entered.open();
      await leave.opened;
    });
    await entered.opened;
    const rescored = rescore(seen.id);
    await untilWaiting(parts, rescored);
    leave.open();
    await Promise.all([saving, rescored]);
    const [value, truth] = await seenAndTrue(seen.id);
    expect(value).toEqual(truth);
    const { data } = await parts.get(ScoreReadModel).history(seen.id, { limit: 10 });
    expect(data.map(({ cause }) => cause)).toEqual(['data', 'data']);
  });

  it('leaves the newest score true, however edits, scores and readers fall together', async () => {
    const mine = await create();
    const maker = await create([aChain({ sources: [aLink(mine.id)] })]);
    const edits = async () => {
      let { version } = mine;
      for (const country of ['CN', 'AU', 'CN', 'US', 'CN'])
        ({ version } = await parts
          .get(SaveSupplier)
          .change({ id: mine.id, version }, { chains: mineIn(country) }));
    };
    const others = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0 ? rescore(maker.id) : seenAndTrue(maker.id),
    );
    await Promise.all([edits(), ...others, rescore(mine.id)]);
    await runs.quiet();
    for (const { id } of [mine, maker]) {
      const [value, truth] = await seenAndTrue(id);
      expect(value).toEqual(truth);
    }
  });
});

it('A reference fact that changes while a score is being made leaves no score of the old fact as current', async () => {
  const { id } = await create([aChain({ material: 'gallium', deliveredStage: 'processing' })]);
  const held = await holdNextRescore();
  const rescored = rescore(id);
  await held.hasRead;
  const changed = parts.get(SaveRecyclingRate).create(recyclingRateDraft({ material: 'gallium', rate: 0.1 }));
  await untilWaiting(parts, changed);
  held.goOn();
  await Promise.all([rescored, changed]);
  await runs.quiet();
  const [value, truth] = await seenAndTrue(id);
  expect(value).toEqual(truth);
});

it('Two edits of the same version at the same time are one edit and one refusal', async () => {
  const seen = await create();
  const edits = await Promise.allSettled([moveToChina(seen), moveToChina(seen), moveToChina(seen)]);
  const refused = edits.flatMap((edit) => (edit.status === 'rejected' ? [edit.reason as unknown] : []));
  expect(refused).toMatchObject([{ code: 'record.stale' }, { code: 'record.stale' }]);
  const { data } = await parts.get(ScoreReadModel).history(seen.id, { limit: 10 });
  expect(data).toHaveLength(2);
});
