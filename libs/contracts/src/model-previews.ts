import { z } from 'zod';
import { bandSchema, calendarDateSchema, idSchema, subjectKindSchema, timestampSchema } from './primitives';
import { modelNameSchema, pointsSchema, subjectSchema } from './scores';

/** Movers that a preview names. */
export const MOST_MOVERS = 100;
/** Subjects that the report of an activation names. */
export const MOST_CHANGED_INPUTS = 1_000;

const countSchema = z.int().min(0);
const beforeAndAfter = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ before: schema, after: schema });
const dimensionSchema = z.enum(['chinaExposure', 'verticalIntegration', 'recyclingShare']);
const differenceSchema = z.number().min(-100).max(100);

const kindImpactSchema = z
  .object({
    kind: subjectKindSchema,
    subjects: countSchema,
    bands: z
      .array(z.object({ from: bandSchema, to: bandSchema, subjects: countSchema }))
      .meta({ description: 'Band migration, gates included: how many go from which band to which' }),
    limits: z
      .array(
        z.object({
          band: bandSchema,
          limit: beforeAndAfter(pointsSchema),
          subjects: beforeAndAfter(countSchema),
        }),
      )
      .meta({
        description: 'How many composites reach the lower limit of each band, whatever the gates say',
      }),
    firm: beforeAndAfter(countSchema).meta({ description: 'Bands that nothing undeclared can change' }),
    insufficient: beforeAndAfter(countSchema).meta({ description: 'Too little is declared to rank them' }),
    rankCorrelation: z
      .object({
        tau: z.number().min(-1).max(1).nullable().meta({
          description: 'Kendall’s τ-b, 1: the same order; null: one of the orders does not tell them apart',
        }),
        subjects: countSchema.meta({ description: 'Those who are ranked before and after' }),
      })
      .meta({ description: 'How far the order stays what it is' }),
    percentiles: z.array(
      z.object({ percent: z.int().min(0).max(100), ...beforeAndAfter(pointsSchema).shape }),
    ),
  })
  .meta({
    id: 'KindImpact',
    description: 'What a scoring model does to all suppliers, or to all partnerships',
  });

export const modelPreviewSchema = z
  .object({
    model: modelNameSchema,
    active: modelNameSchema.meta({ description: 'The version that it is compared with' }),
    scoringDate: calendarDateSchema,
    engineVersion: z.string(),
    computedAt: timestampSchema,
    method: z.enum(['composed', 'rescored']).meta({
      description: 'Composed anew from the dimensions in force, or scored anew, as the dimensions change',
    }),
    subjects: countSchema.meta({ description: 'Everybody who has a score' }),
    unscored: countSchema.meta({ description: 'Nothing to score, or it cannot be scored now' }),
    pending: countSchema.meta({
      description: 'Of the subjects, those whose score waits for an edit to reach it',
    }),
    kinds: z.array(kindImpactSchema),
    movers: z
      .array(
        z.object({
          subject: subjectSchema,
          ...beforeAndAfter(pointsSchema).shape,
          change: differenceSchema,
          band: beforeAndAfter(bandSchema),
          dimension: dimensionSchema.meta({ description: 'The one that moves it most' }),
          byDimension: z.object({
            chinaExposure: differenceSchema,
            verticalIntegration: differenceSchema,
            recyclingShare: differenceSchema,
          }),
        }),
      )
      .meta({ description: `Up to ${MOST_MOVERS} who move most, the largest move first` }),
    alarms: z
      .array(
        z.object({
          subject: subjectSchema,
          gain: pointsSchema.meta({ description: 'Points by which the weights lower its score' }),
          greatestGain: pointsSchema.meta({ description: 'The most that any weights could lower it by' }),
          band: beforeAndAfter(bandSchema),
        }),
      )
      .meta({ description: 'Subjects whom the weights suit suspiciously well: a question, not a verdict' }),
    hash: z.string().meta({
      description:
        'SHA-256 over the judgements, and of everybody over what the score rests on and what it says; the activation gives the same hash where nothing else has changed',
    }),
  })
  .meta({ id: 'ModelPreview', description: 'What a scoring model would do to everybody who has a score' });
export type ModelPreview = z.infer<typeof modelPreviewSchema>;
export type KindImpact = z.infer<typeof kindImpactSchema>;

export const modelActivationSchema = z
  .object({
    runId: idSchema,
    previewHash: z
      .string()
      .nullable()
      .meta({ description: 'null: there was no preview, as after a rollback' }),
    hash: z.string().meta({ description: 'The same hash over what was published' }),
    reproduced: z.boolean().nullable().meta({
      description:
        'Everybody who rests on what the preview rested on is said what it said; null: there was no preview',
    }),
    unchanged: countSchema.meta({ description: 'Subjects that rest on what the preview rested on' }),
    changed: countSchema.meta({ description: 'Those whose inputs have changed since the preview' }),
    changedSubjects: z
      .array(
        z.object({
          subject: subjectSchema.extend({ name: z.string().nullable() }),
          input: z.enum(['new', 'gone', 'data', 'upstream', 'reference', 'policy', 'age']),
        }),
      )
      .meta({ description: `Up to ${MOST_CHANGED_INPUTS} of them, with the first input that has changed` }),
    unexplained: countSchema.meta({
      description:
        'Subjects of which something else is said although no input has changed; never but by a fault',
    }),
  })
  .meta({ id: 'ModelActivation', description: 'Did the published scores turn out as the preview said?' });
export type ModelActivation = z.infer<typeof modelActivationSchema>;
