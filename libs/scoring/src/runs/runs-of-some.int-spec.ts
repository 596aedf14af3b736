import type { SupplierInput } from '@lodestone/contracts';
import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel, ScoringModelReadModel } from '@lodestone/persistence';
import {
  aChain,
  aSource,
  brokenHistories,
  partnershipDraft,
  recyclingRateDraft,
  scoresInForce,
  supplierDraft,
  TEST_DAY,
  useParts,
  useRuns,
} from '@lodestone/testing';
import { onOccasion, UNASKED } from '@lodestone/server-kit';
import { v7 as uuid } from 'uuid';
import { SavePartnership } from '../evidence/save-partnership';
import { SaveSupplier } from '../evidence/save-supplier';
import { SaveRecyclingRate } from '../reference-data/save-recycling-rate';
import { ReadHistory } from '../scores/read-history';
import { ReadScore } from '../scores/read-score';
import { DecideScoringModel } from '../scoring-models/decide-scoring-model';
import { DraftScoringModel } from '../scoring-models/draft-scoring-model';
import { ProposeScoringModel } from '../scoring-models/propose-scoring-model';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun, type RunWish } from './request-run';
import { RunJobs } from './job-handlers';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const create = async (name: string, given: Partial<SupplierInput> = {}) =>
  (await parts.get(SaveSupplier).create(supplierDraft({ name, ...given }))).id;
const gallium = () => [aChain({ material: 'gallium', deliveredStage: 'processing' })];
const ask = async (wish: Partial<RunWish>) =>
  (await parts.get(RequestRun).execute({ startedBy: 'request', filter: null, ...wish })) ?? '';
const stateOf = async (ref: string) => {
  const { reply } = await parts.get(ReadScore).execute({ kind: 'supplier', ref, knownReceipts: [] });
  return (JSON.parse(reply ?? '{}') as { state: string }).state;
};
const causesOf = async (id: string) =>
  (await parts.get(ReadHistory).execute('supplier', id, { limit: 50 })).data
    .map(({ cause }) => cause)
    .reverse();

/** Who was scored by the last run: those whose scores are of its hour. */
async function scoredAt(hour: string): Promise<string[]> {
  const rows = await parts.rows<{ name: string }>(
    `SELECT d.name FROM scores s JOIN input_documents d USING (subject_id)
      WHERE run_number = (SELECT run_number FROM published_run) AND computed_at = $1 ORDER BY d.name`,
    `${TEST_DAY}T${hour}:00:00Z`,
  );
  return rows.map(({ name }) => name);
}

beforeEach(async () => {
  await parts.rows(`TRUNCATE suppliers, partnerships, input_documents, scores, score_changes, score_batches,
    linked_exposures, pending_scores CASCADE`);
  parts.clock.set(TEST_DAY);
  await runs.night();
});

describe('a run of some subjects', () => {
  beforeEach(async () => {
    const mine = await create('Mine', { country: 'AU' });
    await create('Smelter', { country: 'MY', chains: gallium() });
    await create('Blocked', { country: 'US', chains: [aChain({ sources: [aSource({ country: 'CN' })] })] });
    const party = { supplierId: mine, name: 'Mine', role: 'producer' as const };
    const parties = [{ ...party, country: null, amount: null, reference: null, note: null }];
    await parts.get(SavePartnership).create(partnershipDraft({ name: 'Deal', parties, chains: gallium() }));
    await runs.quiet();
  });

  it.each<[string, RunWish['filter'], string[]]>([
    ['a country, with the partnerships that say something of them', { countries: ['AU'] }, ['Deal', 'Mine']],
    ['several countries', { countries: ['MY', 'US'] }, ['Blocked', 'Smelter']],
    ['a material', { materials: ['gallium'] }, ['Deal', 'Smelter']],
    ['one kind', { kind: 'partnership' }, ['Deal']],
    ['a material and one kind', { materials: ['gallium'], kind: 'supplier' }, ['Smelter']],
    ['nobody', { countries: ['FR'] }, []],
  ])('scores those of %s and leaves the others as they are', async (_, filter, names) => {
    const before = await scoresInForce(parts);
    parts.clock.set(`${TEST_DAY}T20:00:00Z`);
    const id = await ask({ filter });
    await runs.quiet();
    expect(await parts.get(RunReadModel).detail(id)).toMatchObject({
      status: 'published',
      scope: filter,
      progress: { done: names.length, total: names.length },
    });
    expect(await scoredAt('20')).toEqual(names);
    expect(await scoresInForce(parts)).toEqual(before);
    expect(await brokenHistories(parts)).toEqual([]);
  });

  it('of a band scores those that are in it', async () => {
    const bands = await parts.rows<{ band: 'critical' | 'high'; names: string[] }>(
      `SELECT band, array_agg(d.name ORDER BY d.name) AS names FROM scores s JOIN input_documents d USING (subject_id)
        WHERE s.subject_kind = 'supplier' AND run_number = (SELECT run_number FROM published_run) GROUP BY band`,
    );
    parts.clock.set(`${TEST_DAY}T21:00:00Z`);
    await ask({ filter: { bands: [bands[0].band], kind: 'supplier' } });
    await runs.quiet();
    expect((await scoredAt('21')).filter((name) => name !== 'Deal')).toEqual(bands[0].names);
  });

  it('keeps to the day in force, which the others have as well', async () => {
    parts.clock.set('2026-12-24');
    await ask({ filter: { countries: ['AU'] } });
    await runs.quiet();
    expect(
      await parts.rows(`SELECT DISTINCT scoring_date::text AS day FROM scores
        WHERE run_number = (SELECT run_number FROM published_run)`),
    ).toEqual([{ day: TEST_DAY }]);
  });

  it('also takes along whom a change of reference data has left behind', async () => {
    const [{ id }] = await parts.rows<{ id: string }>(`SELECT id FROM suppliers WHERE name = 'Smelter'`);
    const saved = await parts
      .get(SaveRecyclingRate)
      .create(recyclingRateDraft({ material: 'gallium', rate: 0.2 }));
    await parts.rows(`UPDATE scoring_runs SET status = 'cancelled' WHERE status = 'queued'`);
    expect(await stateOf(id)).toBe('pending');
    await ask({ filter: { countries: ['AU'] } });
    await runs.quiet();
    expect(await stateOf(id)).toBe('current');
    expect(await causesOf(id)).toEqual(['data', 'reference']);
    const after = await scoresInForce(parts);
    await runs.night();
    expect(await scoresInForce(parts)).toEqual(after);
    await parts.get(SaveRecyclingRate).delete(saved);
    await runs.quiet();
  });
});

