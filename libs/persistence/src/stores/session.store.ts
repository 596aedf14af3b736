import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { SessionEntity, SessionTokenEntity } from '../entities/session.entity';

/** The hashes of a pair of tokens, and until when each counts. */
export interface TokenPair {
  readonly access: { readonly hash: string; readonly expiresAt: Date };
  readonly refresh: { readonly hash: string; readonly expiresAt: Date };
}

/** A refresh token that was found, with its session. */
export interface FoundRefreshToken {
  readonly sessionId: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly endedAt: Date | null;
}

/** Keeps sessions and the hashes of their tokens; always inside a transaction. */
@Injectable()
export class SessionStore {
  constructor(private readonly database: Database) {}

  /** Starts a session, and forgets those that have expired. */
  async start(
    session: Pick<SessionEntity, 'id' | 'userId' | 'method'>,
    tokens: TokenPair,
    now: Date,
  ): Promise<void> {
    await this.database.query('DELETE FROM sessions WHERE expires_at < $1', [now]);
    await this.database.manager.insert(SessionEntity, {
      ...session,
      createdAt: now,
      expiresAt: tokens.refresh.expiresAt,
    });
    await this.insertTokens(session.id, tokens);
  }

  /** A refresh token by its hash, which nobody else uses until the transaction ends. */
  async findRefreshToken(hash: string): Promise<FoundRefreshToken | null> {
    const rows = await this.database.query<FoundRefreshToken>(
      `SELECT s.id AS "sessionId", s.user_id AS "userId", t.expires_at AS "expiresAt", t.used_at AS "usedAt",
              s.ended_at AS "endedAt"
         FROM session_tokens t JOIN sessions s ON s.id = t.session_id
        WHERE t.hash = $1 AND t.kind = 'refresh' FOR UPDATE`,
      [hash],
    );
    return rows[0] ?? null;
  }

  /** Uses a refresh token up: the session goes on with other tokens. */
  async rotate(sessionId: string, usedHash: string, tokens: TokenPair, now: Date): Promise<void> {
    const { manager } = this.database;
    await manager.update(SessionTokenEntity, { hash: usedHash }, { usedAt: now });
    await manager.update(SessionEntity, { id: sessionId }, { expiresAt: tokens.refresh.expiresAt });
    await this.database.query(
      `DELETE FROM session_tokens WHERE session_id = $1 AND kind = 'access' AND expires_at < $2`,
      [sessionId, now],
    );
    await this.insertTokens(sessionId, tokens);
  }

  /** Ends a session. */
  async end(sessionId: string, now: Date): Promise<void> {
    await this.database.query(`UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL`, [
      sessionId,
      now,
    ]);
  }

  /**
   * Ends the sessions of a user.
   * @param but a session that goes on
   * @returns how many there were
   */
  async endAllOf(userId: string, now: Date, but: string | null = null): Promise<number> {
    const ended = await this.database.query<{ count: number }>(
      `WITH ended AS (UPDATE sessions SET ended_at = $2
                       WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 AND id IS DISTINCT FROM $3
                       RETURNING 1)
       SELECT count(*)::int AS count FROM ended`,
      [userId, now, but],
    );
    return ended[0].count;
  }

  private async insertTokens(sessionId: string, { access, refresh }: TokenPair): Promise<void> {
    await this.database.manager.insert(SessionTokenEntity, [
      { ...access, sessionId, kind: 'access' },
      { ...refresh, sessionId, kind: 'refresh' },
    ]);
  }
}
