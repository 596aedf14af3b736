import type { ScoringParameters } from './scoring-model';
import { BANDS, type Band, type Fraction } from './vocabulary';

/** Sums that reach a limit on paper may miss it in their last digits. */
const ROUNDING = 1e-14;

/** Does a computed value reach a limit? */
export const reaches = (value: number, limit: number): boolean => value >= limit - ROUNDING;

/** How many values reach a limit. */
export function countReaching(values: Float64Array, limit: number): number {
  let count = 0;
  // A sum instead of a jump, which nobody can foresee.
  for (const value of values) count += Number(reaches(value, limit));
  return count;
}

/**
 * Finds the half-open interval that a value falls into.
 * @param limits lower limits of all intervals but the first, rising
 * @returns 0 below the first limit, else how many limits the value has reached
 */
export function intervalOf(value: number, limits: readonly number[]): number {
  let reached = 0;
  for (const limit of limits) if (reaches(value, limit)) reached++;
  return reached;
}

/** The band of an unrounded risk: Low < 0.25 ≤ Moderate < 0.50 ≤ High < 0.65 ≤ Critical by default (scoring model §4). */
export function bandOf(risk: Fraction, { bandLimits }: Pick<ScoringParameters, 'bandLimits'>): Band {
  return BANDS[intervalOf(risk, [bandLimits.moderate, bandLimits.high, bandLimits.critical])];
}

/** The worse of two bands. */
export const worseBand = (one: Band, other: Band): Band =>
  BANDS[Math.max(BANDS.indexOf(one), BANDS.indexOf(other))];
