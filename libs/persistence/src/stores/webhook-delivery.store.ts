import type { DeliveryAttempt, DeliveryStatus, MessageType, ReplayRequest } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { WebhookDeliveryEntity } from '../entities/webhook.entity';

/** Attempts that are kept of one delivery: the last ones. */
const ATTEMPTS_KEPT = 20;

/** A message to deliver. */
export interface NewDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly type: MessageType;
  /** The body, the same at every attempt. */
  readonly message: string;
}

/** A delivery that is being tried. */
export interface TakenDelivery extends NewDelivery {
  readonly createdAt: Date;
  /** Which attempt it is, from 1. */
  readonly tries: number;
}

/** How a delivery goes on after an attempt. */
export interface AfterAttempt {
  readonly status: DeliveryStatus;
  /** `null`: never by itself. */
  readonly nextAttemptAt: Date | null;
  /** `null`: it goes on. */
  readonly endedAt: Date | null;
}

/** Keeps what is to be delivered to webhooks, and what became of it. */
@Injectable()
export class WebhookDeliveryStore {
  constructor(private readonly database: Database) {}

  /** Adds messages that wait to be delivered from a moment on. @param tries attempts that have begun already */
  async add(deliveries: readonly NewDelivery[], now: Date, nextAttemptAt = now, tries = 0): Promise<void> {
    if (deliveries.length === 0) return;
    const rows = deliveries.map((delivery) => ({
      ...{ ...delivery, createdAt: now, nextAttemptAt, tries },
      ...{ status: 'waiting' as const, attempts: [], endedAt: null },
    }));
    await this.database.manager.insert(WebhookDeliveryEntity, rows);
  }

  /** How many wait for a webhook. */
  async waiting(webhookId: string): Promise<number> {
    const [{ count }] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM webhook_deliveries WHERE webhook_id = $1 AND status = 'waiting'`,
      [webhookId],
    );
    return count;
  }

  /**
   * Takes deliveries that are due, the longest due first, unless their webhook is paused. Whoever takes them has until a
   * moment to say how it went; then they are due again.
   */
  take(webhookId: string, limit: number, now: Date, until: Date): Promise<TakenDelivery[]> {
    return this.database.query<TakenDelivery>(
      `WITH due AS (
         SELECT d.id FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
          WHERE d.webhook_id = $1 AND d.status = 'waiting' AND d.next_attempt_at <= $3 AND w.paused_at IS NULL
          ORDER BY d.next_attempt_at, d.id LIMIT $2 FOR UPDATE OF d SKIP LOCKED),
       taken AS (
         UPDATE webhook_deliveries d SET tries = tries + 1, next_attempt_at = $4 FROM due WHERE d.id = due.id
         RETURNING d.id, d.webhook_id AS "webhookId", d.type, d.message, d.created_at AS "createdAt", d.tries)
       SELECT * FROM taken ORDER BY id`,
      [webhookId, limit, now, until],
    );
  }

  /** Notes an attempt and how the delivery goes on; one that somebody else has taken meanwhile is theirs. */
  async settle(
    { id, tries }: Pick<TakenDelivery, 'id' | 'tries'>,
    attempt: DeliveryAttempt,
    { status, nextAttemptAt, endedAt }: AfterAttempt,
  ): Promise<void> {
    await this.database.query(
      `UPDATE webhook_deliveries
          SET status = $4, next_attempt_at = $5, ended_at = $6,
              attempts = (CASE WHEN jsonb_array_length(attempts) < ${ATTEMPTS_KEPT} THEN attempts ELSE attempts - 0 END) || $3::jsonb
        WHERE id = $1 AND tries = $2 AND status = 'waiting'`,
      [id, tries, JSON.stringify(attempt), status, nextAttemptAt, endedAt],
    );
  }

  /** Has any message reached a webhook since a moment? */
  async hasReached(webhookId: string, since: Date): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM webhook_deliveries
        WHERE webhook_id = $1 AND status = 'delivered' AND ended_at >= $2 AND type <> 'webhook.test' LIMIT 1`,
      [webhookId, since],
    );
    return rows.length > 0;
  }

  /** Ids of deliveries that have ended, the oldest first, held until the transaction ends. */
  async ended(
    webhookId: string,
    { deliveries, status, since }: ReplayRequest,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM webhook_deliveries
        WHERE webhook_id = $1 AND status <> 'waiting' AND type <> 'webhook.test'
          AND ($2::uuid[] IS NULL OR id = ANY ($2)) AND ($3::text IS NULL OR status = $3)
          AND ($4::timestamptz IS NULL OR created_at >= $4)
        ORDER BY created_at, id LIMIT $5 FOR UPDATE`,
      [webhookId, deliveries ?? null, status ?? null, since ?? null, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Lets deliveries that have ended wait again, as if never tried. */
  async replay(ids: readonly string[], now: Date): Promise<void> {
    await this.database.query(
      `UPDATE webhook_deliveries SET status = 'waiting', tries = 0, next_attempt_at = $2, ended_at = NULL
        WHERE id = ANY ($1)`,
      [ids, now],
    );
  }

  /** Forgets deliveries that ended before a moment, so many at once. @returns how many */
  async forget(before: Date, limit: number): Promise<number> {
    const rows = await this.database.query(
      `WITH old AS (SELECT id FROM webhook_deliveries WHERE ended_at < $1 ORDER BY ended_at LIMIT $2),
       forgotten AS (DELETE FROM webhook_deliveries d USING old WHERE d.id = old.id RETURNING d.id)
       SELECT id FROM forgotten`,
      [before, limit],
    );
    return rows.length;
  }
}
