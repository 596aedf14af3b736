import type { Role } from '@lodestone/contracts';

/** The OpenID provider that users may sign in by. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the roles stand among the claims; a dot leads into an object. */
  readonly roleClaim: string;
  /** Which role each value of that claim means here. */
  readonly roleMap: Readonly<Record<string, Role>>;
  /** Address by which browsers reach Lodestone. */
  readonly publicUrl: string;
}
