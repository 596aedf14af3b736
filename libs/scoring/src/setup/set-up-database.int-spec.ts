import { contentOf, useParts } from '@lodestone/testing';
import { PersistenceModule, ScoringModelReadModel } from '@lodestone/persistence';
import {
  EXAMPLE_PARTNERSHIPS,
  EXAMPLE_SUPPLIERS,
  EXPORT_MEASURES,
  MATERIALS,
  PRODUCTION_SHARES,
  RECYCLING_RATES,
  REFERENCE_SET_VERSION,
} from '@lodestone/reference-data';
import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import { Logger } from '@nestjs/common';
import { RescoreSubjects } from '../runs/rescore-subjects';
import { ScoringModule } from '../scoring.module';
import { SetUpDatabase } from './set-up-database';

const parts = useParts('migrated', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

const SUBJECTS = [...EXAMPLE_SUPPLIERS, ...EXAMPLE_PARTNERSHIPS];
const setUp = (examplePortfolio: boolean) => parts.get(SetUpDatabase).execute({ examplePortfolio });
const count = async (table: string) => {
  const [{ count: found }] = await parts.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table}`,
  );
  return found;
};

beforeEach(() =>
  parts.rows(`TRUNCATE scoring_basis, scoring_models, materials, policies, suppliers, partnerships,
    input_documents, input_document_versions, scores, linked_exposures, score_changes, score_batches,
    reference_versions, published_run CASCADE`),
);

describe('an empty database that is set up', () => {
  it('holds all of the reference data and the default model, in force', async () => {
    expect(await setUp(false)).toBe(true);
    expect(await count('materials')).toBe(MATERIALS.length);
    const shares = PRODUCTION_SHARES.flatMap(({ shares: known }) => Object.keys(known));
    expect(await count('production_shares')).toBe(shares.length);
    expect(await count('recycling_rates')).toBe(RECYCLING_RATES.length);
    expect(await count('policies')).toBe(EXPORT_MEASURES.length);
    expect(await parts.rows('SELECT reference_set, generation FROM scoring_basis')).toEqual([
      { reference_set: REFERENCE_SET_VERSION, generation: '1' },
    ]);
    const model = await parts.get(ScoringModelReadModel).active();
    expect(model).toMatchObject({ version: 1, parameters: DEFAULT_PARAMETERS });
  });

  it('holds nobody to score without the example portfolio', async () => {
    await setUp(false);
    expect([await count('suppliers'), await count('partnerships'), await count('scores')]).toEqual([0, 0, 0]);
  });

  it('holds the example portfolio when asked: each source with its reference, each subject with its score', async () => {
    await setUp(true);
    expect(await count('suppliers')).toBe(EXAMPLE_SUPPLIERS.length);
    expect(await count('partnerships')).toBe(EXAMPLE_PARTNERSHIPS.length);
    const scored = SUBJECTS.filter(({ chains }) => chains.length > 0).length;
    expect([await count('scores'), await count('scores WHERE value IS NOT NULL')]).toEqual([
      SUBJECTS.length,
      scored,
    ]);
    expect(await count('score_changes')).toBe(scored);
    const sources = SUBJECTS.flatMap(({ chains }) => chains.flatMap((chain) => chain.sources));
    expect(await count('sources')).toBe(sources.length);
    const cited = sources.filter(({ reference }) => reference !== undefined);
    expect(await count('sources WHERE reference IS NOT NULL')).toBe(cited.length);
  });
});

describe('a database that was set up before', () => {
  it.each([
    ['with the portfolio again', true, true],
    ['without it', false, false],
    ['with it for the first time', false, true],
  ])('stays as it is when it is set up %s', async (_, first, second) => {
    await setUp(first);
    const before = await contentOf(parts.database);
    expect(await setUp(second)).toBe(false);
    expect(await contentOf(parts.database)).toEqual(before);
  });
});

it('A set-up that fails in the middle leaves the database as empty as it was', async () => {
  const before = await contentOf(parts.database);
  const rescore = jest
    .spyOn(parts.get(RescoreSubjects), 'execute')
    .mockRejectedValue(new RangeError('power cut'));
  await expect(setUp(true)).rejects.toThrow('power cut');
  rescore.mockRestore();
  expect(await contentOf(parts.database)).toEqual(before);
});

it('Set up by several at the same time, it is set up once', async () => {
  const done = await Promise.all([setUp(true), setUp(true), setUp(true)]);
  expect(done.filter((wasEmpty) => wasEmpty)).toHaveLength(1);
  expect(await count('suppliers')).toBe(EXAMPLE_SUPPLIERS.length);
  expect(await count('scoring_models')).toBe(1);
});

describe('a database that started with other reference data than this version brings', () => {
  const warnings = () => jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  afterEach(() => jest.restoreAllMocks());

  it('keeps it, and the log says so', async () => {
    await setUp(false);
    await parts.rows(`UPDATE scoring_basis SET reference_set = '2025-01-31'`);
    const warn = warnings();
    const before = await contentOf(parts.database);
    expect(await setUp(false)).toBe(false);
    expect(await contentOf(parts.database)).toEqual(before);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('2025-01-31')]]);
    expect(warn.mock.calls[0][0]).toContain(REFERENCE_SET_VERSION);
  });

  it('is no news when it is the same', async () => {
    await setUp(false);
    const warn = warnings();
    await setUp(false);
    expect(warn).not.toHaveBeenCalled();
  });
});
