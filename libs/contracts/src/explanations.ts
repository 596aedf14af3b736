import { z } from 'zod';
import { recyclingSchema, sourceSchema } from './evidence';
import {
  calendarDateSchema,
  countrySchema,
  fractionSchema,
  idSchema,
  materialCodeSchema,
  stageSchema,
} from './primitives';
import {
  alertSchema,
  flagSchema,
  gateSchema,
  modelNameSchema,
  openQuestionSchema,
  partyComparisonSchema,
  pointsSchema,
  scoreSummarySchema,
  subjectSchema,
} from './scores';
import { bandStabilitySchema } from './stability';

const contribution = z.number().meta({ description: 'Points that it adds to the value of the score' });

/** A value in points with what undeclared facts leave open. */
export const estimateSchema = z
  .object({ value: pointsSchema, lower: pointsSchema, upper: pointsSchema })
  .meta({ id: 'Estimate', description: 'A value in points and what undeclared facts leave open' });

const supplierNameSchema = z.object({ id: idSchema, name: z.string() }).meta({ id: 'SupplierName' });

const dimensionContributionsSchema = z
  .object({ chinaExposure: contribution, verticalIntegration: contribution, recyclingShare: contribution })
  .meta({ id: 'DimensionContributions' });

const stageContributionsSchema = dimensionContributionsSchema
  .omit({ recyclingShare: true })
  .meta({ id: 'StageContributions' });

export const sourceExplanationSchema = sourceSchema
  .omit({ supplierId: true, partnershipId: true })
  .extend({
    supplier: supplierNameSchema.nullable(),
    partnership: supplierNameSchema.nullable(),
    named: z.boolean().meta({ description: 'Its share is undisclosed and assumed' }),
    derived: z.boolean().meta({ description: 'Taken over from a party of the partnership' }),
    maturity: fractionSchema,
    effectiveShare: fractionSchema,
    exposure: estimateSchema,
    captiveCredit: estimateSchema.meta({ description: 'Captive in safe hands' }),
    contributions: stageContributionsSchema,
  })
  .meta({ id: 'SourceExplanation', description: 'What one source in the mix does to the score' });

export const stageExplanationSchema = z
  .object({
    stage: stageSchema,
    share: fractionSchema.meta({ description: 'Importance of the stage in the chain' }),
    complete: z.boolean(),
    exposure: estimateSchema.meta({ description: 'With recycled feed, before policies' }),
    policy: z.object({ factor: z.number(), code: z.string().nullable(), title: z.string().nullable() }),
    exposureRisk: estimateSchema.meta({ description: 'With policies: what China exposure folds' }),
    captive: estimateSchema,
    baseline: z
      .object({
        value: pointsSchema,
        worldShare: fractionSchema.nullable(),
        imputedFrom: stageSchema
          .nullable()
          .meta({ description: 'The stage whose world share stands in for this one' }),
      })
      .meta({ description: 'What an undeclared share is taken to be exposed to' }),
    inherited: z
      .object({
        from: stageSchema,
        links: z.array(
          z.object({
            supplier: supplierNameSchema,
            effectiveShare: fractionSchema,
            exposure: estimateSchema,
            contribution,
          }),
        ),
      })
      .nullable()
      .meta({ description: 'Undeclared, so read through the links of a later stage' }),
    effectiveSources: z
      .number()
      .nullable()
      .meta({ description: 'Number of equal sources that the known part amounts to' }),
    contributions: stageContributionsSchema.meta({
      description:
        'Of the stage; its sources add up to it unless recycled feed moves them to where it enters',
    }),
    undeclared: z.object({ share: fractionSchema, contributions: stageContributionsSchema }),
    sources: z.array(sourceExplanationSchema),
  })
  .meta({ id: 'StageExplanation' });

export const chainExplanationSchema = z
  .object({
    material: materialCodeSchema,
    weight: fractionSchema,
    contributions: dimensionContributionsSchema,
    recycling: z.object({
      basis: z.enum(['declared', 'recycling_rate', 'none']),
      recycledShare: fractionSchema.meta({
        description: 'The share that counts, pre-consumer scrap in part',
      }),
      risk: estimateSchema,
      declared: recyclingSchema.nullable(),
    }),
    stages: z.array(stageExplanationSchema),
  })
  .meta({ id: 'ChainExplanation' });

export const exposurePathSchema = z
  .object({
    through: z.array(supplierNameSchema).meta({ description: 'Upstream suppliers, the first tier first' }),
    chain: materialCodeSchema,
    stage: stageSchema,
    endsAt: z.enum(['source', 'undeclared', 'further']),
    country: countrySchema.nullable(),
    contribution,
  })
  .meta({ id: 'ExposurePath', description: 'How part of the exposure arrives through suppliers' });

export const explanationSchema = z
  .object({
    subject: subjectSchema,
    ...scoreSummarySchema.shape,
    direction: z.literal('100 = highest risk'),
    model: modelNameSchema,
    contributions: dimensionContributionsSchema,
    chains: z.array(chainExplanationSchema),
    gates: z.array(gateSchema),
    flags: z.array(flagSchema),
    alerts: z.array(alertSchema),
    lookThrough: z.object({
      faceValue: pointsSchema,
      lookThrough: pointsSchema,
      hidden: z.number(),
      suppliers: z
        .array(z.object({ supplier: supplierNameSchema, contribution }))
        .meta({ description: 'Points of China exposure that come through each first-tier supplier' }),
      paths: z.array(exposurePathSchema).meta({ description: 'The largest, at most 100' }),
      closedLoops: z.array(
        z.object({ supplier: supplierNameSchema, material: materialCodeSchema, stage: stageSchema }),
      ),
    }),
    openQuestions: z.array(openQuestionSchema),
    stability: bandStabilitySchema,
    parties: z.array(partyComparisonSchema).optional(),
    receipt: z.object({
      hash: z.string(),
      input: z.string().meta({ description: 'Hash of the canonical input document' }),
      engineVersion: z.string(),
      model: z.object({ id: idSchema, version: z.int() }),
      scoringDate: calendarDateSchema,
      evidenceDate: calendarDateSchema,
      referenceVersion: z.string(),
    }),
  })
  .meta({ id: 'Explanation', description: 'Why a score is what it is, down to each source' });
export type ExplanationReply = z.infer<typeof explanationSchema>;
