import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bits of chance in every secret that we make up: nobody guesses one, so a fast hash is enough to keep it. */
const BITS = 192;

/** What a secret begins with says what it is: access token, refresh token, or the code of a sign-in that is over. */
export type SecretKind = 'lsa' | 'lsr' | 'lso';

/** Hexadecimal text that nobody can guess. */
export const makeRandomText = (bits = BITS): string => randomBytes(bits / 8).toString('hex');

/** A new secret of a kind. */
export const makeSecret = (kind: SecretKind): string => `${kind}_${makeRandomText()}`;

/** What is kept of a secret, SHA-256 in hex. */
export const hashOfSecret = (secret: string): string => hash('sha256', secret);

/** Are two hashes the same? Takes the same time wherever they differ. */
export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
