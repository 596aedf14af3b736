import { yearsBetween } from './calendar-date';
import type { Source } from './evidence';
import type { ScoringParameters } from './scoring-model';
import type { CalendarDate, Fraction } from './vocabulary';

/**
 * How far a fact can be relied on: the quality of its evidence, halved every three years (Q · A of scoring model §7).
 * A fact from the future counts as fresh; one without a date counts half.
 */
export function evidenceWeight(
  { evidence, asOf }: Pick<Source, 'evidence' | 'asOf'>,
  date: CalendarDate,
  { evidenceQuality, evidenceHalfLife, undatedEvidence }: ScoringParameters,
): Fraction {
  const freshness =
    asOf === null ? undatedEvidence : Math.min(1, 2 ** (-yearsBetween(asOf, date) / evidenceHalfLife));
  return evidenceQuality[evidence] * freshness;
}
