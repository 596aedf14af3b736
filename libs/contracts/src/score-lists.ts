import { z } from 'zod';
import { decimalQuery, yesOrNoQuery } from './lists';
import { bandSchema, fractionSchema } from './primitives';
import { pointsSchema } from './scores';

/** By what lists of subjects can be sorted beside what they say themselves. */
export const SCORE_SORTS = [
  'score',
  'coverage',
  'chinaExposure',
  'verticalIntegration',
  'recyclingShare',
] as const;

const atLeast = decimalQuery(pointsSchema).optional().meta({ description: 'So many points or more' });
const atMost = decimalQuery(pointsSchema).optional().meta({ description: 'So many points or fewer' });

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
  minCoverage: decimalQuery(fractionSchema)
    .optional()
    .meta({ description: 'So much of it is declared, or more' }),
  maxCoverage: decimalQuery(fractionSchema)
    .optional()
    .meta({ description: 'So much of it is declared, or less' }),
  firm: yesOrNoQuery
    .optional()
    .meta({ description: 'true: those whose band nothing undeclared can change; false: the others' }),
};

/** What `scoreFilters` parse to. */
export type ScoreFilters = z.output<z.ZodObject<typeof scoreFilters>>;
