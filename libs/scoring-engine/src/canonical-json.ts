import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** SHA-256 of a text in UTF-8, in hexadecimal. A server has a faster one of its own that says the same. */
export type Sha256 = (text: string) => string;

/** SHA-256 as it runs anywhere. */
export const portableSha256: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * Canonical form of a JSON value (RFC 8785): keys sorted, no white space, numbers as ECMAScript writes them.
 * @throws {TypeError} for a value that JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no JSON form');
  return text;
}

/** `sha256:` and the hash of the canonical form of a JSON value. */
export const documentHash = (value: unknown, hash = portableSha256): string =>
  textHash(canonicalJson(value), hash);

/** `sha256:` and the hash of a text. */
export const textHash = (text: string, hash: Sha256): string => `sha256:${hash(text)}`;
