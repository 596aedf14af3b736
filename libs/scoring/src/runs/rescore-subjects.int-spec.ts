import type { SupplierInput } from '@lodestone/contracts';
import { InProcessJobs } from '@lodestone/jobs';
import {
  Database,
  PendingScoreStore,
  PersistenceModule,
  ReferenceFactsReadModel,
  RunReadModel,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import { DEFAULT_PARAMETERS, lookThrough, scoreSubject } from '@lodestone/scoring-engine';
import { aChain, aLink, aSource, supplierDraft, TEST_DAY, useParts, useRuns } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { SaveSupplier } from '../evidence/save-supplier';
import { supplierSubject } from '../evidence/to-subject';
import { ReadHistory } from '../scores/read-history';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun } from './request-run';
import { RescorePending } from './rescore-pending';
import { RunJobs } from './job-handlers';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const create = (given: Partial<SupplierInput> = {}) => parts.get(SaveSupplier).create(supplierDraft(given));
const historyOf = async (id: string) =>
  (await parts.get(ReadHistory).execute('supplier', id, { limit: 50 })).data.reverse();
const causesOf = async (id: string) => (await historyOf(id)).map(({ cause }) => cause);

const leaveBehind = (...ids: string[]) =>
  parts.get(Database).transaction(() => parts.get(PendingScoreStore).mark(ids, 'everywhere'));
const rescore = async (...ids: string[]) => {
  await leaveBehind(...ids);
  await parts.get(RescorePending).execute();
};

/** A score in force as it is kept, but for when it was made. */
const KEPT = `SELECT subject_id, value, lower, upper, band, confidences, figures, scoring_date, receipt, pins, said_in, is_stale
  FROM scores WHERE run_number = (SELECT run_number FROM published_run)`;
const keptOf = async (id: string) =>
  (await parts.rows<{ value: number | null }>(`${KEPT} AND subject_id = $1`, id))[0];

describe('a subject scored anew', () => {
  it('gets what the engine says of its evidence, the facts in force and the active model', async () => {
    const draft = supplierDraft();
    const { id } = await create(draft);
    const { materials, policies, version } = await parts.get(ReferenceFactsReadModel).current();
    const subject = supplierSubject(id, draft);
    const scoring = { parameters: DEFAULT_PARAMETERS, scoringDate: TEST_DAY, materials };
    const expected = scoreSubject(subject, {
      model: await parts.get(ScoringModelReadModel).active(),
      ...{ scoringDate: TEST_DAY, evidenceDate: TEST_DAY, materials, policies, referenceVersion: version },
      linked: lookThrough([subject], scoring),
    });
    const [{ score }] = await historyOf(id);
    expect(score?.value).toBeCloseTo(expected.value * 100, 10);
    expect(score?.dimensions.chinaExposure.value).toBe(expected.dimensions.chinaExposure.value * 100);
    expect(score).toMatchObject({ band: expected.band, confidence: expected.confidence });
    expect((await keptOf(id)).value).toBe(score?.value);
  });

  it('twice says the same and leaves no new history', async () => {
    const { id } = await create();
    const before = await keptOf(id);
    await rescore(id);
    parts.clock.set(`${TEST_DAY}T18:00:00Z`);
    await rescore(id);
    expect(await keptOf(id)).toEqual(before);
    expect(await causesOf(id)).toEqual(['data']);
  });

  it('is one entry of its history, however many score it at the same time', async () => {
    const mine = await create({ chains: [aChain({ sources: [aSource({ country: 'AU' })] })] });
    const { id } = await create({ chains: [aChain({ sources: [aLink(mine.id)] })] });
    await parts
      .get(SaveSupplier)
      .change(mine, { chains: [aChain({ sources: [aSource({ country: 'CN' })] })] });
    await Promise.all(Array.from({ length: 6 }, () => parts.get(RescorePending).execute()));
    await runs.quiet();
    expect(await causesOf(id)).toEqual(['data', 'upstream']);
  });

  it('of whom nobody knows is passed over, and the others are scored', async () => {
    const { id } = await create();
    const before = await keptOf(id);
    await parts.rows('DELETE FROM scores WHERE subject_id = $1', id);
    await rescore(uuid(), id);
    expect(await keptOf(id)).toMatchObject({ ...before, said_in: expect.anything() });
    expect(await parts.rows('SELECT 1 FROM pending_scores')).toEqual([]);
  });

  it('that has nothing to score any more loses its score; the history keeps it and says when it ended', async () => {
    const { id, version } = await create();
    await parts.get(SaveSupplier).change({ id, version }, { chains: [] });
    expect(await keptOf(id)).toMatchObject({ value: null, receipt: null, band: null });
    const ended = { cause: 'data', score: null, recordedAt: expect.stringContaining(TEST_DAY) };
    expect(await historyOf(id)).toMatchObject([{ cause: 'data', score: { subject: { id } } }, ended]);
    await rescore(id);
    expect(await historyOf(id)).toHaveLength(2);
  });
});
