import type { Webhook } from '@lodestone/contracts';
import { JobQueue } from '@lodestone/jobs';
import { AuditTrail, Database, WebhookReadModel, WebhookStore } from '@lodestone/persistence';
import { noSuchRecord } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';

/** Changes webhooks on record. */
@Injectable()
export class ChangeWebhook {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly store: WebhookStore,
    private readonly webhooks: WebhookReadModel,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * One transaction that may create, change or delete a webhook, which nobody else does meanwhile.
   * @param change what a change is called in the trail; left out: `changed`
   */
  transaction<Result>(id: string, work: () => Promise<Result>, change?: string): Promise<Result> {
    const webhook = { type: 'webhook', id, change, read: () => this.webhooks.find(id) };
    return this.database.transaction(async () => {
      await this.store.hold(id);
      return this.trail.follow(webhook, work);
    });
  }

  /** Has what waits delivered once the transaction that is going on is kept. */
  deliverOnceKept(): void {
    this.database.onceKept(() => void this.jobs.enqueue('deliver-webhooks', {}).catch(() => undefined));
  }

  /** @throws {DomainError} `record.not_found` */
  async get(id: string): Promise<Webhook> {
    const webhook = await this.webhooks.find(id);
    if (webhook === null) throw noSuchRecord();
    return webhook;
  }
}
