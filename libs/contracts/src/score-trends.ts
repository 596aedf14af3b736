import { z } from 'zod';
import { subjectRefSchema } from './identifiers';
import { idSchema, timestampSchema } from './primitives';
import { pointsSchema, subjectSchema } from './scores';

/** Most subjects whose trend is asked for at once: those of a page. */
export const MOST_TRENDS = 200;
/** So many runs a trend goes back. */
export const TREND_RUNS = 30;

export const trendRequestSchema = z
  .strictObject({ refs: z.array(subjectRefSchema).min(1).max(MOST_TRENDS) })
  .meta({
    id: 'TrendRequest',
    examples: [{ refs: ['lodestone:mp-materials', 'lodestone:vulcan-elements'] }],
  });
export type TrendRequest = z.infer<typeof trendRequestSchema>;

export const trendItemSchema = z
  .object({
    ref: z.string(),
    status: z.enum(['ok', 'not_found', 'ambiguous']),
    subject: subjectSchema.optional(),
    values: z
      .array(pointsSchema.nullable())
      .optional()
      .meta({ description: 'One for each run; null: there was no score then' }),
  })
  .meta({ id: 'TrendItem' });
export type TrendItem = z.infer<typeof trendItemSchema>;

export const trendReplySchema = z
  .object({
    runs: z
      .array(z.object({ id: idSchema, publishedAt: timestampSchema }))
      .max(TREND_RUNS)
      .meta({ description: 'The last runs of everybody, the oldest first' }),
    data: z.array(trendItemSchema),
  })
  .meta({ id: 'TrendReply', description: 'Scores as each of the last runs left them; 100 = highest risk' });
export type TrendReply = z.infer<typeof trendReplySchema>;
