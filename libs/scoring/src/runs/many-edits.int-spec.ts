import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel } from '@lodestone/persistence';
import {
  aChain,
  aLatch,
  aLink,
  aSource,
  brokenHistories,
  scoresInForce,
  supplierDraft,
  useParts,
  useRuns,
} from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ReadHistory } from '../scores/read-history';
import { ScoringModule } from '../scoring.module';
import { jobHandlers, RunJobs } from './job-handlers';
import { RequestRun } from './request-run';
import { RescorePending } from './rescore-pending';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const EDITS = 21;
const chainsIn = (country: string) => [aChain({ sources: [aSource({ country })] })];

it('However many edits are made while those who depend on them are being followed, one more pass follows them all', async () => {
  const mine = await parts.get(SaveSupplier).create(supplierDraft({ name: 'Mine', chains: chainsIn('AU') }));
  const linked = [aChain({ sources: [aLink(mine.id)] })];
  const { id } = await parts.get(SaveSupplier).create(supplierDraft({ name: 'Maker', chains: linked }));
  await runs.quiet();

  const [atWork, goOn] = [aLatch(), aLatch()];
  const pending = parts.get(RescorePending);
  const pass = pending.pass.bind(pending);
  const passes = jest.spyOn(pending, 'pass').mockImplementationOnce(async (signal) => {
    atWork.open();
    await goOn.opened;
    return pass(signal);
  });
  for (let edit = 0; edit < EDITS; edit++) {
    const country = edit % 2 === 0 ? 'CN' : 'AU';
    await parts
      .get(SaveSupplier)
      .change({ id: mine.id, version: mine.version + edit }, { chains: chainsIn(country) });
    if (edit === 0) await atWork.opened;
  }
  goOn.open();
  await runs.quiet();

  expect(passes).toHaveBeenCalledTimes(2);
  passes.mockRestore();
  const { data } = await parts.get(ReadHistory).execute('supplier', id, { limit: 10 });
  expect(data.map(({ cause }) => cause)).toEqual(['upstream', 'data']);
  const after = await scoresInForce(parts);
  await runs.night();
  expect(await scoresInForce(parts)).toEqual(after);
  expect(await brokenHistories(parts)).toEqual([]);
}, 120_000);
