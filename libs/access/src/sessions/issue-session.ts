import type { SessionTokens } from '@lodestone/contracts';
import { AuditTrail, SessionStore, type TokenPair } from '@lodestone/persistence';
import { Clock, currentOccasion, onOccasion } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { hashOfSecret, makeSecret } from '../secrets/secret';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long an access token and a refresh token count, in milliseconds. */
const LIFETIMES = { access: 15 * MINUTE, refresh: 30 * DAY };

/** Tokens as their holder gets them, and as they are kept. */
interface NewTokens {
  readonly reply: SessionTokens;
  readonly kept: TokenPair;
}

/** Starts the sessions of those who have shown who they are. */
@Injectable()
export class IssueSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction. */
  async execute(
    user: { readonly id: string; readonly name: string },
    method: 'password' | 'oidc',
  ): Promise<SessionTokens> {
    const { reply, kept } = this.makeTokens();
    const id = uuid();
    await this.sessions.start({ id, userId: user.id, method }, kept, this.clock.now());
    const actor = { kind: 'user' as const, id: user.id, name: user.name };
    onOccasion({ ...currentOccasion(), actor }, () =>
      this.trail.record({
        action: 'user.signed_in',
        subject: { type: 'user', id: user.id },
        after: { method, sessionId: id },
      }),
    );
    return reply;
  }

  /** A pair of tokens that nobody has yet. */
  makeTokens(): NewTokens {
    const now = this.clock.now().getTime();
    const [accessToken, refreshToken] = [makeSecret('lsa'), makeSecret('lsr')];
    const access = new Date(now + LIFETIMES.access);
    const refresh = new Date(now + LIFETIMES.refresh);
    return {
      reply: {
        tokenType: 'Bearer',
        ...{ accessToken, accessTokenExpiresAt: access.toISOString() },
        ...{ refreshToken, refreshTokenExpiresAt: refresh.toISOString() },
      },
      kept: {
        access: { hash: hashOfSecret(accessToken), expiresAt: access },
        refresh: { hash: hashOfSecret(refreshToken), expiresAt: refresh },
      },
    };
  }
}
