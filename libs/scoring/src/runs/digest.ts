import { hash } from 'node:crypto';

/** Bytes of a digest: enough to tell any two states of one score apart. */
export const DIGEST_LENGTH = 8;

/** The beginning of the SHA-256 of a text. */
export const digestOf = (text: string): Buffer => hash('sha256', text, 'buffer').subarray(0, DIGEST_LENGTH);
