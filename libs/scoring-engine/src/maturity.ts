import type { Source } from './evidence';
import type { ScoringParameters } from './scoring-model';
import type { CalendarDate, Fraction } from './vocabulary';

/** Is the source part of the mix on this day? From `availableFrom` until the day before `until` (scoring model §1). */
export function isInMix({ availableFrom, until }: Source, date: CalendarDate): boolean {
  return (availableFrom === null || availableFrom <= date) && (until === null || date < until);
}

/**
 * What part of its share a source in the mix really delivers: an announcement is not capacity (scoring model §1).
 * A start that has passed counts in full; without one the status decides; an idle source delivers nothing.
 */
export function maturityOf({ status, availableFrom }: Source, { maturity }: ScoringParameters): Fraction {
  return status !== 'idle' && availableFrom !== null ? 1 : maturity[status];
}
