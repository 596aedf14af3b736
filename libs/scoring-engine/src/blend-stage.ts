import type { Estimate } from './estimate';
import type { MixedSource, StageMix } from './stage-mix';
import type { Fraction } from './vocabulary';

/** How the part of a stage is read that nobody declared. */
export interface BlendOptions {
  /** What the undeclared share is taken to be in the headline. */
  readonly undeclaredValue: Fraction;
  /** Take the stage as the headline reads it: who holds which share is no longer open. */
  readonly settled?: boolean;
}

/**
 * Blends a quantity of the sources of one stage by their effective shares, with exact bounds (scoring model §3, §7).
 * The undeclared share is `undeclaredValue` in the headline and anything from 0 to 1 in the bounds. The whole
 * remainder of an incomplete stage counts as undeclared there; that of a complete one goes to whichever named
 * source is best, then worst.
 * @param valueOf the quantity of a source, given with its position in the mix; 0 to 1
 */
export function blendStage(
  mix: StageMix,
  valueOf: (source: MixedSource, position: number) => Estimate,
  { undeclaredValue, settled = false }: BlendOptions,
): Estimate {
  const undeclared = mix.undeclared * undeclaredValue;
  let value = undeclared;
  let lower = settled ? undeclared : 0;
  let upper = settled ? undeclared : 0;
  let best = Infinity;
  let worst = -Infinity;
  mix.sources.forEach((mixed, position) => {
    const { effectiveShare, heldShare, named } = mixed;
    const worth = valueOf(mixed, position);
    value += effectiveShare * worth.value;
    if (settled || !named) {
      lower += effectiveShare * worth.lower;
      upper += effectiveShare * worth.upper + (settled ? 0 : heldShare - effectiveShare);
    } else if (mix.complete) {
      best = Math.min(best, lowerEndOf(mixed, worth.lower));
      worst = Math.max(worst, upperEndOf(mixed, worth.upper));
    }
  });
  if (!settled) {
    const isOpenToAnyone = best === Infinity;
    lower += isOpenToAnyone ? 0 : mix.remainder * best;
    upper += isOpenToAnyone ? mix.remainder : mix.remainder * worst;
  }
  // Sums differ in their last digits; the headline still lies within its bounds, and both within 0 and 1.
  const headline = Math.min(1, value);
  return { value: headline, lower: Math.min(lower, headline), upper: Math.min(1, Math.max(upper, headline)) };
}

/** The best that a stage can be whose whole remainder one named source holds. */
export const lowerEndOf = ({ maturity }: MixedSource, worth: Fraction): Fraction => maturity * worth;

/** The worst that it can be: what maturity takes away is undeclared. */
export const upperEndOf = ({ maturity }: MixedSource, worth: Fraction): Fraction =>
  maturity * worth + (1 - maturity);
