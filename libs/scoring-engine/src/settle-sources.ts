import { lowerEndOf, upperEndOf } from './blend-stage';
import type { Estimate } from './estimate';
import type { StageMix } from './stage-mix';
import type { Fraction } from './vocabulary';

/** One end that a named source of a complete stage would set for the whole remainder. */
interface End {
  readonly position: number;
  readonly end: Fraction;
}

/**
 * What the blend of a stage becomes once some of its sources are known to be what the headline takes them for. The
 * sources are read once, so that asking this of each of them costs no more than the blend itself.
 * @param blend  what `blendStage` made of the mix
 * @param worths the quantity of each source, by its position in the mix
 * @returns the blend with the sources at these positions settled
 */
export function settleSources(
  mix: StageMix,
  blend: Estimate,
  worths: readonly Estimate[],
): (positions: readonly number[]) => Estimate {
  const isOpen = (position: number) => mix.complete && mix.sources[position].named;
  const open = [...worths.keys()].filter(isOpen);
  const lowest = open
    .map((position): End => ({
      position,
      end: lowerEndOf(mix.sources[position].maturity, worths[position].lower),
    }))
    .sort((a, b) => a.end - b.end);
  const highest = open
    .map((position): End => ({
      position,
      end: upperEndOf(mix.sources[position].maturity, worths[position].upper),
    }))
    .sort((a, b) => b.end - a.end);

  return (positions) => {
    let { lower, upper } = blend;
    for (const position of positions) {
      const { named, effectiveShare } = mix.sources[position];
      const worth = worths[position];
      if (!named) {
        lower += effectiveShare * (worth.value - worth.lower);
        upper -= effectiveShare * (worth.upper - worth.value);
      }
    }
    const settled = positions.filter(isOpen);
    if (settled.length > 0) {
      const isOther = ({ position }: End) => !settled.includes(position);
      const lowerEnds = settled.map((position) =>
        lowerEndOf(mix.sources[position].maturity, worths[position].value),
      );
      const upperEnds = settled.map((position) =>
        upperEndOf(mix.sources[position].maturity, worths[position].value),
      );
      lower += mix.remainder * (Math.min(...lowerEnds, lowest.find(isOther)?.end ?? 1) - lowest[0].end);
      upper -= mix.remainder * (highest[0].end - Math.max(...upperEnds, highest.find(isOther)?.end ?? 0));
    }
    // Sums in different orders differ in their last digits; the headline still lies within its bounds.
    return { value: blend.value, lower: Math.min(lower, blend.value), upper: Math.max(upper, blend.value) };
  };
}
