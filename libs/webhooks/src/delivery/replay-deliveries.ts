import { MOST_REPLAYED, type ReplayReply, type ReplayRequest } from '@lodestone/contracts';
import { AuditTrail, Database, WebhookDeliveryStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ChangeWebhook } from '../subscriptions/change-webhook';

/** Delivers again what has been delivered, or could not be. */
@Injectable()
export class ReplayDeliveries {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly changeWebhook: ChangeWebhook,
    private readonly deliveries: WebhookDeliveryStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The same messages with the same ids, as if never tried. What waits already stays as it is, and tests are not sent again.
   * @throws {DomainError} `record.not_found`
   */
  execute(webhookId: string, request: ReplayRequest): Promise<ReplayReply> {
    return this.database.transaction(async () => {
      await this.changeWebhook.get(webhookId);
      const found = await this.deliveries.ended(webhookId, request, MOST_REPLAYED + 1);
      const ids = found.slice(0, MOST_REPLAYED);
      const reply = { replayed: ids.length, hasMore: found.length > MOST_REPLAYED };
      if (ids.length === 0) return reply;
      await this.deliveries.replay(ids, this.clock.now());
      const subject = { type: 'webhook', id: webhookId };
      this.trail.record({ action: 'webhook.replayed', subject, after: { ...request, replayed: ids.length } });
      this.changeWebhook.deliverOnceKept();
      return reply;
    });
  }
}
