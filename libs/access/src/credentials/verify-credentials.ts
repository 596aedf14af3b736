import { SCOPES_OF_ROLE } from '@lodestone/contracts';
import { CredentialsReadModel, type KnownAccessToken, type KnownKey } from '@lodestone/persistence';
import { API_KEY_PATTERN, Clock, DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { hashOfSecret, isSameHash } from '../secrets/secret';
import type { Verdict } from './caller';
import { NoteKeyUse } from './note-key-use';
import { RecentAnswers } from './recent-answers';

/**
 * How long a verdict counts without asking the database again, in milliseconds: the longest that a key or session which
 * another process has revoked still works here. What this process revokes stops at once.
 */
export const VERDICT_LIFETIME = 5000;
/** Verdicts remembered, of those who are known and, apart from them so that guesses push nobody out, of others. */
const MOST_KNOWN = 20_000;
const MOST_REFUSED = 5000;

const ACCESS_TOKEN = /^lsa_[0-9a-f]{48}$/;

interface Judgement {
  readonly verdict: Verdict;
  /** When what was found expires by itself. */
  readonly expiresAt: Date | null;
}

/** Tells whom a key or an access token belongs to, most times without a trip to the database. */
@Injectable()
export class VerifyCredentials {
  private readonly known = new RecentAnswers<Verdict>(MOST_KNOWN);
  private readonly refused = new RecentAnswers<Verdict>(MOST_REFUSED);
  private readonly asked = new Map<string, Promise<Verdict>>();
  private generation = 0;

  constructor(
    private readonly credentials: CredentialsReadModel,
    private readonly clock: Clock,
    private readonly noteKeyUse: NoteKeyUse,
  ) {}

  /** The verdict, if it was found a moment ago. */
  remembered(token: string): Verdict | undefined {
    const now = this.clock.now().getTime();
    const hash = hashOfSecret(token);
    const verdict = this.known.get(hash, now);
    if (verdict !== undefined && 'caller' in verdict && verdict.caller.kind === 'api_key') {
      this.noteKeyUse.execute(verdict.caller.id);
    }
    return verdict ?? this.refused.get(hash, now);
  }

  /** The verdict, from the database if need be; many who ask the same at once are answered by one question. */
  async execute(token: string): Promise<Verdict> {
    const remembered = this.remembered(token);
    if (remembered !== undefined) return remembered;
    const hash = hashOfSecret(token);
    const asked = this.asked.get(hash) ?? this.ask(token, hash).finally(() => this.asked.delete(hash));
    this.asked.set(hash, asked);
    return asked;
  }

  /** Forgets all verdicts: to be called when something was revoked, after that is kept. */
  forget(): void {
    this.generation++;
    this.known.clear();
    this.refused.clear();
    this.asked.clear();
  }

  private async ask(token: string, hash: string): Promise<Verdict> {
    const { generation } = this;
    const { verdict, expiresAt } = await this.judge(token, hash);
    const soon = this.clock.now().getTime() + VERDICT_LIFETIME;
    if (generation === this.generation) {
      const until = Math.min(soon, expiresAt?.getTime() ?? soon);
      ('caller' in verdict ? this.known : this.refused).set(hash, verdict, until);
    }
    if ('caller' in verdict && verdict.caller.kind === 'api_key') this.noteKeyUse.execute(verdict.caller.id);
    return verdict;
  }

  private async judge(token: string, hash: string): Promise<Judgement> {
    if (ACCESS_TOKEN.test(token)) return this.judgeToken(await this.credentials.accessToken(hash));
    if (!API_KEY_PATTERN.test(token)) return refused('key.unknown', 'This API key is not known here.');
    const [, id, secret] = token.split('_');
    return this.judgeKey(await this.credentials.key(id), hashOfSecret(secret));
  }

  private judgeKey(key: KnownKey | null, secretHash: string): Judgement {
    // Only whoever has the secret learns what became of a key.
    if (key === null || !isSameHash(key.secretHash, secretHash)) {
      return refused('key.unknown', 'This API key is not known here.');
    }
    const { id, name, scopes, expiresAt, revokedAt } = key;
    if (revokedAt !== null) return refused('key.revoked', 'This API key has been revoked.');
    if (this.isOver(expiresAt)) return refused('key.expired', 'This API key has expired.');
    const caller = { kind: 'api_key' as const, id, name, email: null, role: null, sessionId: null };
    return { verdict: { caller: { ...caller, scopes: new Set(scopes) } }, expiresAt };
  }

  private judgeToken(token: KnownAccessToken | null): Judgement {
    if (token === null) return refused('session.unknown', 'This access token is not known here.');
    const { userId, name, email, role, disabled, sessionId, expiresAt, endedAt } = token;
    if (endedAt !== null || disabled)
      return refused('session.ended', 'The session has ended; sign in again.');
    if (this.isOver(expiresAt)) {
      return refused('session.expired', 'The access token has expired; refresh the session.');
    }
    const scopes = new Set(SCOPES_OF_ROLE[role]);
    return {
      verdict: { caller: { kind: 'user', id: userId, name, email, role, scopes, sessionId } },
      expiresAt,
    };
  }

  private isOver(moment: Date | null): boolean {
    return moment !== null && moment <= this.clock.now();
  }
}

const refused = (code: string, message: string): Judgement => ({
  verdict: { refusal: new DomainError('unauthorized', code, message) },
  expiresAt: null,
});
