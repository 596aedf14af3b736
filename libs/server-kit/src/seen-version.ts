import { stale } from './domain-error';

/** The version of a record that a caller has seen: this one, one of several, or whichever there is. */
export type SeenVersion = number | readonly number[] | 'any';

/** A record as a caller last saw it. */
export interface SeenBy {
  readonly id: string;
  readonly version: SeenVersion;
}

/**
 * Refuses a change that was made against another version of the record.
 * @throws {DomainError} `record.stale`
 */
export function refuseStale(record: { readonly version: number }, seen: SeenVersion): void {
  if (seen === 'any' || [seen].flat().includes(record.version)) return;
  throw stale();
}
