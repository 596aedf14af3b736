import type { Estimate } from './estimate';
import type { StageMix } from './stage-mix';
import type { Fraction } from './vocabulary';

/**
 * Blends a quantity of the sources of one stage by their effective shares, with exact bounds (scoring model §3, §7).
 * The undeclared share is `undeclaredValue` in the headline and anything from 0 to 1 in the bounds. The whole
 * remainder of an incomplete stage counts as undeclared there; that of a complete one goes to whichever named
 * source is best, then worst.
 * @param worths  the quantity of each source of the mix, 0 to 1
 * @param settled take the stage as the headline reads it: who holds which share is no longer open
 */
export function blendStage(
  { sources, undeclared, remainder, complete }: StageMix,
  worths: readonly Estimate[],
  undeclaredValue: Fraction,
  settled = false,
): Estimate {
  const blend = new StageBlend();
  blend.begin(undeclared * undeclaredValue, settled);
  for (let position = 0; position < sources.length; position++) {
    const { effectiveShare, heldShare, maturity, named } = sources[position];
    const { value, lower, upper } = worths[position];
    blend.add(effectiveShare, heldShare, maturity, named, complete, value, lower, upper);
  }
  blend.end(remainder);
  const { value, lower, upper } = blend;
  return { value, lower, upper };
}

/**
 * The blend of one stage in the making: `begin`, `add` for each source in its order, `end`; what it then says is the
 * estimate. It takes plain numbers, so that sources kept in columns of numbers are blended as those kept as objects.
 */
export class StageBlend implements Estimate {
  value = 0;
  lower = 0;
  upper = 0;
  private best = Infinity;
  private worst = -Infinity;
  private settled = false;

  /** @param undeclared what the undeclared share adds to the headline */
  begin(undeclared: Fraction, settled = false): void {
    this.settled = settled;
    this.value = undeclared;
    this.lower = settled ? undeclared : 0;
    this.upper = this.lower;
    this.best = Infinity;
    this.worst = -Infinity;
  }

  /** Adds a source with its quantity: the headline, the best and the worst. */
  add(
    effectiveShare: Fraction,
    heldShare: Fraction,
    maturity: Fraction,
    named: boolean,
    complete: boolean,
    value: Fraction,
    lower: Fraction,
    upper: Fraction,
  ): void {
    this.value += effectiveShare * value;
    if (this.settled) {
      this.lower += effectiveShare * lower;
      this.upper += effectiveShare * upper;
    } else if (!named) {
      this.lower += effectiveShare * lower;
      this.upper += effectiveShare * upper + (heldShare - effectiveShare);
    } else if (complete) {
      this.best = Math.min(this.best, lowerEndOf(maturity, lower));
      this.worst = Math.max(this.worst, upperEndOf(maturity, upper));
    }
  }

  /** @param remainder what the declared shares leave open */
  end(remainder: Fraction): void {
    if (!this.settled) {
      const isOpenToAnyone = this.best === Infinity;
      this.lower += isOpenToAnyone ? 0 : remainder * this.best;
      this.upper += isOpenToAnyone ? remainder : remainder * this.worst;
    }
    // Sums differ in their last digits; the headline still lies within its bounds, and both within 0 and 1.
    this.value = Math.min(1, this.value);
    this.lower = Math.min(this.lower, this.value);
    this.upper = Math.min(1, Math.max(this.upper, this.value));
  }
}

/** The best that a stage can be whose whole remainder one named source holds. */
export const lowerEndOf = (maturity: Fraction, worth: Fraction): Fraction => maturity * worth;

/** The worst that it can be: what maturity takes away is undeclared. */
export const upperEndOf = (maturity: Fraction, worth: Fraction): Fraction =>
  maturity * worth + (1 - maturity);
