import type { SupplierInput } from '@lodestone/contracts';
import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel } from '@lodestone/persistence';
import {
  aChain,
  aLink,
  aSource,
  partnershipDraft,
  policyDraft,
  recyclingRateDraft,
  supplierDraft,
  TEST_DAY,
  useParts,
  useRuns,
} from '@lodestone/testing';
import { SavePartnership } from '../evidence/save-partnership';
import { SaveSupplier } from '../evidence/save-supplier';
import { SavePolicy } from '../reference-data/save-policy';
import { SaveRecyclingRate } from '../reference-data/save-recycling-rate';
import { jobHandlers } from '../runs/job-handlers';
import { RequestRun } from '../runs/request-run';
import { RunJobs } from '../runs/job-handlers';
import { ScoringModule } from '../scoring.module';
import { ReadHistory } from './read-history';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const create = (given: Partial<SupplierInput> = {}) => parts.get(SaveSupplier).create(supplierDraft(given));
const historyOf = async (id: string, kind: 'supplier' | 'partnership' = 'supplier') =>
  (await parts.get(ReadHistory).execute(kind, id, { limit: 50 })).data.reverse();
const causesOf = async (...of: Parameters<typeof historyOf>) =>
  (await historyOf(...of)).map(({ cause }) => cause);
const nights = async (...days: string[]) => {
  for (const day of days) await runs.night(day);
};

/** Nothing declared at component; everything else and the recycled feed is. */
const plantFrom = (availableFrom: string | null) => [
  aChain({ sources: [aSource({ stage: 'component', country: 'EE', control: 'owned', availableFrom })] }),
];
const mineIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
const linkTo = (id: string) => [aChain({ sources: [aLink(id)] })];

describe('the history of a score says what changed it:', () => {
  it('evidence, there and back again', async () => {
    const { id } = await create({ chains: [] });
    const save = parts.get(SaveSupplier);
    await save.change({ id, version: 1 }, { chains: plantFrom(null) });
    await save.change({ id, version: 2 }, { chains: [aChain()] });
    await save.change({ id, version: 3 }, { chains: plantFrom(null) });
    const history = await historyOf(id);
    expect(history.map(({ cause }) => cause)).toEqual(['data', 'data', 'data']);
    const [first, second, third] = history.map(({ score }) => score?.value ?? NaN);
    expect(third).toBe(first);
    expect(third).toBeLessThan(second);
  });

  it('nothing, when evidence changes that no score rests on', async () => {
    const { id } = await create();
    await parts.get(SaveSupplier).change({ id, version: 1 }, { note: 'Seen at the fair' });
    expect(await causesOf(id)).toEqual(['data']);
  });

  it('evidence upstream, near or far', async () => {
    const mine = await create({ name: 'Mine', chains: mineIn('AU') });
    const refiner = await create({ name: 'Refiner', chains: linkTo(mine.id) });
    const maker = await create({ name: 'Maker', chains: linkTo(refiner.id) });
    await parts.get(SaveSupplier).change(mine, { chains: mineIn('CN') });
    await runs.quiet();
    expect(await causesOf(mine.id)).toEqual(['data', 'data']);
    for (const { id } of [refiner, maker]) {
      const [before, after] = await historyOf(id);
      expect([before.cause, after.cause]).toEqual(['data', 'upstream']);
      expect(after.score?.value).toBeGreaterThan(before.score?.value ?? NaN);
    }
  });

  it('evidence of whoever it brings sources to, of a partnership: there is one, and it buys more', async () => {
    const { id } = await parts.get(SavePartnership).create(partnershipDraft());
    const bought = (share: number) => [aChain({ sources: [aSource({ partnershipId: id, share })] })];
    const buyer = await create({ chains: bought(0.5) });
    await runs.quiet();
    await parts.get(SaveSupplier).change(buyer, { chains: bought(0.6) });
    await runs.quiet();
    expect(await causesOf(id, 'partnership')).toEqual(['data', 'upstream', 'upstream']);
  });
});

describe('a night says what changed a score:', () => {
  afterEach(() => runs.night(TEST_DAY));

  it('nothing, where it says the same; only how sure it is decays', async () => {
    const { id } = await create();
    await runs.night('2026-11-24');
    expect(await causesOf(id)).toEqual(['data']);
    const [kept] = await parts.rows<{ before: number; after: number; day: string }>(
      `SELECT c.confidences[1] AS before, s.confidences[1] AS after, s.scoring_date::text AS day
         FROM scores s JOIN score_changes c USING (subject_id)
        WHERE subject_id = $1 AND run_number = (SELECT run_number FROM published_run)`,
      id,
    );
    expect(kept.after).toBeLessThan(kept.before);
    expect(kept.day).toBe('2026-11-24');
  });

  it('the date, when a plant starts', async () => {
    const { id } = await create({ chains: plantFrom('2026-12-15') });
    await nights('2026-12-14', '2026-12-15', '2026-12-16');
    const history = await historyOf(id);
    expect(history.map(({ cause }) => cause)).toEqual(['data', 'age']);
    expect(history[1].recordedAt).toBe('2026-12-15T12:00:00.000Z');
    expect(history[1].score?.value).toBeLessThan(history[0].score?.value ?? NaN);
  });

  it('a policy, the day it starts', async () => {
    const policy = policyDraft({ code: 'XX-1', from: '2026-12-15', through: null, measure: 'prohibition' });
    const saved = await parts.get(SavePolicy).create(policy);
    await runs.quiet();
    const { id } = await create();
    await nights('2026-12-14', '2026-12-15');
    expect(await causesOf(id)).toEqual(['data', 'policy']);
    await parts.get(SavePolicy).delete(saved);
    await runs.quiet();
  });
});

describe('a change of reference data', () => {
  it('is said of those of the material, once a run has been published', async () => {
    const { id } = await create({ chains: [aChain({ material: 'gallium', deliveredStage: 'processing' })] });
    const other = await create();
    const rate = recyclingRateDraft({ material: 'gallium', rate: 0.1 });
    const saved = await parts.get(SaveRecyclingRate).create(rate);
    expect(await causesOf(id)).toEqual(['data']);
    await runs.quiet();
    const history = await historyOf(id);
    expect(history.map(({ cause }) => cause)).toEqual(['data', 'reference']);
    // Undeclared, so the material's rate counts: 1 − 0.1 / 0.25 (scoring model §3); none known before.
    expect(history.map(({ score }) => score?.dimensions.recyclingShare.value)).toEqual([100, 60]);
    expect(history[1].score?.referenceVersion).not.toBe(history[0].score?.referenceVersion);
    expect(await causesOf(other.id)).toEqual(['data']);
    await parts.get(SaveRecyclingRate).delete(saved);
    await runs.quiet();
  });
});