describe('a run that puts another scoring model in force', () => {
  const draft = (name: string) =>
    parts.get(DraftScoringModel).execute({
      ...{ name, note: null, basedOn: null },
      weights: { chinaExposure: 0.2, verticalIntegration: 0.2, recyclingShare: 0.6 },
    });
  const approved = async (name: string) => {
    const { id } = await draft(name);
    const seen = { id, version: 'any' } as const;
    await parts.get(ProposeScoringModel).execute(seen, 'To be tried');
    const actor = { kind: 'user', id: uuid(), name: 'Otto' } as const;
    return onOccasion({ ...UNASKED, actor }, () => parts.get(DecideScoringModel).approve(seen, null));
  };

  it('changes model and scores at the same moment, and says so in the history', async () => {
    const id = await create('Anvil');
    const before = await parts.get(ScoringModelReadModel).active();
    const { id: modelId } = await approved('Recycling first');
    const states = new Set<string>();
    let isOver = false;
    const reading = (async () => {
      while (!isOver) {
        const [{ model, told }] = await parts.rows<{ model: string; told: string }>(
          `SELECT (SELECT id FROM scoring_models WHERE status = 'active') AS model,
                  (SELECT c.reply::json -> 'model' ->> 'id' FROM scores s
                     JOIN score_changes c ON c.subject_id = s.subject_id AND c.batch = s.said_in
                    WHERE s.subject_id = '${id}' AND s.run_number = (SELECT run_number FROM published_run)) AS told`,
        );
        states.add(model === told ? 'one' : `${model} and ${told}`);
      }
    })();
    const run = await ask({ startedBy: 'model', modelId });
    await runs.quiet();
    isOver = true;
    await reading;
    expect([...states]).toEqual(['one']);
    expect(await parts.get(RunReadModel).detail(run)).toMatchObject({
      ...{ status: 'published', startedBy: 'model', model: { id: modelId } },
      report: { causes: [{ cause: 'model', subjects: 1 }] },
    });
    expect(await parts.get(ScoringModelReadModel).active()).toMatchObject({ id: modelId });
    expect(await parts.get(ScoringModelReadModel).find(before.id)).toMatchObject({ status: 'retired' });
    expect(await causesOf(id)).toEqual(['data', 'model']);
    expect(await brokenHistories(parts)).toEqual([]);
  });

  it('publishes nothing where nobody has approved that model', async () => {
    const before = await parts.get(ScoringModelReadModel).active();
    const { id: modelId } = await draft('Sly');
    const run = await ask({ startedBy: 'model', modelId });
    await parts.get(InProcessJobs).idle();
    expect(await parts.get(RunReadModel).find(run)).toMatchObject({
      ...{ status: 'failed', problem: 'a version that is draft does not become active' },
    });
    expect(await parts.get(ScoringModelReadModel).active()).toEqual(before);
  });
});
