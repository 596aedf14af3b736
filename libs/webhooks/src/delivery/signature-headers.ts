import type { NewDelivery, WebhookEntity } from '@lodestone/persistence';
import { Webhook } from 'standardwebhooks';

type Secrets = Pick<WebhookEntity, 'secret' | 'previousSecret' | 'previousSecretUntil'>;

/**
 * The headers by which a receiver knows that a message is ours and not one that it has had before: `webhook-id`,
 * `webhook-timestamp` in seconds, `webhook-signature` with one signature a secret that counts (Standard Webhooks 1.0.0).
 */
export function signatureHeaders(
  { secret, previousSecret, previousSecretUntil }: Secrets,
  { id, message }: Pick<NewDelivery, 'id' | 'message'>,
  at: Date,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const isOverlap = previousSecret !== null && previousSecretUntil !== null && at < previousSecretUntil;
  const secrets = isOverlap ? [secret, previousSecret] : [secret];
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((each) => new Webhook(each).sign(id, at, message)).join(' '),
  };
}
