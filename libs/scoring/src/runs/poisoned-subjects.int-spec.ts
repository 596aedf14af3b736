import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel, SupplierReadModel } from '@lodestone/persistence';
import {
  aChain,
  aLink,
  aSource,
  brokenHistories,
  supplierDraft,
  TEST_DAY,
  useParts,
  useRuns,
} from '@lodestone/testing';
import { Logger } from '@nestjs/common';
import { SaveSupplier } from '../evidence/save-supplier';
import { ReadScore } from '../scores/read-score';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun } from './request-run';
import { RunJobs } from './job-handlers';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const create = async (name: string, chains = supplierDraft().chains) =>
  (await parts.get(SaveSupplier).create(supplierDraft({ name, chains }))).id;
const mineIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
const read = async (ref: string) => {
  const { receipt, reply } = await parts.get(ReadScore).execute({ kind: 'supplier', ref, knownReceipts: [] });
  const score = JSON.parse(reply ?? '') as { value: number; scoringDate: string; state: string };
  return { tag: receipt, ...score };
};

/** Chains of a material that there are no facts of can be neither saved nor scored; here they got in all the same. */
const poison = (id: string) =>
  parts.rows(
    `UPDATE input_documents SET document = replace(document::text, 'neodymium', 'unobtainium')::json WHERE subject_id = $1`,
    id,
  );
const heal = (id: string) =>
  parts.rows(
    `UPDATE input_documents SET document = replace(document::text, 'unobtainium', 'neodymium')::json WHERE subject_id = $1`,
    id,
  );

let log: jest.SpyInstance;
beforeEach(async () => {
  log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  await parts.rows(`TRUNCATE suppliers, partnerships, input_documents, scores, score_changes, score_batches,
    linked_exposures, pending_scores CASCADE`);
  parts.clock.set(TEST_DAY);
  await runs.night();
});
afterEach(() => jest.restoreAllMocks());

describe('a subject that cannot be scored', () => {
  it('fails alone: it keeps its last score, marked stale, and is reported by name', async () => {
    const [sound, sick] = [await create('Sound'), await create('Sick')];
    const before = await read(sick);
    await poison(sick);
    const run = await runs.night('2026-11-24');
    expect(await read(sound)).toMatchObject({ scoringDate: '2026-11-24', state: 'current' });
    const { tag: _, ...said } = before;
    expect(await read(sick)).toEqual({ ...said, state: 'stale', tag: `${before.tag}-stale` });
    expect(await parts.get(RunReadModel).detail(run)).toMatchObject({
      status: 'published',
      progress: { done: 2, total: 2, failed: 1 },
      failures: [
        {
          subject: { kind: 'supplier', id: sick, name: 'Sick' },
          message: expect.stringContaining('unobtainium'),
        },
      ],
    });
    expect(log.mock.calls).toEqual([
      [`The score of ${sick} cannot be made`, expect.stringContaining('unobtainium')],
    ]);
    expect(await brokenHistories(parts)).toEqual([]);
  });

  it('stays stale for as many nights as it takes, and is current once it can be scored again', async () => {
    const sick = await create('Sick');
    const { value } = await read(sick);
    await poison(sick);
    await runs.night('2026-11-24');
    await runs.night('2026-11-25');
    expect(await read(sick)).toMatchObject({ value, state: 'stale', scoringDate: TEST_DAY });
    await heal(sick);
    await runs.night('2026-11-26');
    expect(await read(sick)).toMatchObject({ state: 'current', scoringDate: '2026-11-26' });
    expect(await brokenHistories(parts)).toEqual([]);
  });

  it('does not take those down who depend on it: to them it is one of whom nothing is known', async () => {
    const mine = await create('Mine', mineIn('AU'));
    const maker = await create('Maker', [aChain({ sources: [aLink(mine)] })]);
    const unknown = await create('Of nobody', [aChain({ sources: [aLink(await create('Nobody', []))] })]);
    await poison(mine);
    await runs.night('2026-11-24');
    expect(await read(mine)).toMatchObject({ state: 'stale' });
    const { value, state } = await read(maker);
    expect([value, state]).toEqual([(await read(unknown)).value, 'current']);
  });

  it('whose document is no document at all fails alone as well', async () => {
    const [sound, sick] = [await create('Sound'), await create('Sick')];
    await parts.rows(`UPDATE input_documents SET document = '"nonsense"' WHERE subject_id = $1`, sick);
    await runs.night('2026-11-24');
    expect([(await read(sound)).state, (await read(sick)).state]).toEqual(['current', 'stale']);
  });

  it('fails alone between nights too, among those that an edit has left behind', async () => {
    const mine = await create('Mine', mineIn('AU'));
    const linked = [aChain({ sources: [aLink(mine)] })];
    const [sound, sick] = [await create('Sound', linked), await create('Sick', linked)];
    const before = await read(sound);
    await poison(sick);
    const seen = await parts.get(SupplierReadModel).find(mine);
    await parts.get(SaveSupplier).change({ id: mine, version: seen?.version ?? 0 }, { chains: mineIn('CN') });
    await runs.quiet();
    expect((await read(sound)).value).toBeGreaterThan(before.value);
    expect(await read(sick)).toMatchObject({ value: before.value, state: 'stale' });
  });
});
