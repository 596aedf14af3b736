import type { SessionTokens } from '@lodestone/contracts';
import {
  AuditTrail,
  Database,
  type FoundRefreshToken,
  SessionStore,
  UserReadModel,
} from '@lodestone/persistence';
import { Clock, DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { VerifyCredentials } from '../credentials/verify-credentials';
import { hashOfSecret } from '../secrets/secret';
import { IssueSession } from './issue-session';

const REUSED = 'session.refresh_reused';

/** Lets a session go on with new tokens. A refresh token that comes twice was stolen by one of the two: both lose. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly users: UserReadModel,
    private readonly issueSession: IssueSession,
    private readonly trail: AuditTrail,
    private readonly verifyCredentials: VerifyCredentials,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `session.unknown`, `session.ended`, `session.expired`, or `session.refresh_reused` */
  async execute(refreshToken: string): Promise<SessionTokens> {
    const hash = hashOfSecret(refreshToken);
    const outcome = await this.database.transaction(async () => {
      const found = await this.sessions.findRefreshToken(hash);
      return (await this.refusalOf(found)) ?? (await this.goOn(found as FoundRefreshToken, hash));
    });
    if (!(outcome instanceof DomainError)) return outcome;
    if (outcome.code === REUSED) this.verifyCredentials.forget();
    throw outcome;
  }

  private async goOn({ sessionId }: FoundRefreshToken, hash: string): Promise<SessionTokens> {
    const { reply, kept } = this.issueSession.makeTokens();
    await this.sessions.rotate(sessionId, hash, kept, this.clock.now());
    return reply;
  }

  /** What is kept of a refusal has to stay, so it is answered, not thrown. */
  private async refusalOf(found: FoundRefreshToken | null): Promise<DomainError | null> {
    if (found === null) return refusal('session.unknown', 'This refresh token is not known here.');
    const { sessionId, userId, usedAt, endedAt, expiresAt } = found;
    if (endedAt !== null) return refusal('session.ended', 'The session has ended; sign in again.');
    const now = this.clock.now();
    if (usedAt !== null) {
      await this.sessions.end(sessionId, now);
      const subject = { type: 'user', id: userId };
      this.trail.record({ action: 'user.refresh_token_reused', subject, after: { sessionId } });
      return refusal(REUSED, 'This refresh token was used before, so the session has ended.');
    }
    if (expiresAt <= now) return refusal('session.expired', 'The session has expired; sign in again.');
    const user = await this.users.rowById(userId);
    return user?.disabled === false
      ? null
      : refusal('session.ended', 'The session has ended; sign in again.');
  }
}

const refusal = (code: string, message: string) => new DomainError('unauthorized', code, message);
