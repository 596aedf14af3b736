import type { WebhookMessage } from '@lodestone/contracts';
import {
  ChangeFeedReadModel,
  Database,
  type NewDelivery,
  placeOf,
  WebhookDeliveryStore,
  type WebhookEntity,
  WebhookEventStore,
  type WebhookPlace,
  WebhookStore,
} from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';

/** Most deliveries that wait for one webhook; what happened beyond them waits where it stands. */
const MOST_WAITING = 100;
/** Changes and events that are looked at in one transaction. */
const LOOKED_AT = 1_000;

/** Something that happened, and how far a webhook has been told once it has been told of this. */
interface Placed {
  readonly message: WebhookMessage;
  readonly place: WebhookPlace;
}

/** Makes deliveries of what a webhook has not been told yet. */
@Injectable()
export class QueueDeliveries {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookStore,
    private readonly deliveries: WebhookDeliveryStore,
    private readonly feed: ChangeFeedReadModel,
    private readonly events: WebhookEventStore,
    private readonly clock: Clock,
  ) {}

  /**
   * In the transaction in which the webhook moves on, so that everything becomes one delivery, whoever else does this.
   * @returns has it moved on? If not, it has been told of everything, is paused, or there is no room.
   */
  execute(webhookId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const webhook = await this.webhooks.hold(webhookId);
      if (webhook === null || webhook.pausedAt !== null) return false;
      const room = MOST_WAITING - (await this.deliveries.waiting(webhookId));
      if (room <= 0) return false;
      const found = await this.whatFollows(placeOf(webhook));
      const { told, place } = untilFull(found, webhook, room);
      if (place === null) return false;
      await this.deliveries.add(told, this.clock.now());
      await this.webhooks.moveOn(webhookId, place);
      return true;
    });
  }

  /** Events first, as they are few and a night changes many scores. */
  private async whatFollows(from: WebhookPlace): Promise<Placed[]> {
    const events = await this.events.after(from.events, LOOKED_AT);
    const beyondEvents = events.at(-1)?.position ?? from.events;
    const changes = await this.feed.after(from.changes, LOOKED_AT);
    return [
      ...events.map(({ position, type, occurredAt, data }) => ({
        message: { type, timestamp: occurredAt.toISOString(), data } as WebhookMessage,
        place: { changes: from.changes, events: position },
      })),
      ...changes.map(({ event: { type, ...data }, position, subjectId }) => ({
        message: { type, timestamp: data.recordedAt, data },
        place: { changes: { position, subjectId }, events: beyondEvents },
      })),
    ];
  }
}

/** What a webhook asked to be told, as long as there is room, and how far it has been told then. */
function untilFull(found: readonly Placed[], { id: webhookId, events }: WebhookEntity, room: number) {
  const told: NewDelivery[] = [];
  let place: WebhookPlace | null = null;
  for (const { message, place: beyond } of found) {
    const isAskedFor = events.some((event) => event === message.type);
    if (isAskedFor && told.length === room) break;
    if (isAskedFor)
      told.push({ id: uuid(), webhookId, type: message.type, message: JSON.stringify(message) });
    place = beyond;
  }
  return { told, place };
}
