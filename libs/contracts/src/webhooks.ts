import { z } from 'zod';
import { listOf, listQuery } from './lists';
import { patchOf } from './patch';
import { recordSchema, searchSchema, textUpTo, timestampSchema } from './primitives';
import { WEBHOOK_EVENTS, webhookEventSchema } from './webhook-messages';

/** Most webhooks that there can be. */
export const MOST_WEBHOOKS = 50;
/** Hours for which a replaced secret still signs. */
export const SECRET_OVERLAP_HOURS = 24;

/** An address that says nothing but where to: no user, no password, nothing behind a #. */
const isPlain = (text: string): boolean => {
  const parts = /^https?:\/\/([^/?#]*)([^#]*)$/.exec(text);
  return parts !== null && !parts[1].includes('@');
};

const webhookFields = {
  name: textUpTo(100).meta({ description: 'What it is for' }),
  url: z
    .url({ protocol: /^https?$/, hostname: /./ })
    .max(2000)
    .refine(isPlain, {
      error: 'The address of a webhook has neither a user nor a part behind #',
      params: { code: 'webhook.url_not_plain' },
    })
    .meta({
      description: 'Where messages are posted; https:// unless it is in a network that settings allow',
    }),
  events: z
    .array(webhookEventSchema)
    .min(1)
    .max(WEBHOOK_EVENTS.length)
    .meta({ description: 'What it is told of', uniqueItems: true }),
  paused: z.boolean().default(false).meta({
    description:
      'Nothing is delivered; it keeps its place, and goes on from there once it is no longer paused',
  }),
};
export const webhookInputSchema = z.strictObject(webhookFields).meta({
  id: 'WebhookInput',
  examples: [
    {
      name: 'Purchasing system',
      url: 'https://purchasing.example.com/lodestone',
      events: ['score.band_changed', 'run.finished'],
    },
  ],
});
export type WebhookInput = z.infer<typeof webhookInputSchema>;
export const webhookPatchSchema = patchOf(webhookInputSchema).meta({
  id: 'WebhookPatch',
  examples: [{ events: ['score.changed', 'score.band_changed', 'score.ended'] }],
});
export type WebhookPatch = z.infer<typeof webhookPatchSchema>;

export const webhookSchema = recordSchema
  .extend({
    ...webhookFields,
    pausedAt: timestampSchema.nullable(),
    pausedBecause: z.enum(['asked', 'unanswered', 'gone']).nullable().meta({
      description:
        'asked: somebody paused it; unanswered: a message could not be delivered at any attempt and no other could meanwhile; gone: its server answered 410',
    }),
    previousSecretUntil: timestampSchema.nullable().meta({
      description: 'Until then messages are signed with the secret before as well; null: there is none',
    }),
  })
  .meta({ id: 'Webhook', description: 'An address that is told what happens; without its secret' });
export type Webhook = z.infer<typeof webhookSchema>;

export const webhookWithSecretSchema = webhookSchema
  .extend({
    secret: z.string().meta({
      description: 'whsec_ and 32 bytes in base64, which every message is signed with; shown this once',
    }),
  })
  .meta({ id: 'WebhookWithSecret', description: 'A webhook and its secret' });
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>;

export const webhookListQuery = listQuery(['name', 'createdAt'], { q: searchSchema.optional() });
export type WebhookListQuery = z.infer<typeof webhookListQuery>;
export const webhookListSchema = listOf(webhookSchema).meta({ id: 'WebhookList' });
