import type { OpenAPIObject } from '@nestjs/swagger';

const header = (name: string, description: string, example: string) => ({
  ...{ name, in: 'header' as const, required: true, description },
  schema: { type: 'string' as const, maxLength: 1_000 },
  example,
});

/** What is posted to webhooks, by which nobody is asked but told. */
export const webhookMessages: OpenAPIObject['webhooks'] = {
  message: {
    post: {
      operationId: 'Webhooks.message',
      tags: ['Webhooks'],
      summary: 'Posted to the address of a webhook, as Standard Webhooks 1.0.0 lays down',
      description:
        'Answer with 2xx within 10 seconds, else it comes again: after 1, 5 and 15 minutes, 1, 3, 6, 12 and 24 hours. Messages can come twice and out of order.',
      parameters: [
        header('webhook-id', 'The same at every attempt and replay', '01a21a37-c3bd-73c2-b82f-df0f06bb1f33'),
        header('webhook-timestamp', 'When this attempt was made, in seconds since 1970', '1795737391'),
        header(
          'webhook-signature',
          'v1, and the HMAC-SHA-256 of id, timestamp and body with full stops between, in base64; by each secret that counts, with spaces between',
          'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
        ),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookMessage' } } },
      },
      responses: {
        '2XX': { description: 'It has arrived' },
        '410': { description: 'Nobody is there any more: the webhook is paused' },
        default: { description: 'It comes again' },
      },
    },
  },
};
