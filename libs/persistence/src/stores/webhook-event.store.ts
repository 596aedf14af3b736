import type { WebhookEvent } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** Something that happened. */
export interface Happening {
  readonly type: WebhookEvent;
  readonly occurredAt: Date;
  readonly data: object;
}

/** Something that happened, with the place behind it. */
export interface PlacedHappening extends Happening {
  readonly position: string;
}

/** Keeps what happened besides changes of scores, each once, in an order that whoever reads on from a place can trust. */
@Injectable()
export class WebhookEventStore {
  constructor(private readonly database: Database) {}

  /** Lets nobody else add events until the transaction ends, so that places follow the order of commits. */
  async lock(): Promise<void> {
    await this.database.query('LOCK TABLE webhook_events IN SHARE ROW EXCLUSIVE MODE');
  }

  /** Those of some keys that are not known yet. */
  async unknownAmong(keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (keys.length === 0) return new Set();
    const rows = await this.database.query<{ key: string }>(
      'SELECT key FROM unnest($1::text[]) AS k (key) WHERE NOT EXISTS (SELECT FROM webhook_events e WHERE e.key = k.key)',
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Adds what happened, behind all others; holding the lock. */
  async add(key: string, { type, occurredAt, data }: Happening): Promise<void> {
    await this.database.query(
      `INSERT INTO webhook_events (position, key, type, occurred_at, data)
       SELECT coalesce(max(position), 0) + 1, $1, $2, $3, $4 FROM webhook_events`,
      [key, type, occurredAt, JSON.stringify(data)],
    );
  }

  /** What happened behind a place, in order. */
  after(position: string, limit: number): Promise<PlacedHappening[]> {
    return this.database.query<PlacedHappening>(
      `SELECT position, type, occurred_at AS "occurredAt", data FROM webhook_events
        WHERE position > $1 ORDER BY position LIMIT $2`,
      [position, limit],
    );
  }
}
