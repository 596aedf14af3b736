import { createHash } from 'node:crypto';

/** Bytes of a digest: enough to tell any two states of one score apart. */
export const DIGEST_LENGTH = 8;

/** The beginning of the SHA-256 of a text. */
export const digestOf = (text: string): Buffer =>
  createHash('sha256').update(text).digest().subarray(0, DIGEST_LENGTH);
