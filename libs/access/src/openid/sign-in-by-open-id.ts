import type { SessionTokens } from '@lodestone/contracts';
import { AuditTrail, Database, OidcSignInStore, UserReadModel } from '@lodestone/persistence';
import { Clock, DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { hashOfSecret, isSameHash, makeRandomText, makeSecret } from '../secrets/secret';
import { IssueSession } from '../sessions/issue-session';
import { AdmitOpenIdUser } from './admit-open-id-user';
import { type OpenIdJourney, OpenIdProvider } from './openid-provider';

/** What is remembered of a browser that has left for the provider. */
type Journey = OpenIdJourney & { readonly browserHash: string };

const MINUTE = 60_000;
/** Time that a user has at the provider, and that the console has to fetch the session after. */
const LIFETIMES = { journey: 10 * MINUTE, handover: MINUTE };

/**
 * Signs a user in by OpenID Connect, in three steps: the browser leaves for the provider; it comes back, and gets a code
 * in the fragment of the console's address; the console sends that code and gets the session. Tokens are never part of
 * an address, which stays in histories and logs; the code is, but it counts once, for a minute, in that browser alone.
 */
@Injectable()
export class SignInByOpenId {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly admitUser: AdmitOpenIdUser,
    private readonly database: Database,
    private readonly store: OidcSignInStore,
    private readonly users: UserReadModel,
    private readonly issueSession: IssueSession,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Is there a provider to sign in by? */
  get isConfigured(): boolean {
    return this.provider.isConfigured;
  }

  /**
   * Begins a sign-in.
   * @returns where the browser goes, the secret by which it is known when it comes back, and whether it uses TLS
   * @throws {DomainError} `oidc.not_configured`, or `oidc.unavailable`
   */
  async begin(): Promise<{ readonly address: string; readonly browser: string; readonly isSecure: boolean }> {
    const { address, state, nonce, codeVerifier } = await this.provider.begin();
    const browser = makeRandomText();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIMES.journey);
    const hashes = { stateHash: hashOfSecret(state), browserHash: hashOfSecret(browser) };
    await this.database.transaction(() =>
      this.store.begin({ ...hashes, nonce, codeVerifier, expiresAt }, now),
    );
    return { address, browser, isSecure: this.provider.settings.publicUrl.startsWith('https:') };
  }

  /**
   * Takes whoever comes back from the provider.
   * @param query   as it came
   * @param browser the secret of the browser; a stolen address does not have it
   * @returns the code for which the console gets the session
   * @throws {DomainError} `oidc.refused`, and as `AdmitOpenIdUser`
   */
  async comeBack(query: string, browser: string | null): Promise<string> {
    const journey = await this.takeJourney(query, hashOfSecret(browser ?? ''));
    try {
      return await this.admit(query, journey);
    } catch (cause) {
      // Only who has been to the provider fails to sign in; anybody can make addresses up.
      if (cause instanceof DomainError && cause.kind === 'user') await this.noteFailure(cause.code);
      throw cause;
    }
  }

  /** The session that waits under a code. @throws {DomainError} `oidc.code_unknown` */
  async fetchSession(code: string, browser: string | null): Promise<SessionTokens> {
    const outcome = await this.database.transaction(async () => {
      const handover = await this.store.fetch(hashOfSecret(code), this.clock.now());
      if (handover === null || !isSameHash(handover.browserHash, hashOfSecret(browser ?? ''))) return null;
      const user = await this.users.rowById(handover.userId);
      return user === null || user.disabled ? null : await this.issueSession.execute(user, 'oidc');
    });
    if (outcome !== null) return outcome;
    throw new DomainError('unauthorized', 'oidc.code_unknown', 'This code is not, or no longer, known here.');
  }

  private async takeJourney(query: string, browserHash: string): Promise<Journey> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const journey = await this.database.transaction(() =>
      this.store.take(hashOfSecret(state), this.clock.now()),
    );
    if (journey !== null && isSameHash(journey.browserHash, browserHash)) return { ...journey, state };
    throw new DomainError('unauthorized', 'oidc.refused', 'This sign-in was not begun here, or long ago.');
  }

  private async admit(query: string, journey: Journey): Promise<string> {
    const userId = await this.admitUser.execute(await this.provider.finish(query, journey));
    const code = makeSecret('lso');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIMES.handover);
    const { browserHash } = journey;
    await this.database.transaction(() =>
      this.store.offer({ codeHash: hashOfSecret(code), browserHash, userId, expiresAt }, now),
    );
    return code;
  }

  private async noteFailure(code: string): Promise<void> {
    await this.database.transaction(() => {
      const subject = { type: 'user', id: null };
      this.trail.record({ action: 'user.sign_in_failed', subject, after: { method: 'oidc', code } });
      return Promise.resolve();
    });
  }
}
