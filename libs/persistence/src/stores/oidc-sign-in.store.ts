import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { OidcSignInEntity, SessionHandoverEntity } from '../entities/session.entity';

/** Keeps what a sign-in by OpenID Connect has to remember between its steps; each is taken once. */
@Injectable()
export class OidcSignInStore {
  constructor(private readonly database: Database) {}

  /** Remembers a sign-in that has begun, and forgets those that nobody came back from. */
  async begin(signIn: OidcSignInEntity, now: Date): Promise<void> {
    await this.database.query('DELETE FROM oidc_sign_ins WHERE expires_at < $1', [now]);
    await this.database.manager.insert(OidcSignInEntity, signIn);
  }

  /** The sign-in of a state, which is forgotten with that. */
  async take(stateHash: string, now: Date): Promise<OidcSignInEntity | null> {
    const { manager } = this.database;
    const signIn = await manager.findOneBy(OidcSignInEntity, { stateHash });
    if (signIn === null) return null;
    const { affected } = await manager.delete(OidcSignInEntity, { stateHash });
    return affected === 1 && signIn.expiresAt > now ? signIn : null;
  }

  /** Remembers a user whose session waits to be fetched. */
  async offer(handover: SessionHandoverEntity, now: Date): Promise<void> {
    await this.database.query('DELETE FROM session_handovers WHERE expires_at < $1', [now]);
    await this.database.manager.insert(SessionHandoverEntity, handover);
  }

  /** What waits under a code, which is forgotten with that. */
  async fetch(codeHash: string, now: Date): Promise<SessionHandoverEntity | null> {
    const { manager } = this.database;
    const handover = await manager.findOneBy(SessionHandoverEntity, { codeHash });
    if (handover === null) return null;
    const { affected } = await manager.delete(SessionHandoverEntity, { codeHash });
    return affected === 1 && handover.expiresAt > now ? handover : null;
  }
}
