import type { DeliveryAttempt } from '@lodestone/contracts';
import { type TakenDelivery, WebhookDeliveryStore, type WebhookEntity } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { PauseWebhook } from '../subscriptions/pause-webhook';
import { PostMessage } from './post-message';
import { afterAttempt, isGone } from './retry-schedule';

/** Tries to deliver a message, and notes how it went. */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly postMessage: PostMessage,
    private readonly deliveries: WebhookDeliveryStore,
    private readonly pauseWebhook: PauseWebhook,
    private readonly clock: Clock,
  ) {}

  /**
   * @param delivery one that is taken, so that nobody else tries it now
   * @param signal   breaks it off
   * @throws when it is broken off, which nothing is noted of
   */
  async execute(
    webhook: WebhookEntity,
    delivery: TakenDelivery,
    signal?: AbortSignal,
  ): Promise<DeliveryAttempt> {
    const attempt = await this.postMessage.execute(webhook, delivery, signal);
    const after = this.after(attempt, delivery);
    await this.deliveries.settle(delivery, attempt, after);
    if (isGone(attempt)) await this.pauseWebhook.execute(webhook.id, 'gone');
    else if (after.status === 'failed' && !(await this.isAnswering(delivery)))
      await this.pauseWebhook.execute(webhook.id, 'unanswered');
    return attempt;
  }

  private after(attempt: DeliveryAttempt, { type, tries }: TakenDelivery) {
    // Whoever asked for a test is told how it went, and asks again.
    return afterAttempt(attempt, type === 'webhook.test' ? Infinity : tries, this.clock.now());
  }

  private isAnswering({ type, webhookId, createdAt }: TakenDelivery): Promise<boolean> | true {
    return type === 'webhook.test' || this.deliveries.hasReached(webhookId, createdAt);
  }
}
