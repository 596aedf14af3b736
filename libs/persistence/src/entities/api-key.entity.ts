import type { Scope } from '@lodestone/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key for programs, with the hash of its secret. */
@Entity('api_keys')
export class ApiKeyEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'secret_hash' })
  secretHash!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: Scope[];

  /** Issued to somebody, given by the settings, or made up at the first start. */
  @Column('text')
  origin!: 'issued' | 'given' | 'made_up';

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  /** The user or key that issued it, who answers for what it does; `null`: nobody but the settings. */
  @Column('text', { name: 'issued_by_kind', nullable: true })
  issuedByKind!: 'user' | 'api_key' | null;

  @Column('text', { name: 'issued_by_id', nullable: true })
  issuedById!: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
