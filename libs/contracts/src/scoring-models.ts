import { COMPOSITES, type ScoringParameters } from '@lodestone/scoring-engine';
import { z } from 'zod';
import { ACTOR_KINDS } from './audit-events';
import { listOf, listQuery } from './lists';
import { modelActivationSchema } from './model-previews';
import { patchOf } from './patch';
import {
  calendarDateSchema,
  countrySchema,
  fractionSchema,
  idSchema,
  noteSchema,
  textSchema,
  timestampSchema,
  unknowable,
} from './primitives';

const weightSchema = z.number().min(0).max(1e6);
const factorSchema = z.number().min(1).max(10);

export const scoringParametersSchema = z
  .strictObject({
    weights: z
      .strictObject({
        chinaExposure: weightSchema,
        verticalIntegration: weightSchema,
        recyclingShare: weightSchema,
      })
      .meta({ description: 'Importance of the three dimensions; only their ratios matter' }),
    composite: z.enum(COMPOSITES),
    worstStageShare: fractionSchema.meta({ description: 'λ: how much the worst stage of a chain counts' }),
    stageWeights: z.strictObject({
      extraction: weightSchema,
      processing: weightSchema,
      metal: weightSchema,
      component: weightSchema,
      product: weightSchema,
    }),
    coveredCountries: z.array(countrySchema).min(1).max(50),
    coveredOwnershipThreshold: z.number().gt(0).max(1),
    namedSourcesShare: fractionSchema.meta({
      description: 'μ: part of the remainder that named sources hold',
    }),
    maturity: z.strictObject({
      operating: fractionSchema,
      ramping: fractionSchema,
      under_construction: fractionSchema,
      planned: fractionSchema,
      idle: fractionSchema,
    }),
    silencePenalty: fractionSchema.meta({ description: 'κ: what silence costs on top of the world share' }),
    unknownBaseline: fractionSchema,
    policyFactors: z.strictObject({
      licence: factorSchema,
      tax: factorSchema,
      quota: factorSchema,
      prohibition: factorSchema,
      technology: factorSchema,
      end_use: factorSchema,
    }),
    captiveCredits: z.strictObject({ owned: fractionSchema, offtake: fractionSchema, spot: fractionSchema }),
    jointVentureMinimum: fractionSchema,
    captiveInCoveredCountriesCounts: z.boolean(),
    preConsumerCredit: fractionSchema.meta({ description: 'φ: what pre-consumer scrap counts' }),
    recyclingTarget: z
      .number()
      .gt(0)
      .max(1)
      .meta({ description: 'r*: recycled share at which the risk is 0' }),
    bandLimits: z.strictObject({ moderate: fractionSchema, high: fractionSchema, critical: fractionSchema }),
    worstStageGate: fractionSchema,
    sufficientCoverage: fractionSchema,
    evidenceQuality: z.strictObject({
      audited: fractionSchema,
      documented: fractionSchema,
      declared: fractionSchema,
      inferred: fractionSchema,
    }),
    evidenceHalfLife: z
      .number()
      .gt(0)
      .max(100)
      .meta({ description: 'Years in which a fact loses half of what it counts' }),
    undatedEvidence: fractionSchema,
    imputedConfidence: fractionSchema,
    magnetRuleFrom: calendarDateSchema,
  })
  .meta({
    id: 'ScoringParameters',
    description: 'Every figure of a score that is a judgement',
  }) satisfies z.ZodType<ScoringParameters>;

export const SCORING_MODEL_STATUSES = [
  'draft',
  'proposed',
  'approved',
  'active',
  'retired',
  'rejected',
  'withdrawn',
] as const;

/** A new draft: the parameters given replace those of the version it is based on. */
export const scoringModelInputSchema = z
  .strictObject({
    name: textSchema,
    note: unknowable(noteSchema),
    basedOn: unknowable(idSchema).meta({ description: 'null: the active version' }),
    ...scoringParametersSchema.partial().shape,
  })
  .meta({
    id: 'ScoringModelInput',
    examples: [
      {
        name: 'Recycling counts more',
        note: 'For the sourcing board of January 2027',
        weights: { chinaExposure: 0.4, verticalIntegration: 0.3, recyclingShare: 0.3 },
      },
    ],
  });
export type ScoringModelInput = z.infer<typeof scoringModelInputSchema>;

export const scoringModelPatchSchema = patchOf(scoringModelInputSchema.omit({ basedOn: true })).meta({
  id: 'ScoringModelPatch',
  examples: [{ weights: { chinaExposure: 0.45, verticalIntegration: 0.3, recyclingShare: 0.25 } }],
});
export type ScoringModelPatch = z.infer<typeof scoringModelPatchSchema>;

const actorNameSchema = z
  .object({ kind: z.enum(ACTOR_KINDS), id: z.string().nullable(), name: z.string() })
  .meta({ id: 'ActorName', description: 'A user, a key, or Lodestone itself' });
export type ActorName = z.infer<typeof actorNameSchema>;

export const scoringModelSchema = z
  .object({
    id: idSchema,
    version: z.int().min(1),
    revision: z.int().min(1).meta({ description: 'Rises with every change; the ETag of the record' }),
    name: textSchema,
    status: z.enum(SCORING_MODEL_STATUSES),
    note: noteSchema.nullable(),
    basedOn: idSchema.nullable(),
    rollbackOf: idSchema.nullable().meta({ description: 'The version whose judgement it brings back' }),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    author: actorNameSchema.meta({ description: 'Who edited it last' }),
    authors: z
      .array(actorNameSchema)
      .meta({ description: 'All who cannot approve it: they edited or proposed it' }),
    proposedBy: actorNameSchema.nullable(),
    proposedAt: timestampSchema.nullable(),
    approver: actorNameSchema.nullable().meta({ description: 'Who approved, rejected or withdrew it' }),
    decidedAt: timestampSchema.nullable(),
    decisionNote: noteSchema.nullable(),
    activateAt: timestampSchema.nullable().meta({ description: 'When it is to be put in force' }),
    activationRunId: idSchema.nullable().meta({ description: 'The run that puts it in force' }),
    activatedAt: timestampSchema.nullable(),
    retiredAt: timestampSchema.nullable(),
    previewHash: z
      .string()
      .nullable()
      .meta({ description: 'Of the preview that was kept with the proposal' }),
    activation: modelActivationSchema.nullable(),
    ...scoringParametersSchema.shape,
  })
  .meta({ id: 'ScoringModel', description: 'A version of the judgement that scores are made with' });
export type ScoringModelRecord = z.infer<typeof scoringModelSchema>;

export const SCORING_MODEL_SORTS = ['version', 'createdAt'] as const;
export const scoringModelListQuery = listQuery(SCORING_MODEL_SORTS, {
  status: z.enum(SCORING_MODEL_STATUSES).optional(),
  basedOn: idSchema.optional().meta({ description: 'Drafted from this version' }),
});
export type ScoringModelListQuery = z.infer<typeof scoringModelListQuery>;
export const scoringModelListSchema = listOf(scoringModelSchema).meta({ id: 'ScoringModelList' });

/** `?model=` of the score routes: id or version number of any version. */
export const modelRefSchema = z
  .union([idSchema, z.string().regex(/^[1-9]\d{0,8}$/)], { error: 'Neither an id nor a version number' })
  .meta({ description: 'Id or version number of a scoring model; computed on the spot' });
