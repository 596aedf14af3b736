import { DomainError, notFound, unavailable } from '@lodestone/server-kit';
import { Inject, Injectable, Optional } from '@nestjs/common';
import * as openid from 'openid-client';
import type { OpenIdSettings } from './openid-settings';
import { type Claims, roleOfClaims } from './role-of-claims';

/** By this name the settings of the provider are handed in. */
export const OPENID_SETTINGS = Symbol('OpenIdSettings');
const CALLBACK = '/v1/sessions/oidc/callback';

/** What has to be remembered between leaving for the provider and coming back. */
export interface OpenIdJourney {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Talks to the OpenID provider: authorization code flow with PKCE. */
@Injectable()
export class OpenIdProvider {
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(@Optional() @Inject(OPENID_SETTINGS) private readonly given: OpenIdSettings | null = null) {}

  get isConfigured(): boolean {
    return this.given !== null;
  }

  /** @throws {DomainError} `oidc.not_configured` */
  get settings(): OpenIdSettings {
    if (this.given === null)
      throw notFound('oidc.not_configured', 'There is no OpenID provider to sign in by.');
    return this.given;
  }

  /** A journey that nobody can foresee, and the address where it begins. */
  async begin(): Promise<OpenIdJourney & { readonly address: string }> {
    const configuration = await this.configuration();
    const journey = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.publicUrl + CALLBACK,
      scope: 'openid email profile',
      ...{ state: journey.state, nonce: journey.nonce },
      code_challenge: await openid.calculatePKCECodeChallenge(journey.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { ...journey, address: address.href };
  }

  /**
   * What the provider says of whoever comes back.
   * @param query as it came back with them
   * @throws {DomainError} `oidc.refused` when it lets them not in, or the answer is not to that journey
   */
  async finish(query: string, { state, nonce, codeVerifier }: OpenIdJourney): Promise<Claims> {
    const configuration = await this.configuration();
    const address = new URL(`${this.settings.publicUrl}${CALLBACK}?${query}`);
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, address, {
        ...{ pkceCodeVerifier: codeVerifier, expectedState: state, expectedNonce: nonce },
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new TypeError('The provider sends no ID token');
      if (claims.email !== undefined && roleOfClaims(claims, this.settings) !== null) return claims;
      // Providers may keep the ID token small and tell the rest when asked.
      return { ...claims, ...(await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)) };
    } catch (cause) {
      throw refused(cause);
    }
  }

  /** What the provider says of itself, asked for once; when it did not answer, the next time again. */
  private configuration(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const isLocal = issuer.startsWith('http:');
    this.discovered ??= openid
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        // The settings let http pass for a provider on this machine alone.
        execute: isLocal ? [openid.allowInsecureRequests] : [],
      })
      .catch((cause: unknown) => {
        this.discovered = undefined;
        throw unavailable('oidc.unavailable', 'The OpenID provider does not answer.', cause);
      });
    return this.discovered;
  }
}

/** What the provider or the library says may hold codes or tokens: it stays here. */
const refused = (cause: unknown): DomainError =>
  new DomainError('unauthorized', 'oidc.refused', 'The sign-in by OpenID Connect did not succeed.', {
    cause: cause instanceof Error ? cause.name : undefined,
  });
