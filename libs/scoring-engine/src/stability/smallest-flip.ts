import type { ScoringParameters } from '../scoring-model';
import { BANDS, type Band, type Fraction } from '../vocabulary';
import { additiveLimits, additiveRisks, LIMIT_ROUNDING } from './additive-risk';
import type { BandedSubject } from './band-areas';
import { valueAt, type Weights } from './weight-triangle';

/** The nearest weights at which a subject changes its band. */
export interface BandFlip {
  /** Part of all weight that has to move from one dimension to another: half the sum of all differences. */
  readonly moved: Fraction;
  /**
   * Where that leads: to the limit between the two bands. A higher band begins there; a lower one begins right behind
   * it, as limits belong to the band above them.
   */
  readonly weights: Weights;
  readonly band: Band;
}

/**
 * The smallest change of weights that flips the band of a subject (scoring model §8). The distance is the weight that
 * has to move. Moving weight changes the composite fastest from the dimension that helps least to the one that helps
 * most, so the nearest point of a limit is known in closed form.
 * @returns `null`: it keeps its band under all weights
 */
export function smallestFlip(
  { dimensions, minimumBand }: BandedSubject,
  weights: Weights,
  parameters: Pick<ScoringParameters, 'bandLimits' | 'composite'>,
): BandFlip | null {
  const risks = additiveRisks(dimensions, parameters.composite);
  const limits = additiveLimits(parameters);
  const value = valueAt(risks, weights);
  const least = BANDS.indexOf(minimumBand);
  const reached = limits.filter((limit) => value >= limit - LIMIT_ROUNDING).length;
  const band = Math.max(reached, least);

  const flips: BandFlip[] = [];
  if (band < limits.length && Math.max(...risks) >= limits[band] - LIMIT_ROUNDING) {
    const above = limits.filter((limit) => limit <= limits[band]).length;
    flips.push({ ...moveTo(limits[band] - value, risks, weights), band: BANDS[above] });
  }
  if (band > least && Math.min(...risks) < limits[band - 1] - LIMIT_ROUNDING) {
    const below = limits.filter((limit) => limit < limits[band - 1]).length;
    const fall = risks.map((risk) => -risk) as [number, number, number];
    flips.push({ ...moveTo(value - limits[band - 1], fall, weights), band: BANDS[Math.max(below, least)] });
  }
  return flips.reduce<BandFlip | null>(
    (nearest, flip) => (nearest === null || flip.moved < nearest.moved ? flip : nearest),
    null,
  );
}

/** Moves as little weight as possible so that the weighted sum of some values rises by an amount that it can rise. */
function moveTo(rise: number, values: Weights, weights: Weights): Pick<BandFlip, 'moved' | 'weights'> {
  const receiver = values.indexOf(Math.max(...values));
  const donors = [0, 1, 2].filter((each) => values[each] < values[receiver]);
  const moved: [number, number, number] = [...weights];
  let open = Math.max(0, rise);
  let total = 0;
  for (const donor of donors.sort((one, other) => values[one] - values[other])) {
    const gain = values[receiver] - values[donor];
    const part = Math.min(moved[donor], open / gain);
    moved[donor] -= part;
    moved[receiver] += part;
    open -= part * gain;
    total += part;
  }
  return { moved: total, weights: moved };
}
