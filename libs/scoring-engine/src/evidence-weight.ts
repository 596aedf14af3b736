import { yearsBetween } from './calendar-date';
import type { Source } from './evidence';
import { remembered } from './remembered';
import type { ScoringParameters } from './scoring-model';
import type { CalendarDate, Fraction } from './vocabulary';

/**
 * How far a fact can be relied on: the quality of its evidence, halved every three years (Q · A of scoring model §7).
 * A fact from the future counts as fresh; one without a date counts half.
 */
export function evidenceWeight(
  { evidence, asOf }: Pick<Source, 'evidence' | 'asOf'>,
  date: CalendarDate,
  parameters: ScoringParameters,
): Fraction {
  const { evidenceQuality, undatedEvidence } = parameters;
  const freshness = asOf === null ? undatedEvidence : freshnessOf(asOf, date, parameters);
  return evidenceQuality[evidence] * freshness;
}

/** By the day that evidence ages to, then by its own: there are few of either. */
const knownFreshness = remembered(
  (_: ScoringParameters) => new Map<CalendarDate, Map<CalendarDate, Fraction>>(),
);

function freshnessOf(asOf: CalendarDate, date: CalendarDate, parameters: ScoringParameters): Fraction {
  const byDate = knownFreshness(parameters);
  const known = byDate.get(date) ?? new Map<CalendarDate, Fraction>();
  const before = known.get(asOf);
  if (before !== undefined) return before;
  const freshness = Math.min(1, 2 ** (-yearsBetween(asOf, date) / parameters.evidenceHalfLife));
  byDate.set(date, known.set(asOf, freshness));
  return freshness;
}
