import { createHash } from 'node:crypto';
import type { AuditEvent } from '@lodestone/contracts';
import { canonicalJson } from '@lodestone/scoring-engine';

/** What the first event has in the place of the hash before it. */
export const NO_HASH = '0'.repeat(64);

/** The hash of an event: SHA-256, in hex, of the hash before it and the canonical JSON (RFC 8785) of all else. */
export function hashOfEvent(hashBefore: string, { hash: _, ...event }: AuditEvent): string {
  return createHash('sha256').update(hashBefore).update(canonicalJson(event)).digest('hex');
}
