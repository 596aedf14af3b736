import { Clock, SystemClock } from '@lodestone/server-kit';
import { type DynamicModule, Module } from '@nestjs/common';
import { DeliverWebhooks } from './delivery/deliver-webhooks';
import { PostMessage } from './delivery/post-message';
import { ReplayDeliveries } from './delivery/replay-deliveries';
import { SendDelivery } from './delivery/send-delivery';
import { SendTest } from './delivery/send-test';
import { CollectEvents } from './messages/collect-events';
import { QueueDeliveries } from './messages/queue-deliveries';
import { PrivateNetworks } from './subscriptions/allowed-address';
import { ChangeWebhook } from './subscriptions/change-webhook';
import { PauseWebhook } from './subscriptions/pause-webhook';
import { RotateSecret } from './subscriptions/rotate-secret';
import { SaveWebhook } from './subscriptions/save-webhook';

const USE_CASES = [DeliverWebhooks, ReplayDeliveries, RotateSecret, SaveWebhook, SendTest];

/** What webhooks are run with. */
export interface WebhooksOptions {
  /** Left out: the real time. */
  readonly clock?: Clock;
  /** Private addresses that may be posted to, or networks of them; left out: none. */
  readonly webhookPrivateNetworks?: readonly string[];
}

/** Tells others what happens; needs a `PersistenceModule` and the jobs of a `ScoringModule`. */
@Module({})
export class WebhooksModule {
  static with({
    clock = new SystemClock(),
    webhookPrivateNetworks = [],
  }: WebhooksOptions = {}): DynamicModule {
    const networks: PrivateNetworks = { allowed: webhookPrivateNetworks };
    return {
      module: WebhooksModule,
      providers: [
        ...USE_CASES,
        ...[ChangeWebhook, CollectEvents, PauseWebhook, PostMessage, QueueDeliveries, SendDelivery],
        { provide: Clock, useValue: clock },
        { provide: PrivateNetworks, useValue: networks },
      ],
      exports: USE_CASES,
    };
  }
}
