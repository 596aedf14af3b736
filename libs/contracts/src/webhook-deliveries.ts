import { z } from 'zod';
import { listOf, listQuery, MOST_PER_PAGE } from './lists';
import { idSchema, timestampSchema } from './primitives';
import { messageTypeSchema, webhookMessageSchema } from './webhook-messages';

/** How an attempt ended. */
export const ATTEMPT_OUTCOMES = [
  'delivered',
  'refused',
  'timed_out',
  'unreachable',
  'address_not_allowed',
  'certificate_invalid',
] as const;
export const attemptOutcomeSchema = z.enum(ATTEMPT_OUTCOMES).meta({
  id: 'AttemptOutcome',
  description:
    'delivered: answered with 2xx; refused: answered otherwise, a redirection included; timed_out: no answer within 10 seconds; address_not_allowed: it is in a network that settings do not allow',
});
export type AttemptOutcome = z.infer<typeof attemptOutcomeSchema>;

export const deliveryAttemptSchema = z
  .object({
    at: timestampSchema,
    outcome: attemptOutcomeSchema,
    httpStatus: z.int().nullable().meta({ description: 'null: there was no answer' }),
    milliseconds: z.int().min(0),
  })
  .meta({ id: 'DeliveryAttempt', description: 'One attempt to deliver a message' });
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>;

export const DELIVERY_STATUSES = ['waiting', 'delivered', 'failed'] as const;
export const deliveryStatusSchema = z.enum(DELIVERY_STATUSES).meta({
  id: 'DeliveryStatus',
  description: 'waiting: it is tried now or later; failed: it is tried no more unless it is replayed',
});
export type DeliveryStatus = z.infer<typeof deliveryStatusSchema>;

export const webhookDeliverySchema = z
  .object({
    id: idSchema.meta({ description: 'The webhook-id of the message, the same at every attempt and replay' }),
    webhookId: idSchema,
    type: messageTypeSchema,
    status: deliveryStatusSchema,
    createdAt: timestampSchema,
    nextAttemptAt: timestampSchema.nullable().meta({ description: 'null: it does not wait' }),
    attempts: z.array(deliveryAttemptSchema).meta({ description: 'The last twenty, the oldest first' }),
  })
  .meta({ id: 'WebhookDelivery', description: 'A message to a webhook; kept for 30 days after its end' });
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;

export const webhookDeliveryDetailSchema = webhookDeliverySchema
  .extend({ message: webhookMessageSchema })
  .meta({ id: 'WebhookDeliveryDetail', description: 'A message to a webhook, with what it says' });
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetailSchema>;

export const webhookDeliveryListQuery = listQuery(['createdAt'], {
  webhookId: idSchema.optional(),
  status: deliveryStatusSchema.optional(),
  type: messageTypeSchema.optional(),
});
export type WebhookDeliveryListQuery = z.infer<typeof webhookDeliveryListQuery>;
export const webhookDeliveryListSchema = listOf(webhookDeliverySchema).meta({ id: 'WebhookDeliveryList' });

/** Most deliveries that are replayed at once. */
export const MOST_REPLAYED = 10_000;

export const replayRequestSchema = z
  .strictObject({
    deliveries: z
      .array(idSchema)
      .min(1)
      .max(MOST_PER_PAGE)
      .optional()
      .meta({ description: 'These; left out: all that the other fields say' }),
    status: z
      .enum(['delivered', 'failed'])
      .optional()
      .meta({ description: 'Those that ended so; left out: both' }),
    since: timestampSchema.optional().meta({ description: 'Those that were made then or later' }),
  })
  .refine((request) => Object.keys(request).length > 0, 'Say which: deliveries, status or since')
  .meta({ id: 'ReplayRequest', examples: [{ status: 'failed' }] });
export type ReplayRequest = z.infer<typeof replayRequestSchema>;

export const replayReplySchema = z
  .object({
    replayed: z.int().min(0).meta({ description: 'Deliveries that wait again, as if never tried' }),
    hasMore: z
      .boolean()
      .meta({ description: `Only the oldest ${MOST_REPLAYED} wait again; ask once more for the others` }),
  })
  .meta({ id: 'ReplayReply' });
export type ReplayReply = z.infer<typeof replayReplySchema>;
