import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in and all tokens that came from it. */
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  method!: 'password' | 'oidc';

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When the newest of its refresh tokens expires. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

/** A token of a session, known by its hash alone. */
@Entity('session_tokens')
export class SessionTokenEntity {
  @PrimaryColumn('text')
  hash!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('text')
  kind!: 'access' | 'refresh';

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** A refresh token is used once. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}

/** A sign-in that a browser has gone to its OpenID provider for. */
@Entity('oidc_sign_ins')
export class OidcSignInEntity {
  @PrimaryColumn('text', { name: 'state_hash' })
  stateHash!: string;

  @Column('text', { name: 'browser_hash' })
  browserHash!: string;

  @Column('text')
  nonce!: string;

  @Column('text', { name: 'code_verifier' })
  codeVerifier!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}

/** A user who is back from the OpenID provider, and whose session waits to be fetched. */
@Entity('session_handovers')
export class SessionHandoverEntity {
  @PrimaryColumn('text', { name: 'code_hash' })
  codeHash!: string;

  @Column('text', { name: 'browser_hash' })
  browserHash!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
