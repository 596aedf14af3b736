import { hashOfSecret, makeRandomText } from '../secrets/secret';

/** An API key in its parts. */
export interface ApiKeyParts {
  readonly id: string;
  readonly secretHash: string;
}

/** A new API key: 48 bits to know it by, 192 bits that nobody guesses. */
export const makeApiKey = (): string => `lsk_${makeRandomText(48)}_${makeRandomText()}`;

/**
 * What is kept of a key. SHA-256 and not Argon2: of 192 bits of chance no hash is too fast to be safe, and this one is
 * computed with every request.
 */
export function partsOf(key: string): ApiKeyParts {
  const [, id, secret] = key.split('_');
  return { id, secretHash: hashOfSecret(secret) };
}
