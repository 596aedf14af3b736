import {
  Database,
  PersistenceModule,
  RunChunkStore,
  RunReadModel,
  SupplierReadModel,
} from '@lodestone/persistence';
import {
  aChain,
  aLink,
  aSource,
  brokenHistories,
  startRun,
  supplierDraft,
  TEST_DAY,
  useParts,
} from '@lodestone/testing';
import { Logger } from '@nestjs/common';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { FinishRun } from './finish-run';
import { RequestRun } from './request-run';
import { ScoreChunk } from './score-chunk';
import { StartRun } from './start-run';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const STEPS = { RequestRun, StartRun, RunChunkStore, ScoreChunk, FinishRun, Database };
const NEXT_DAY = '2026-11-24';

const create = async (name: string, chains: ReturnType<typeof mineIn>) =>
  (await parts.get(SaveSupplier).create(supplierDraft({ name, chains }))).id;
const mineIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
const detail = (runId: string) => parts.get(RunReadModel).detail(runId);

/** Chains of a material that there are no facts of can be neither saved nor scored; here they got in all the same. */
const poison = (id: string) => rename(id, 'neodymium', 'unobtainium');
const heal = (id: string) => rename(id, 'unobtainium', 'neodymium');
const rename = (id: string, from: string, to: string) =>
  parts.rows(
    `UPDATE input_documents SET document = replace(document::text, '${from}', '${to}')::json WHERE subject_id = $1`,
    id,
  );

let mine: string;
let sick: string;

/** A run of the next day, on which the plant of the sick one starts; all of its chunks are scored. */
async function scoredRun() {
  parts.clock.set(NEXT_DAY);
  const run = await startRun(parts, STEPS);
  for (const chunk of await run.open()) await run.score(chunk);
  return run;
}
async function editMine(): Promise<void> {
  const seen = await parts.get(SupplierReadModel).find(mine);
  const version = seen?.version ?? 0;
  await parts.get(SaveSupplier).change({ id: mine, version }, { chains: mineIn('CN') });
}
const scoreOf = async (id: string) =>
  (
    await parts.rows<{ value: number; is_stale: boolean; day: string }>(
      `SELECT value, is_stale, scoring_date::text AS day FROM scores
        WHERE run_number = (SELECT run_number FROM published_run) AND subject_id = $1`,
      id,
    )
  )[0];

beforeEach(async () => {
  jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  await parts.rows(`TRUNCATE suppliers, partnerships, input_documents, scores, score_changes, score_batches,
    linked_exposures, pending_scores CASCADE`);
  parts.clock.set(TEST_DAY);
  await (await startRun(parts, STEPS)).finish();
  mine = await create('Mine', mineIn('AU'));
  const plant = aSource({ country: 'CN', share: 0.5, availableFrom: NEXT_DAY });
  sick = await create('Sick', [aChain({ sources: [aLink(mine, { share: 0.5 }), plant] })]);
});
afterEach(() => jest.restoreAllMocks());

describe('a subject that a run has to score again, as its supplier was edited meanwhile,', () => {
  it('and that cannot be scored by then keeps what was said before, and the run tells no change of it', async () => {
    const before = await scoreOf(sick);
    const run = await scoredRun();
    await poison(sick);
    await editMine();
    await run.finish();
    expect(await scoreOf(sick)).toEqual({ ...before, is_stale: true });
    expect(await brokenHistories(parts)).toEqual([]);
    const failures = [{ subject: { name: 'Sick' } }];
    expect(await detail(run.id)).toMatchObject({ progress: { failed: 1 }, failures });
  });

  it('and that can be scored by then is no failure of the run, though it was one of its chunk', async () => {
    await poison(sick);
    const run = await scoredRun();
    expect(await detail(run.id)).toMatchObject({ progress: { failed: 1 } });
    await heal(sick);
    await editMine();
    await run.finish();
    expect(await scoreOf(sick)).toMatchObject({ is_stale: false, day: NEXT_DAY });
    expect(await brokenHistories(parts)).toEqual([]);
    expect(await detail(run.id)).toMatchObject({ progress: { failed: 0 }, failures: [] });
  });
});
