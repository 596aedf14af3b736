import { createHmac } from 'node:crypto';
import {
  type WebhookDelivery,
  webhookDeliveryListSchema,
  type WebhookEvent,
  type WebhookInput,
  type WebhookMessage,
  webhookMessageSchema,
  type WebhookWithSecret,
  webhookWithSecretSchema,
} from '@lodestone/contracts';
import { JobQueue } from '@lodestone/jobs';
import { aReceiver, type ReceivedMessage, type TestReceiver } from '@lodestone/testing';
import { bodyOf, fitting } from '../api/reply-checks';
import type { TestApi } from '../setup/use-api';

/** Settings by which webhooks reach the receivers of tests. */
export const REACHES_RECEIVERS = { webhookPrivateNetworks: ['127.0.0.0/8'] };

/** A message as it came. */
export interface ToldMessage extends WebhookMessage {
  readonly id: string;
}

/** Somebody who is told what happens. */
export interface Told {
  readonly receiver: TestReceiver;
  /** Adds a webhook that posts to the receiver. */
  subscribe(events: readonly WebhookEvent[], given?: Partial<WebhookInput>): Promise<WebhookWithSecret>;
  /** Lets a time pass, in minutes, and whatever is due then be done. */
  pass(minutes: number): Promise<void>;
  /** What came since the last time that this was asked, in order. */
  messages(): ToldMessage[];
  /** The deliveries to a webhook, the oldest first. */
  deliveries(webhookId: string): Promise<WebhookDelivery[]>;
}

/** A receiver of each test's own; no webhook outlives its test. */
export function useReceiver(api: TestApi): Told {
  let receiver: TestReceiver;

  beforeEach(async () => {
    receiver = await aReceiver();
  });

  afterEach(async () => {
    const { body } = await api.call('get', '/v1/webhooks?limit=200');
    for (const { id } of (body as { data: { id: string }[] }).data)
      await api.call('delete', `/v1/webhooks/${id}`).set('if-match', '*');
    await receiver.close();
  });

  return {
    get receiver() {
      return receiver;
    },
    subscribe: async (events, given = {}) => {
      const draft = { name: 'Purchasing', url: receiver.url, events, ...given };
      return bodyOf(await api.call('post', '/v1/webhooks').send(draft), webhookWithSecretSchema, 201);
    },
    pass: async (minutes) => {
      api.clock.set(new Date(api.clock.now().getTime() + minutes * 60_000).toISOString());
      await api.app.get(JobQueue).enqueue('reconcile', {});
      await api.quiet();
    },
    messages: () => receiver.received.splice(0).map(toMessage),
    deliveries: async (webhookId) => {
      const query = `webhookId=${webhookId}&limit=200&sort=createdAt`;
      return bodyOf(await api.call('get', `/v1/webhook-deliveries?${query}`), webhookDeliveryListSchema).data;
    },
  };
}

const toMessage = ({ headers, body }: ReceivedMessage): ToldMessage => ({
  ...fitting(JSON.parse(body), webhookMessageSchema),
  id: headers['webhook-id'] as string,
});

/** Is one of the signatures of a message made with a secret? Computed here by what the specification says. */
export function isSignedWith({ headers, body }: ReceivedMessage, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`;
  const signature = createHmac('sha256', key).update(signed).digest('base64');
  return (headers['webhook-signature'] as string).split(' ').includes(`v1,${signature}`);
}
