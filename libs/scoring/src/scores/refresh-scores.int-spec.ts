import { PersistenceModule, ScoreReadModel, ScoringBasisStore } from '@lodestone/persistence';
import { supplierDraft, TEST_DAY, useParts } from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { RefreshScores } from './refresh-scores';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.withClock(clock),
]);

/** More than are scored at once. */
const SUBJECTS = 201;
const COPIES = `INSERT INTO input_documents (subject_id, subject_kind, name, chain_count, document, hash)
  SELECT id, subject_kind, name, chain_count, jsonb_set(document::jsonb, '{id}', to_jsonb(id::text))::json, hash || id
    FROM input_documents, (SELECT gen_random_uuid() AS id FROM generate_series(1, $1)) AS copies`;

const refresh = () => parts.get(RefreshScores).execute();
const outdated = () => parts.get(ScoreReadModel).notCurrent(parts.clock.today(), SUBJECTS);

beforeAll(async () => {
  await parts.get(SaveSupplier).create(supplierDraft());
  await parts.rows(COPIES, SUBJECTS - 1);
  await parts.get(SaveSupplier).create(supplierDraft({ name: 'Without a chain', chains: [] }));
});

describe('refreshing all scores', () => {
  it('scores everybody who has something to score and no current score, and says how many', async () => {
    expect(await refresh()).toBe(SUBJECTS - 1);
    expect(await outdated()).toEqual([]);
    expect(await parts.rows('SELECT count(*)::int AS count FROM scores')).toEqual([{ count: SUBJECTS }]);
  });

  it('does nothing when all scores are current', async () => {
    expect(await refresh()).toBe(0);
  });

  it.each([
    ['after a night', () => Promise.resolve(parts.clock.set('2026-11-24'))],
    ['after a reference fact has changed', () => parts.get(ScoringBasisStore).referenceChanged()],
    [
      'after another version of the engine has made them',
      () => parts.rows(`UPDATE scores SET engine_version = '0.9.0'`),
    ],
  ])('makes all of them anew %s', async (_, change) => {
    await change();
    expect(await refresh()).toBe(SUBJECTS);
    expect(await outdated()).toEqual([]);
    parts.clock.set(TEST_DAY);
    await refresh();
  });

  it('scores those alone that are no longer current', async () => {
    await parts.rows(
      'UPDATE scores SET stale = true WHERE subject_id IN (SELECT subject_id FROM scores ORDER BY 1 LIMIT 3)',
    );
    expect(await refresh()).toBe(3);
  });

  it('ends, with every score current, when two do it at the same time', async () => {
    parts.clock.set('2026-11-25');
    const [one, other] = await Promise.all([refresh(), refresh()]);
    expect(one + other).toBeGreaterThanOrEqual(SUBJECTS);
    expect(await outdated()).toEqual([]);
  });
});
