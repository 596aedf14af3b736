import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel } from '@lodestone/persistence';
import {
  aChain,
  aLink,
  aSource,
  brokenHistories,
  scoresInForce,
  supplierDraft,
  useParts,
  useRuns,
} from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun } from './request-run';
import { RescoreSubjects } from './rescore-subjects';
import { RunJobs } from './job-handlers';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const EDITS = 1_000;
const DEPENDENTS = 5;

it('A thousand edits of one supplier are few passes over those who depend on it', async () => {
  const chains = (country: string) => [aChain({ sources: [aSource({ country })] })];
  const mine = await parts.get(SaveSupplier).create(supplierDraft({ name: 'Mine', chains: chains('AU') }));
  const dependents = new Set<string>();
  for (let number = 0; number < DEPENDENTS; number++) {
    const linked = [aChain({ sources: [aLink(mine.id)] })];
    dependents.add(
      (await parts.get(SaveSupplier).create(supplierDraft({ name: `Maker ${number}`, chains: linked }))).id,
    );
  }
  await runs.quiet();

  const rescore = jest.spyOn(parts.get(RescoreSubjects), 'execute');
  for (let edit = 0; edit < EDITS; edit++) {
    const version = mine.version + edit;
    await parts
      .get(SaveSupplier)
      .change({ id: mine.id, version }, { chains: chains(edit % 2 === 0 ? 'CN' : 'US') });
  }
  await runs.quiet();
  const passes = rescore.mock.calls.filter(([, ids]) => ids.some((id) => dependents.has(id))).length;
  rescore.mockRestore();

  expect(passes).toBeGreaterThan(0);
  expect(passes).toBeLessThan(EDITS / 10);
  const after = await scoresInForce(parts);
  await runs.night();
  expect(await scoresInForce(parts)).toEqual(after);
  expect(await brokenHistories(parts)).toEqual([]);
}, 300_000);
