import { z } from 'zod';
import { subjectRefSchema } from './identifiers';
import { bandSchema, calendarDateSchema, fractionSchema } from './primitives';
import { modelNameSchema, pointsSchema, subjectSchema } from './scores';
import { modelRefSchema } from './scoring-models';
import { weightLineSchema, weightRegionSchema, weightsSchema } from './weights';

export const stabilityQuery = z.strictObject({
  against: subjectRefSchema.optional().meta({
    description: 'Another subject, of the same kind or else of the other, to compare with',
    examples: ['lodestone:lynas'],
  }),
  model: modelRefSchema.optional(),
});
export type StabilityQuery = z.infer<typeof stabilityQuery>;

/** How stable the band of a subject is; also part of an explanation. */
export const bandStabilitySchema = z
  .object({
    weights: weightsSchema.meta({ description: 'Of the scoring model' }),
    bands: z
      .array(z.object({ band: bandSchema, ...weightRegionSchema.shape }))
      .meta({ description: 'The weights under which it is in each band, after gates; shares add up to 1' }),
    flip: z
      .object({
        moved: fractionSchema.meta({
          description: 'Part of all weight that has to move from one dimension to another',
        }),
        weights: weightsSchema.meta({
          description:
            'Where that leads: onto the limit between the two bands. A higher band begins there, a lower one right behind it',
        }),
        band: bandSchema.meta({ description: 'The band there, or right behind' }),
      })
      .nullable()
      .meta({
        description: 'The smallest change of weights that changes the band; null: no weights change it',
      }),
  })
  .meta({ id: 'BandStability', description: 'Whether the band would be another under other weights' });
export type BandStability = z.infer<typeof bandStabilitySchema>;

const rankBoundsSchema = z.object({ atLeast: z.int().min(1), atMost: z.int().min(1) }).meta({
  id: 'RankBounds',
  description: 'A rank that is known to lie between the two; equal: known exactly',
});

export const reachableRanksSchema = z
  .object({
    of: z
      .int()
      .min(1)
      .meta({ description: 'Subjects of its kind of which enough is declared, itself included' }),
    riskiest: rankBoundsSchema.meta({ description: 'The rank under the weights that make it look worst' }),
    safest: rankBoundsSchema.meta({ description: 'The rank under the weights that make it look best' }),
    isExact: z.boolean().meta({ description: 'Both are known exactly' }),
  })
  .meta({
    id: 'ReachableRanks',
    description: 'The ranks that weights alone can give it among the scores in force; 1 is the highest risk',
  });

export const outrankingSchema = z
  .object({
    subject: subjectSchema.meta({ description: 'The other one' }),
    where: z.enum(['everywhere', 'somewhere', 'nowhere', 'tied']).meta({
      description:
        'Where the subject is the riskier of the two. everywhere: it is never the less risky one; nowhere: it never is the riskier one; tied: equally risky under all weights',
    }),
    riskier: weightRegionSchema.meta({ description: 'Where the subject is the riskier one' }),
    safer: weightRegionSchema.meta({ description: 'Where the other one is' }),
    ties: weightLineSchema.meta({
      description:
        'Where both are equally risky: the two ends of a line, one corner, nothing, or all corners when they are tied',
    }),
  })
  .meta({ id: 'Outranking', description: 'Under which weights one subject is the riskier of two' });

export const stabilitySchema = z
  .object({
    subject: subjectSchema,
    direction: z.literal('100 = highest risk'),
    scoringDate: calendarDateSchema,
    model: modelNameSchema,
    value: pointsSchema,
    band: bandSchema,
    dimensions: z.object({
      chinaExposure: pointsSchema,
      verticalIntegration: pointsSchema,
      recyclingShare: pointsSchema,
    }),
    ...bandStabilitySchema.shape,
    ranks: reachableRanksSchema.nullable().meta({
      description:
        'null: too little is declared to rank it, or another model than that in force is asked for',
    }),
    against: outrankingSchema.nullable().meta({ description: 'null: not asked for' }),
  })
  .meta({
    id: 'Stability',
    description: 'What other weights would make of a score: exact geometry over the triangle of all weights',
  });
export type StabilityReply = z.infer<typeof stabilitySchema>;
