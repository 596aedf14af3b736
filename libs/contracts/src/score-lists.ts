import { z } from 'zod';
import { bandSchema, fractionSchema } from './primitives';
import { pointsSchema } from './scores';

/** A number as a query writes it: digits with a decimal point at most, so neither 1e2 nor 0x10 nor nothing at all. */
const numberIn = (schema: z.ZodNumber) =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text),
    schema,
  );

/** Yes or no as a query writes it. */
export const yesOrNoQuery = z.enum(['true', 'false']).transform((text) => text === 'true');

/** By what lists of subjects can be sorted beside what they say themselves. */
export const SCORE_SORTS = [
  'score',
  'coverage',
  'chinaExposure',
  'verticalIntegration',
  'recyclingShare',
] as const;

const atLeast = numberIn(pointsSchema).optional().meta({ description: 'So many points or more' });
const atMost = numberIn(pointsSchema).optional().meta({ description: 'So many points or fewer' });

/** What lists of subjects can be narrowed to by the scores in force. Whoever has none then stays out. */
export const scoreFilters = {
  band: bandSchema.optional(),
  minScore: atLeast,
  maxScore: atMost,
  minChinaExposure: atLeast,
  maxChinaExposure: atMost,
  minVerticalIntegration: atLeast,
  maxVerticalIntegration: atMost,
  minRecyclingShare: atLeast,
  maxRecyclingShare: atMost,
  minCoverage: numberIn(fractionSchema)
    .optional()
    .meta({ description: 'So much of it is declared, or more' }),
  maxCoverage: numberIn(fractionSchema)
    .optional()
    .meta({ description: 'So much of it is declared, or less' }),
  firm: yesOrNoQuery
    .optional()
    .meta({ description: 'true: those whose band nothing undeclared can change; false: the others' }),
};

/** What `scoreFilters` parse to. */
export type ScoreFilters = z.output<z.ZodObject<typeof scoreFilters>>;
