import { randomBytes } from 'node:crypto';

/** A new secret as Standard Webhooks writes them, of 256 bits that nobody guesses. */
export const makeWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
