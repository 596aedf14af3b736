import { createHash } from 'node:crypto';

/** Bytes of a digest: enough to tell any two states of one score apart. */
export const DIGEST_LENGTH = 8;

/** SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The beginning of the SHA-256 of a text. */
export const digestOf = (text: string): Buffer =>
  createHash('sha256').update(text).digest().subarray(0, DIGEST_LENGTH);
