import { z } from 'zod';
import { policySchema } from './policies';
import { calendarDateSchema, idSchema, timestampSchema } from './primitives';
import { scoreChangeEventSchema } from './score-changes';
import { runReportSchema, runSchema } from './scoring-runs';

/** What a webhook can be told of. The first three are the events of the feed of changes, one of which each change is. */
export const WEBHOOK_EVENTS = [
  'score.changed',
  'score.band_changed',
  'score.ended',
  'run.finished',
  'policy.expiring',
] as const;
export const webhookEventSchema = z.enum(WEBHOOK_EVENTS).meta({
  id: 'WebhookEvent',
  description:
    'score.changed: a score says something else, within its band; score.band_changed: it is in another band; score.ended: there is no score any more; run.finished: a run is published, has failed or is cancelled; policy.expiring: 90, 30 and 7 days before an export measure, a suspension of one, or what is known of one runs out',
});
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** What a message may be of: besides events, a test that somebody asked for. */
export const messageTypeSchema = z
  .enum([...WEBHOOK_EVENTS, 'webhook.test'])
  .meta({ id: 'WebhookMessageType', description: 'An event, or a test' });
export type MessageType = z.infer<typeof messageTypeSchema>;

export const runFinishedSchema = z
  .object({ run: runSchema, report: runReportSchema.nullable().meta({ description: 'null: not published' }) })
  .meta({ id: 'RunFinished', description: 'A run that has ended, and what it changed' });
export type RunFinished = z.infer<typeof runFinishedSchema>;

export const policyExpiringSchema = z
  .object({
    policy: policySchema.pick({
      ...{ id: true, code: true, title: true, issuer: true, measure: true, materials: true, stages: true },
      source: true,
    }),
    what: z.enum(['ends', 'returns', 'unverified']).meta({
      description:
        'The measure ends; a suspension ends, so that it applies again; nobody has verified it beyond',
    }),
    on: calendarDateSchema.meta({ description: 'The first day on which that is so' }),
    daysLeft: z.int().min(0),
  })
  .meta({ id: 'PolicyExpiring', description: 'Something about an export measure that runs out soon' });
export type PolicyExpiring = z.infer<typeof policyExpiringSchema>;

const webhookTestSchema = z
  .object({ webhook: z.object({ id: idSchema, name: z.string() }) })
  .meta({ id: 'WebhookTest', description: 'Says that messages arrive' });

/** The body of a message. */
export const webhookMessageSchema = z
  .object({
    type: messageTypeSchema,
    timestamp: timestampSchema.meta({ description: 'When it happened, whenever it is delivered' }),
    data: z.union([
      scoreChangeEventSchema.omit({ type: true }),
      runFinishedSchema,
      policyExpiringSchema,
      webhookTestSchema,
    ]),
  })
  .meta({ id: 'WebhookMessage', description: 'What is posted to a webhook' });
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;
