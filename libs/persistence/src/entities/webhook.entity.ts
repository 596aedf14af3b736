import type {
  DeliveryAttempt,
  DeliveryStatus,
  MessageType,
  Webhook,
  WebhookEvent,
} from '@lodestone/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordEntity } from './record.entity';

/** An address that is told what happens, and up to where it has been. */
@Entity('webhooks')
export class WebhookEntity extends RecordEntity {
  @Column('text')
  name!: string;

  @Column('text')
  url!: string;

  @Column('text', { array: true })
  events!: WebhookEvent[];

  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt!: Date | null;

  @Column('text', { name: 'paused_because', nullable: true })
  pausedBecause!: Webhook['pausedBecause'];

  /** As it is: what a message is signed with has to be known to whoever signs. */
  @Column('text')
  secret!: string;

  /** The one before, which signs as well until a moment. */
  @Column('text', { name: 'previous_secret', nullable: true })
  previousSecret!: string | null;

  @Column('timestamptz', { name: 'previous_secret_until', nullable: true })
  previousSecretUntil!: Date | null;

  /** Up to here, and in that batch up to the subject, changes of scores have become deliveries. */
  @Column('bigint', { name: 'change_position' })
  changePosition!: string;

  @Column('uuid', { name: 'change_subject_id', nullable: true })
  changeSubjectId!: string | null;

  /** Up to here events have become deliveries. */
  @Column('bigint', { name: 'event_position' })
  eventPosition!: string;
}

/** Something that happened besides changes of scores. */
@Entity('webhook_events')
export class WebhookEventEntity {
  @PrimaryColumn('bigint')
  position!: string;

  /** What tells it from all others. */
  @Column('text')
  key!: string;

  @Column('text')
  type!: WebhookEvent;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('json')
  data!: object;
}

/** A message to a webhook, and what became of it. */
@Entity('webhook_deliveries')
export class WebhookDeliveryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  @Column('text')
  type!: MessageType;

  /** The body, the same at every attempt. */
  @Column('text')
  message!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text')
  status!: DeliveryStatus;

  /** Attempts that were begun since it waits; one that nobody saw the end of counts. */
  @Column('integer')
  tries!: number;

  @Column('jsonb')
  attempts!: DeliveryAttempt[];

  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
