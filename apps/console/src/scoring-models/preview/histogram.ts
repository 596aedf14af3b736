import type { Fraction } from '@lodestone/scoring-engine';

/** Bars of a histogram from 0 to 100, two points each. */
export const BARS = 50;

/** Sums that are a bar's beginning on paper may miss it in their last digits. */
const ROUNDING = 1e-9;

/** How many values fall into each of `BARS` equal steps from 0 to 1; 1 itself into the last. */
export function histogramOf(values: Float64Array<ArrayBufferLike> | readonly Fraction[]): number[] {
  const bars = new Uint32Array(BARS);
  for (const value of values) bars[Math.min(BARS - 1, Math.floor(value * BARS + ROUNDING))]++;
  return [...bars];
}
