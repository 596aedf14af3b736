import { z } from 'zod';
import { MOST_PER_PAGE } from './lists';
import { bandSchema, idSchema, subjectKindSchema, timestampSchema } from './primitives';
import { pointsSchema, scoreCauseSchema } from './scores';

export const changeFeedQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,18}\.([0-9a-f-]{36})?$/, 'Not a cursor of this feed')
    .optional()
    .meta({ description: 'nextCursor of the page before; left out: from the beginning' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(5 * MOST_PER_PAGE)
    .default(MOST_PER_PAGE)
    .meta({ description: 'Changes of the page' }),
});
export type ChangeFeedQuery = z.infer<typeof changeFeedQuery>;

export const scoreChangeEventSchema = z
  .object({
    type: z.enum(['score.changed', 'score.band_changed', 'score.ended']),
    subject: z.object({ kind: subjectKindSchema, id: idSchema }),
    recordedAt: timestampSchema,
    cause: scoreCauseSchema,
    runId: idSchema.nullable().meta({ description: 'The run that changed it; null: an edit' }),
    before: z.object({ value: pointsSchema, band: bandSchema }).nullable(),
    after: z
      .object({ value: pointsSchema, band: bandSchema })
      .nullable()
      .meta({ description: 'null: from then on there is no score; it is deleted or declares no chain' }),
    receipt: z.string().nullable(),
  })
  .meta({ id: 'ScoreChangeEvent', description: 'A score that says something else than before' });
export type ScoreChangeEvent = z.infer<typeof scoreChangeEventSchema>;

export const changeFeedSchema = z
  .object({
    data: z.array(scoreChangeEventSchema),
    nextCursor: z.string().meta({ description: 'Goes on from here, now or later; never misses a change' }),
    hasMore: z.boolean(),
  })
  .meta({
    id: 'ChangeFeed',
    description: 'Every change of every score, in the order in which they took effect',
  });
export type ChangeFeed = z.infer<typeof changeFeedSchema>;
