import { createHash } from 'node:crypto';
import type { Sha256 } from '@lodestone/scoring-engine';

/** SHA-256 as the server computes it. */
export const nativeSha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');
