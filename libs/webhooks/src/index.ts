/** Telling others what happens: webhooks, the messages for them, and their delivery. The only library that calls out. */
export { DeliverWebhooks } from './delivery/deliver-webhooks';
export { ReplayDeliveries } from './delivery/replay-deliveries';
export { SendTest } from './delivery/send-test';
export { webhookJobHandlers } from './delivery/webhook-job-handlers';
export { RotateSecret } from './subscriptions/rotate-secret';
export { SaveWebhook } from './subscriptions/save-webhook';
export { WebhooksModule, type WebhooksOptions } from './webhooks.module';
