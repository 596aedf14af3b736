import { hash } from 'node:crypto';
import type { Sha256 } from '@lodestone/scoring-engine';

/** SHA-256 as the server computes it. */
export const nativeSha256: Sha256 = (text) => hash('sha256', text);
