import { isId, type Webhook } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { WebhookEntity } from '../entities/webhook.entity';
import type { FeedPlace } from '../read-models/change-feed.read-model';
import { RowStore } from './record-store';

/** What is kept of a webhook besides how far it has been told. */
export type KeptWebhook = Pick<
  WebhookEntity,
  'name' | 'url' | 'events' | 'pausedAt' | 'pausedBecause' | 'secret'
> &
  Partial<Pick<WebhookEntity, 'previousSecret' | 'previousSecretUntil'>>;

/** How far a webhook has been told of changes of scores, and of other events. */
export interface WebhookPlace {
  readonly changes: FeedPlace;
  readonly events: string;
}

/** Keeps whom to tell of what happens. */
@Injectable()
export class WebhookStore extends RowStore<WebhookEntity, Partial<KeptWebhook> & Partial<Placed>> {
  constructor(database: Database) {
    super(database, WebhookEntity);
  }

  /** Lets nobody else add, change or delete a webhook until the transaction ends. */
  async lock(): Promise<void> {
    await this.database.query('LOCK TABLE webhooks IN SHARE ROW EXCLUSIVE MODE');
  }

  async count(): Promise<number> {
    const [{ count }] = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM webhooks',
    );
    return count;
  }

  /** Ids of those that are not paused. */
  async active(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM webhooks WHERE paused_at IS NULL ORDER BY id',
    );
    return rows.map(({ id }) => id);
  }

  /** The whole row of a webhook; `null`: there is none. */
  async find(id: string): Promise<WebhookEntity | null> {
    return isId(id) ? this.database.findOne(WebhookEntity, { id }) : null;
  }

  /** The row of a webhook, which nobody else moves on until the transaction ends; `null`: it is gone. */
  async hold(id: string): Promise<WebhookEntity | null> {
    if (!isId(id)) return null;
    await this.database.query('SELECT id FROM webhooks WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.find(id);
  }

  /** Behind everything that has happened so far. */
  async placeOfNow(): Promise<WebhookPlace> {
    const [{ changes, events }] = await this.database.query<{ changes: string; events: string }>(
      `SELECT (SELECT coalesce(max(position), 0) + 1 FROM score_batches) AS changes,
              (SELECT coalesce(max(position), 0) FROM webhook_events) AS events`,
    );
    return { changes: { position: changes, subjectId: null }, events };
  }

  /** Notes how far a webhook has been told, which is no change of it. */
  async moveOn(id: string, { changes, events }: WebhookPlace): Promise<void> {
    await this.database.query(
      'UPDATE webhooks SET change_position = $2, change_subject_id = $3, event_position = $4 WHERE id = $1',
      [id, changes.position, changes.subjectId, events],
    );
  }

  /** Pauses a webhook unless it is paused. @returns was it not? */
  async pause(id: string, because: NonNullable<Webhook['pausedBecause']>, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `WITH paused AS (
         UPDATE webhooks SET paused_at = $2, paused_because = $3, version = version + 1, updated_at = now()
          WHERE id = $1 AND paused_at IS NULL RETURNING id)
       SELECT id FROM paused`,
      [id, at, because],
    );
    return rows.length > 0;
  }
}

type Placed = Pick<WebhookEntity, 'changePosition' | 'changeSubjectId' | 'eventPosition'>;

/** A place as the columns of a webhook have it. */
export const placedAt = ({ changes, events }: WebhookPlace): Placed => ({
  changePosition: changes.position,
  changeSubjectId: changes.subjectId,
  eventPosition: events,
});

/** How far a webhook has been told. */
export const placeOf = ({ changePosition, changeSubjectId, eventPosition }: Placed): WebhookPlace => ({
  changes: { position: changePosition, subjectId: changeSubjectId },
  events: eventPosition,
});
