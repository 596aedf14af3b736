import { z } from 'zod';
import {
  calendarDateSchema,
  countrySchema,
  materialCodeSchema,
  noteSchema,
  referenceSchema,
  stageSchema,
} from './primitives';
import { pointsSchema, scoreSummarySchema, subjectSchema } from './scores';

/** Most months that plants can be assumed late. */
export const MOST_MONTHS_LATE = 60;

const DURATION = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?$/;

/** Whole months of an ISO 8601 duration of years and months; `null`: not such a duration. */
export function monthsOf(duration: string): number | null {
  const parts = DURATION.exec(duration);
  return parts === null ? null : Number(parts[1] ?? 0) * 12 + Number(parts[2] ?? 0);
}

export const slipSchema = z
  .string()
  .refine((text) => (monthsOf(text) ?? MOST_MONTHS_LATE + 1) <= MOST_MONTHS_LATE, {
    error: `Not a duration of years and months up to ${MOST_MONTHS_LATE} months, such as P12M`,
    params: { code: 'slip.malformed' },
  })
  .meta({
    description: 'By how much every plant that is yet to start is late; ISO 8601, up to 60 months',
    pattern: DURATION.source,
    examples: ['P12M'],
  });

export const datedChangeSchema = z
  .discriminatedUnion('code', [
    z.object({
      code: z.enum(['source_starts', 'source_ends']),
      subject: subjectSchema,
      chain: materialCodeSchema,
      stage: stageSchema,
      country: countrySchema.nullable(),
      supplier: subjectSchema.nullable(),
      reference: referenceSchema.nullable(),
      note: noteSchema.nullable(),
    }),
    z.object({
      code: z.literal('policy_changes'),
      policy: z.string(),
      title: z.string(),
      state: z.enum(['in_force', 'suspended', 'not_in_force']),
    }),
  ])
  .meta({ id: 'DatedChange', description: 'Something dated that a score depends on' });

export const trajectoryPointSchema = z
  .object({
    date: calendarDateSchema,
    score: scoreSummarySchema,
    dimensions: z.object({
      chinaExposure: pointsSchema,
      verticalIntegration: pointsSchema,
      recyclingShare: pointsSchema,
    }),
    changes: z.array(datedChangeSchema).meta({ description: 'What changes on that day; nothing for today' }),
  })
  .meta({ id: 'TrajectoryPoint', description: 'The score on a day, if everything dated comes as planned' });

export const trajectorySchema = z
  .object({
    subject: subjectSchema,
    direction: z.literal('100 = highest risk'),
    slip: slipSchema,
    asPlanned: z.array(trajectoryPointSchema).meta({
      description: 'Today and each later day within five years that changes something, at most 200',
    }),
    delayed: z.array(trajectoryPointSchema).meta({ description: 'The same with every plant that much late' }),
    truncated: z.boolean().meta({ description: 'There are more such days; they are left out' }),
  })
  .meta({
    id: 'Trajectory',
    description: 'The score today, and if the plans hold; plans never replace today',
  });
export type TrajectoryReply = z.infer<typeof trajectorySchema>;

export const trajectoryQuery = z.strictObject({ slip: slipSchema.default('P12M') });
export type TrajectoryQuery = z.infer<typeof trajectoryQuery>;
