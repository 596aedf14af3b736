import type { Webhook, WebhookListQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { nameContains } from '../lists/sql-list';
import { recordSql, timestampSql } from './json-sql';
import { RecordReadModel } from './record-read-model';

/** Answers questions about webhooks, never with their secrets. */
@Injectable()
export class WebhookReadModel extends RecordReadModel<Webhook, WebhookListQuery> {
  constructor(database: Database) {
    super(database, {
      from: 'webhooks r',
      item: `json_build_object(${recordSql}, 'name', r.name, 'url', r.url, 'events', r.events,
        'paused', r.paused_at IS NOT NULL, 'pausedAt', ${timestampSql('r.paused_at')},
        'pausedBecause', r.paused_because, 'previousSecretUntil', ${timestampSql('r.previous_secret_until')})`,
      sortable: {
        name: { sql: 'r.name', type: 'text' },
        createdAt: { sql: 'r.created_at', type: 'timestamptz' },
      },
      defaultSort: 'name',
    });
  }

  find(id: string): Promise<Webhook | null> {
    return this.findBy('r.id', id);
  }

  protected filters({ q }: WebhookListQuery) {
    return [nameContains(q)];
  }
}
