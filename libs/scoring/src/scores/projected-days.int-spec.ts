import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel } from '@lodestone/persistence';
import { addMonths, dayAfter } from '@lodestone/scoring-engine';
import {
  aChain,
  aLink,
  aSource,
  partnershipDraft,
  policyDraft,
  supplierDraft,
  TEST_DAY,
  useParts,
  useRuns,
} from '@lodestone/testing';
import { SavePartnership } from '../evidence/save-partnership';
import { SaveSupplier } from '../evidence/save-supplier';
import { SavePolicy } from '../reference-data/save-policy';
import { jobHandlers, RunJobs } from '../runs/job-handlers';
import { RequestRun } from '../runs/request-run';
import { ScoringModule } from '../scoring.module';
import { ProjectTrajectory } from './project-trajectory';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });
const create = (...chains: ReturnType<typeof aChain>[]) =>
  parts.get(SaveSupplier).create(supplierDraft({ chains }));
const project = (id: string, kind: 'supplier' | 'partnership' = 'supplier') =>
  parts.get(ProjectTrajectory).execute(kind, id, 'P0M');
const daysOf = async (...given: Parameters<typeof project>) =>
  (await project(...given)).asPlanned.map(({ date }) => date).slice(1);

/** Cesium is restricted by nobody, so that no day here is a policy's. */
const cesium = (...sources: Parameters<typeof aSource>[0][]) =>
  aChain({ material: 'cesium', deliveredStage: 'extraction', sources: sources.map(aSource) });
const from = (availableFrom: string, given = {}) => ({ availableFrom, share: null, ...given });

describe('the days of a trajectory', () => {
  it('leave out what happens in chains that no link of the material leads to', async () => {
    const far = await create(cesium(from('2027-01-01')));
    const trader = await create(
      cesium(from('2027-02-01')),
      aChain({ material: 'rubidium', deliveredStage: 'extraction', sources: [aLink(far.id)] }),
    );
    const maker = await create(
      aChain({ material: 'rubidium', deliveredStage: 'extraction', sources: [aLink(trader.id)] }),
      cesium(from('2027-03-01')),
    );
    expect(await daysOf(maker.id)).toEqual(['2027-03-01']);
    expect(await daysOf(trader.id)).toEqual(['2027-02-01']);
  });

  it('of a partnership are those of its parties, not of the suppliers that it serves', async () => {
    const party = await create(cesium(from('2027-01-01', { control: 'owned' })));
    const [given] = [{ name: 'Party', role: 'producer' as const, country: null, amount: null }];
    const { id } = await parts.get(SavePartnership).create(
      partnershipDraft({
        parties: [{ ...given, supplierId: party.id, reference: null, note: null }],
        chains: [cesium()],
      }),
    );
    await create(cesium(from('2027-02-01', { partnershipId: id })));
    expect(await daysOf(id, 'partnership')).toEqual(['2027-01-01']);
  });

  it('leave out policies on stages that it does not come to', async () => {
    const { id } = await create(cesium());
    const made = { materials: ['cesium'], through: null } as const;
    const policy = (code: string, start: string, stages: ('extraction' | 'product')[]) =>
      parts
        .get(SavePolicy)
        .create(policyDraft({ ...made, materials: ['cesium'], code, from: start, stages }));
    await policy('XX-FAR', '2027-01-01', ['product']);
    await policy('XX-NEAR', '2027-02-01', ['extraction']);
    await policy('XX-ALL', '2027-03-01', []);
    await runs.quiet();
    expect(await daysOf(id)).toEqual(['2027-02-01', '2027-03-01']);
  });

  it('are at most 200, and the reply says when there are more', async () => {
    const days = Array.from({ length: 200 }).reduce<string[]>(
      (known) => [...known, dayAfter(known[known.length - 1])],
      [TEST_DAY],
    );
    const chainOf = (dates: string[]) =>
      aChain({
        material: 'rubidium',
        deliveredStage: 'extraction',
        sources: dates.map((date) => aSource(from(date))),
      });
    const few = await project((await create(chainOf(days.slice(1, 200)))).id);
    expect([few.asPlanned.length, few.truncated]).toEqual([200, false]);
    const many = await project((await create(chainOf(days.slice(1)))).id);
    expect([many.asPlanned.length, many.truncated]).toEqual([200, true]);
    expect(many.asPlanned.at(-1)?.date).toBe(days[199]);
  });

  it('end after five years', async () => {
    const last = addMonths(TEST_DAY, 60);
    const { id } = await create(
      aChain({
        ...{ material: 'rubidium', deliveredStage: 'extraction' },
        sources: [aSource(from(last)), aSource(from(dayAfter(last)))],
      }),
    );
    expect(await daysOf(id)).toEqual([last]);
    expect((await project(id)).truncated).toBe(false);
  });
});
