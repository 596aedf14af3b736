import { z } from 'zod';
import { listOf, listQuery, MOST_PER_PAGE } from './lists';
import {
  bandSchema,
  calendarDateSchema,
  countrySchema,
  idSchema,
  materialCodeSchema,
  subjectKindSchema,
  textSchema,
  timestampSchema,
} from './primitives';
import { modelNameSchema, pointsSchema, scoreCauseSchema, subjectSchema } from './scores';

export const RUN_STATUSES = ['queued', 'running', 'published', 'failed', 'cancelled'] as const;
export const runStatusSchema = z.enum(RUN_STATUSES).meta({
  id: 'RunStatus',
  description: 'Readers see the scores of a run once it is published, all of them at the same moment',
});
export type RunStatus = z.infer<typeof runStatusSchema>;

const runStartedBySchema = z
  .enum(['night', 'request', 'reference', 'model', 'engine'])
  .meta({ id: 'RunStartedBy', description: 'The schedule, somebody, or a change that moves scores' });
export type RunStartedBy = z.infer<typeof runStartedBySchema>;

/** Steps in the life of a run. */
export type RunEvent = 'queued' | 'started' | 'published' | 'finished' | 'failed' | 'cancelled' | 'resumed';

export const runFilterSchema = z
  .strictObject({
    kind: subjectKindSchema.optional(),
    materials: z.array(materialCodeSchema).min(1).max(100).optional(),
    countries: z.array(countrySchema).min(1).max(250).optional(),
    bands: z.array(bandSchema).min(1).max(4).optional(),
    subjects: z.array(idSchema).min(1).max(MOST_PER_PAGE).optional().meta({ description: 'These alone' }),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'A filter names at least one condition')
  .meta({ id: 'RunFilter', description: 'Whom a run scores: who meets all conditions given' });
export type RunFilter = z.infer<typeof runFilterSchema>;

export const runRequestSchema = z
  .strictObject({
    scope: z.union([z.literal('all'), runFilterSchema]).default('all'),
    reason: textSchema.optional(),
  })
  .meta({ id: 'RunRequest', examples: [{ scope: 'all', reason: 'After the audit of November' }] });
export type RunRequest = z.infer<typeof runRequestSchema>;

const countSchema = z.int().min(0);
const bandOrNone = z.enum(['low', 'moderate', 'high', 'critical', 'none']);

export const runReportSchema = z
  .object({
    bands: z
      .array(z.object({ from: bandOrNone, to: bandOrNone, subjects: countSchema }))
      .meta({ description: 'Band migration: how many went from which band to which since the run before' }),
    causes: z
      .array(z.object({ cause: scoreCauseSchema, subjects: countSchema }))
      .meta({ description: 'Scores that say something else, by cause' }),
    movers: z
      .array(
        z.object({
          subject: subjectSchema,
          cause: scoreCauseSchema,
          before: pointsSchema.nullable(),
          after: pointsSchema.nullable(),
        }),
      )
      .meta({ description: 'Those that moved most, the largest move first' }),
    firm: countSchema.meta({ description: 'Bands that nothing undeclared can change' }),
    insufficient: countSchema.meta({ description: 'Too little is declared to rank them' }),
    comparedWith: idSchema.nullable().meta({ description: 'The run published before' }),
  })
  .meta({ id: 'RunReport', description: 'What a run changed' });
export type RunReport = z.infer<typeof runReportSchema>;

export const runSchema = z
  .object({
    id: idSchema,
    number: z.int(),
    status: runStatusSchema,
    startedBy: runStartedBySchema,
    night: calendarDateSchema.nullable(),
    scope: z.union([z.literal('all'), runFilterSchema]),
    reason: z.string().nullable(),
    model: modelNameSchema.nullable().meta({ description: 'null: not started yet' }),
    scoringDate: calendarDateSchema.nullable(),
    engineVersion: z.string().nullable(),
    progress: z
      .object({
        done: countSchema,
        total: countSchema,
        failed: countSchema,
        perSecond: z.number().min(0).nullable(),
        secondsLeft: z.number().min(0).nullable(),
      })
      .meta({ id: 'RunProgress', description: 'Subjects scored, to score, and not to be scored' }),
    problem: z.string().nullable().meta({ description: 'Why it failed or was cancelled' }),
    createdAt: timestampSchema,
    startedAt: timestampSchema.nullable(),
    finishedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Run', description: 'A scoring of many subjects that takes effect as a whole' });
export type Run = z.infer<typeof runSchema>;

export const runDetailSchema = runSchema
  .extend({
    report: runReportSchema.nullable().meta({ description: 'null: it is not finished' }),
    failures: z
      .array(
        z.object({ subject: subjectSchema.extend({ name: z.string().nullable() }), message: z.string() }),
      )
      .meta({
        description: 'At most a hundred of those that could not be scored; they keep their last score',
      }),
  })
  .meta({ id: 'RunDetail' });
export type RunDetail = z.infer<typeof runDetailSchema>;

export const runListQuery = listQuery(['createdAt'], { status: runStatusSchema.optional() });
export type RunListQuery = z.infer<typeof runListQuery>;
export const runListSchema = listOf(runSchema).meta({ id: 'RunList' });

export const nightScheduleSchema = z
  .object({
    cron: z.string().meta({ description: 'Minute, hour, day, month, weekday', examples: ['0 2 * * *'] }),
    timeZone: z.string().meta({ description: 'Of the IANA database', examples: ['Europe/Berlin'] }),
    nextAt: timestampSchema,
  })
  .meta({ id: 'NightSchedule', description: 'When everybody is scored anew every night' });
export type NightSchedule = z.infer<typeof nightScheduleSchema>;
