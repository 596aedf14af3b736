import { z } from 'zod';
import { listOf, listQuery } from './lists';
import {
  bandSchema,
  calendarDateSchema,
  fractionSchema,
  idSchema,
  materialCodeSchema,
  measureSchema,
  stageSchema,
  subjectKindSchema,
  timestampSchema,
} from './primitives';

/** A risk in points: 0 none, 100 worst, not rounded. */
export const pointsSchema = z.number().min(0).max(100);

/** An amount of points that may also be negative. */
const pointsDifferenceSchema = z.number().min(-100).max(100);

export const subjectSchema = z
  .object({ kind: subjectKindSchema, id: idSchema, name: z.string() })
  .meta({ id: 'Subject', description: 'Who is scored' });

export const modelNameSchema = z
  .object({ id: idSchema, version: z.int(), name: z.string() })
  .meta({ id: 'ModelName', description: 'The version of the scoring model that a score is made with' });

export const dimensionScoreSchema = z
  .object({
    value: pointsSchema,
    lower: pointsSchema.meta({ description: 'If everything undeclared turned out best' }),
    upper: pointsSchema.meta({ description: 'If everything undeclared turned out worst' }),
    weight: fractionSchema,
    contribution: pointsSchema.meta({ description: 'What it adds to the value of the score' }),
    coverage: fractionSchema,
    confidence: fractionSchema,
    insufficient: z.boolean(),
    imputed: z.boolean().meta({ description: 'Part of it was filled in from reference data' }),
  })
  .meta({ id: 'DimensionScore', description: 'One of the three risks of a score' });

export const gateSchema = z
  .discriminatedUnion('code', [
    z.object({
      code: z.literal('worst_stage'),
      minimumBand: bandSchema,
      chain: materialCodeSchema,
      stage: stageSchema,
      value: pointsSchema,
    }),
    z.object({ code: z.literal('blocked'), minimumBand: bandSchema }),
  ])
  .meta({ id: 'Gate', description: 'A reason for a band that the number alone would not give' });

export const flagSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('single_source'), chain: materialCodeSchema, stage: stageSchema }),
    z.object({
      code: z.literal('covered_country_touch'),
      chain: materialCodeSchema,
      stage: stageSchema,
      certain: z.boolean().meta({ description: 'Declared; false: only presumed' }),
    }),
  ])
  .meta({ id: 'Flag', description: 'Something to know that changes neither number nor band' });

export const alertSchema = z
  .object({
    code: z.enum(['policy_suspended', 'policy_unverified']),
    chain: materialCodeSchema,
    stages: z.array(stageSchema),
    policy: z.string(),
    title: z.string(),
    measure: measureSchema,
    through: calendarDateSchema.meta({
      description: 'Last day of the suspension, or on which the status was known',
    }),
    returnsOn: calendarDateSchema
      .nullable()
      .meta({ description: 'First day on which a suspended policy applies again' }),
  })
  .meta({ id: 'Alert', description: 'A policy whose effect is about to change or is not certain' });

export const openQuestionSchema = z
  .object({
    code: z.enum(['undeclared_share', 'named_shares', 'recycling', 'linked_supplier', 'ownership']),
    chain: materialCodeSchema,
    stage: stageSchema.nullable(),
    supplierId: idSchema.nullable(),
    narrowsBy: pointsSchema.meta({
      description: 'Points by which an answer as presumed would narrow the bounds',
    }),
  })
  .meta({ id: 'OpenQuestion', description: 'A fact that nobody has declared' });

const scoreFields = {
  value: pointsSchema,
  lower: pointsSchema,
  upper: pointsSchema,
  band: bandSchema,
  bandIsFirm: z.boolean().meta({ description: 'Nothing undeclared can change the band' }),
  coverage: fractionSchema,
  confidence: fractionSchema,
  insufficient: z.boolean().meta({ description: 'Too little is declared to rank it' }),
};

/** What a list shows of a score. */
export const scoreSummarySchema = z
  .object({ ...scoreFields, scoringDate: calendarDateSchema })
  .meta({ id: 'ScoreSummary', description: 'A score in short; 100 = highest risk' });
