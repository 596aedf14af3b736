import { JobQueue } from '@lodestone/jobs';
import { WebhookDeliveryStore, WebhookStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { CollectEvents } from '../messages/collect-events';
import { QueueDeliveries } from '../messages/queue-deliveries';
import { onceAllEnd } from './once-all-end';
import { LEASE } from './post-message';
import { SendDelivery } from './send-delivery';

/** Messages that are on their way to one webhook at the same time. */
const AT_ONCE = 4;
/** Longest time for one go; what is left then is for the next. */
const LONGEST_GO = 60_000;
/** How long it is kept what became of a delivery. */
const KEPT_FOR = 30 * 86_400_000;
const FORGOTTEN_AT_ONCE = 10_000;

/** Tells webhooks what has happened, each as far as it goes now: a slow one keeps no other waiting. */
@Injectable()
export class DeliverWebhooks {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly deliveries: WebhookDeliveryStore,
    private readonly collectEvents: CollectEvents,
    private readonly queueDeliveries: QueueDeliveries,
    private readonly sendDelivery: SendDelivery,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @param signal ends it early; throwing then leaves what is on its way to another one, once its lease is over */
  async execute(signal: AbortSignal): Promise<void> {
    if ((await this.webhooks.count()) === 0) return;
    await this.collectEvents.execute();
    await this.deliveries.forget(new Date(this.clock.now().getTime() - KEPT_FOR), FORGOTTEN_AT_ONCE);
    const isOver = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_GO)]);
    const ids = await this.webhooks.active();
    const goesOn = await onceAllEnd(ids.map((id) => this.deliverTo(id, isOver, signal)));
    if (goesOn.includes(true)) await this.jobs.enqueue('deliver-webhooks', {});
  }

  /** @returns is there more that can be delivered now? */
  private async deliverTo(webhookId: string, isOver: AbortSignal, signal: AbortSignal): Promise<boolean> {
    while (!isOver.aborted) {
      const { taken, answered } = await this.send(webhookId, signal);
      // Where nobody answers, the others need not wait for it as well.
      if (taken > 0 && answered === 0) return false;
      if (taken < AT_ONCE && !(await this.queueDeliveries.execute(webhookId))) return false;
    }
    return true;
  }

  private async send(webhookId: string, signal: AbortSignal): Promise<{ taken: number; answered: number }> {
    const now = this.clock.now();
    const taken = await this.deliveries.take(webhookId, AT_ONCE, now, new Date(now.getTime() + LEASE));
    const webhook = await this.webhooks.find(webhookId);
    if (webhook === null || taken.length === 0) return { taken: 0, answered: 0 };
    const attempts = await onceAllEnd(taken.map((each) => this.sendDelivery.execute(webhook, each, signal)));
    return {
      taken: attempts.length,
      answered: attempts.filter(({ httpStatus }) => httpStatus !== null).length,
    };
  }
}
