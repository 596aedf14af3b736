import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that was sent under a key of the caller's, and what it was answered; no status while it is at work. */
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text')
  key!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('json', { nullable: true })
  headers!: Record<string, string> | null;

  @Column('text', { nullable: true })
  reply!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
