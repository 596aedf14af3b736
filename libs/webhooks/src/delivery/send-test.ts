import type { WebhookDeliveryDetail, WebhookMessage } from '@lodestone/contracts';
import { WebhookDeliveryReadModel, WebhookDeliveryStore, WebhookStore } from '@lodestone/persistence';
import { Clock, noSuchRecord } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { LEASE } from './post-message';
import { SendDelivery } from './send-delivery';

/** Sends a webhook a message that says nothing, at once, to see whether messages arrive. */
@Injectable()
export class SendTest {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly deliveries: WebhookDeliveryStore,
    private readonly readDelivery: WebhookDeliveryReadModel,
    private readonly sendDelivery: SendDelivery,
    private readonly clock: Clock,
  ) {}

  /**
   * Tries once, whether the webhook is paused or not.
   * @returns the delivery, which says how it went
   * @throws {DomainError} `record.not_found`
   */
  async execute(webhookId: string): Promise<WebhookDeliveryDetail> {
    const webhook = await this.webhooks.find(webhookId);
    if (webhook === null) throw noSuchRecord();
    const { id, name } = webhook;
    const now = this.clock.now();
    const timestamp = now.toISOString();
    const message: WebhookMessage = { type: 'webhook.test', timestamp, data: { webhook: { id, name } } };
    const delivery = {
      ...{ id: uuid(), webhookId, type: message.type, message: JSON.stringify(message) },
    };
    await this.deliveries.add([delivery], now, new Date(now.getTime() + LEASE), 1);
    await this.sendDelivery.execute(webhook, { ...delivery, createdAt: now, tries: 1 });
    const sent = await this.readDelivery.find(delivery.id);
    if (sent === null) throw noSuchRecord();
    return sent;
  }
}
