import type { Fraction } from './vocabulary';

/** A value with the best and the worst that undeclared facts leave open: `lower ≤ value ≤ upper`, each 0 to 1. */
export interface Estimate {
  readonly value: Fraction;
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** A value that nothing undeclared can move. */
export const certain = (value: Fraction): Estimate => ({ value, lower: value, upper: value });

/** A value of which nothing is known but a guess. */
export const unknown = (guess: Fraction): Estimate => ({ value: guess, lower: 0, upper: 1 });

/** Applies a function that never falls to the value and both ends. */
export const mapRising = (estimate: Estimate, rising: (end: Fraction) => Fraction): Estimate => ({
  value: rising(estimate.value),
  lower: rising(estimate.lower),
  upper: rising(estimate.upper),
});

/** Applies a function that never rises: the best end becomes the worst. */
export const mapFalling = (estimate: Estimate, falling: (end: Fraction) => Fraction): Estimate => ({
  value: falling(estimate.value),
  lower: falling(estimate.upper),
  upper: falling(estimate.lower),
});
