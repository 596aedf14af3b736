import type { Role, Scope } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** An API key as it is checked. */
export interface KnownKey {
  readonly id: string;
  readonly secretHash: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** An access token as it is checked, with the user behind it. */
export interface KnownAccessToken {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly disabled: boolean;
}

/** Answers whom a key or token belongs to, outside any transaction. */
@Injectable()
export class CredentialsReadModel {
  constructor(private readonly database: Database) {}

  async key(id: string): Promise<KnownKey | null> {
    const rows = await this.database.queryPrepared<KnownKey>(
      'api_key',
      `SELECT id, secret_hash AS "secretHash", name, scopes, expires_at AS "expiresAt", revoked_at AS "revokedAt"
         FROM api_keys WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async accessToken(hash: string): Promise<KnownAccessToken | null> {
    const rows = await this.database.queryPrepared<KnownAccessToken>(
      'access_token',
      `SELECT s.id AS "sessionId", t.expires_at AS "expiresAt", s.ended_at AS "endedAt", u.id AS "userId", u.name,
              u.email, u.role, u.disabled
         FROM session_tokens t JOIN sessions s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
        WHERE t.hash = $1 AND t.kind = 'access'`,
      [hash],
    );
    return rows[0] ?? null;
  }
}