export type ScoreSummary = z.infer<typeof scoreSummarySchema>;

export const partyComparisonSchema = z
  .object({ subject: subjectSchema, with: scoreSummarySchema, without: scoreSummarySchema })
  .meta({
    id: 'PartyComparison',
    description: 'A supplier with and without the sources that a partnership brings',
  });

export const SCORE_STATES = ['current', 'pending', 'stale'] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

export const scoreSchema = z
  .object({
    subject: subjectSchema,
    ...scoreFields,
    direction: z.literal('100 = highest risk'),
    scale: z.tuple([z.literal(0), z.literal(100)]),
    scoringDate: calendarDateSchema,
    computedAt: timestampSchema,
    model: modelNameSchema,
    engineVersion: z.string(),
    referenceVersion: z.string().meta({ description: 'Version of the reference data' }),
    dimensions: z.object({
      chinaExposure: dimensionScoreSchema,
      verticalIntegration: dimensionScoreSchema,
      recyclingShare: dimensionScoreSchema,
    }),
    gates: z.array(gateSchema),
    flags: z.array(flagSchema),
    alerts: z.array(alertSchema),
    anyTouch: z
      .object({ lower: pointsSchema, upper: pointsSchema })
      .meta({ description: 'Part of the output that meets a covered country at any stage, per cent' }),
    lookThrough: z
      .object({ faceValue: pointsSchema, lookThrough: pointsSchema, hidden: pointsDifferenceSchema })
      .meta({ description: 'China exposure with links read at the first tier only, and through them' }),
    nextBestQuestion: openQuestionSchema.nullable(),
    parties: z
      .array(partyComparisonSchema)
      .optional()
      .meta({ description: 'Of a partnership: each supplier with sources it brings, with and without it' }),
    receipt: z.string().meta({ description: 'Hash of all that the score rests on and says' }),
    state: z.enum(SCORE_STATES).optional().meta({
      description:
        'Of the score in force. pending: something it rests on has changed, and it is being made anew; stale: it could not be made anew',
    }),
  })
  .meta({ id: 'Score', description: 'The risk score of a supplier or partnership' });
export type ScoreReply = z.infer<typeof scoreSchema>;

export const SCORE_CAUSES = ['data', 'upstream', 'model', 'policy', 'reference', 'age'] as const;
export const scoreCauseSchema = z.enum(SCORE_CAUSES).meta({
  id: 'ScoreCause',
  description:
    'Why a score changed: evidence about it, evidence about suppliers upstream or parties, scoring model or engine, a policy, reference data, or the date alone',
});
export type ScoreCause = z.infer<typeof scoreCauseSchema>;

export const scoreChangeSchema = z
  .object({
    recordedAt: timestampSchema,
    cause: scoreCauseSchema,
    score: scoreSchema
      .nullable()
      .meta({ description: 'null: from then on no chain was declared, so there was nothing to score' }),
  })
  .meta({ id: 'ScoreChange', description: 'A score as it was from a moment on, and why it changed' });
export const scoreHistoryQuery = listQuery(['recordedAt'], {});
export type ScoreHistoryQuery = z.infer<typeof scoreHistoryQuery>;
export const scoreHistorySchema = listOf(scoreChangeSchema).meta({ id: 'ScoreHistory' });

export const rankSchema = z
  .object({
    subject: subjectSchema,
    rank: z
      .int()
      .min(1)
      .meta({ description: '1 is the highest risk; subjects of the same value share a rank' }),
    of: z.int().min(1).meta({ description: 'Subjects of this kind of which enough is declared' }),
    percentile: z
      .number()
      .min(0)
      .max(100)
      .meta({ description: 'Part of them that is not riskier, per cent' }),
    runId: idSchema.meta({ description: 'The run that ranked everybody' }),
  })
  .meta({ id: 'Rank', description: 'Where a subject stands among all of its kind' });
export type RankReply = z.infer<typeof rankSchema>;
