import {
  isId,
  type ListPage,
  type WebhookDelivery,
  type WebhookDeliveryDetail,
  type WebhookDeliveryListQuery,
} from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, type ListShape, readPage } from '../lists/sql-list';
import { timestampSql } from './json-sql';

const fields = `'id', r.id, 'webhookId', r.webhook_id, 'type', r.type, 'status', r.status,
  'createdAt', ${timestampSql('r.created_at')}, 'nextAttemptAt', ${timestampSql('r.next_attempt_at')}, 'attempts', r.attempts`;

const DELIVERIES: ListShape = {
  from: 'webhook_deliveries r',
  item: `json_build_object(${fields})`,
  sortable: { createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
};

/** Answers questions about what was, and is to be, delivered to webhooks. */
@Injectable()
export class WebhookDeliveryReadModel {
  constructor(private readonly database: Database) {}

  list({ webhookId, status, type, ...query }: WebhookDeliveryListQuery): Promise<ListPage<WebhookDelivery>> {
    return readPage(this.database, DELIVERIES, query, [
      equals('r.webhook_id', webhookId),
      equals('r.status', status),
      equals('r.type', type),
    ]);
  }

  /** A delivery with what it says; `null`: there is none of that id. */
  async find(id: string): Promise<WebhookDeliveryDetail | null> {
    if (!isId(id)) return null;
    const rows = await this.database.query<{ item: WebhookDeliveryDetail }>(
      `SELECT json_build_object(${fields}, 'message', r.message::json) AS item FROM webhook_deliveries r WHERE r.id = $1`,
      [id],
    );
    return rows[0]?.item ?? null;
  }
}
