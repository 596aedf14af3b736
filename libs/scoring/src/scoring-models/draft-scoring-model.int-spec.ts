import { type ScoringModelInput, scoringModelInputSchema, scoringModelSchema } from '@lodestone/contracts';
import { PersistenceModule, ScoringModelReadModel } from '@lodestone/persistence';
import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import { changingNothing, supplierDraft, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { DraftScoringModel } from './draft-scoring-model';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const draft = (given: Partial<ScoringModelInput>) =>
  parts.get(DraftScoringModel).execute(scoringModelInputSchema.parse({ name: 'Draft', ...given }));
const WEIGHTS = { chinaExposure: 0, verticalIntegration: 0, recyclingShare: 1 };
const { stageWeights } = DEFAULT_PARAMETERS;

describe('a draft of the scoring model', () => {
  it('is the active version with some judgements replaced', async () => {
    const active = await parts.get(ScoringModelReadModel).active();
    const made = await draft({ name: 'Recycling only', note: 'A question', weights: WEIGHTS });
    expect(scoringModelSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      ...{ ...DEFAULT_PARAMETERS, weights: WEIGHTS, status: 'draft', name: 'Recycling only' },
      ...{ note: 'A question', basedOn: active.id },
    });
    expect(made.version).toBeGreaterThan(active.version);
  });

  it('can rest on another draft', async () => {
    const first = await draft({ weights: WEIGHTS });
    const second = await draft({ basedOn: first.id, silencePenalty: 0.5 });
    expect(second).toMatchObject({ weights: WEIGHTS, silencePenalty: 0.5, basedOn: first.id });
  });

  it('changes neither the active version nor any score', async () => {
    await parts.get(SaveSupplier).create(supplierDraft());
    const state = async () => [
      await parts.rows('SELECT * FROM scores'),
      await parts.rows(`SELECT * FROM scoring_models WHERE status = 'active'`),
    ];
    const before = await state();
    await draft({ weights: WEIGHTS });
    expect(await state()).toEqual(before);
  });

  it.each<[string, Partial<ScoringModelInput>, string, string]>([
    [
      'weights that are all zero',
      { weights: { ...WEIGHTS, recyclingShare: 0 } },
      'model.weights_all_zero',
      '/weights',
    ],
    [
      'a stage that counts nothing',
      { stageWeights: { ...stageWeights, metal: 0 } },
      'model.stage_weight_not_positive',
      '/stageWeights',
    ],
    [
      'bands that do not rise',
      { bandLimits: { moderate: 0.5, high: 0.5, critical: 0.65 } },
      'model.band_limits_not_rising',
      '/bandLimits',
    ],
    [
      'a covered country twice',
      { coveredCountries: ['CN', 'CN'] },
      'model.covered_country_repeated',
      '/coveredCountries',
    ],
    ['a base that there is not', { basedOn: uuid() }, 'model.unknown', '/basedOn'],
  ])('with %s is refused and leaves nothing', async (_, given, code, pointer) => {
    await changingNothing(parts.database, async () => {
      const error = { reason: 'invalid', code, errors: [expect.objectContaining({ pointer, code })] };
      await expect(draft(given)).rejects.toMatchObject(error);
    });
  });

  it('gets a number of its own when several are made at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => draft({ weights: WEIGHTS })));
    expect(new Set(made.map(({ version }) => version)).size).toBe(5);
  });
});
