import type { PackedRisks } from '../portfolio/packed-risks';
import type { ScoringParameters } from '../scoring-model';
import { additiveDimensions, additiveLimits, LIMIT_ROUNDING } from './additive-risk';
import type { Weights } from './weight-triangle';

/** How many subjects are critical under weights that are spread evenly over the triangle. */
export interface CriticalCounts {
  /** Steps from one corner to another: weights are whole multiples of 1 / `steps`. */
  readonly steps: number;
  /** One a point, in the order of `latticeWeights`. */
  readonly counts: Uint32Array;
}

/** The points of a lattice of weights: row by row of the first weight from 0 up, in a row by the second. */
export function latticeWeights(steps: number): Weights[] {
  const points: Weights[] = [];
  for (let first = 0; first <= steps; first++) {
    for (let second = 0; second <= steps - first; second++) {
      points.push([first / steps, second / steps, (steps - first - second) / steps]);
    }
  }
  return points;
}

/**
 * Counts the subjects that are critical at each point of a lattice of weights (scoring model §4): whose composite reaches
 * the limit, or who are blocked. No other gate lifts a band so far. A subject costs a step a row, and not one a point,
 * because along a row its composite rises or falls all the way.
 */
export function criticalCounts(
  { dimensions, blocked }: Pick<PackedRisks, 'dimensions' | 'blocked'>,
  parameters: Pick<ScoringParameters, 'bandLimits' | 'composite'>,
  steps: number,
): CriticalCounts {
  const risks = additiveDimensions(dimensions, parameters.composite);
  const [, , limit] = additiveLimits(parameters);
  // Where a row begins to count one more, and one less: sums along the row are the counts.
  const changes = new Int32Array(((steps + 1) * (steps + 4)) / 2);
  for (let subject = 0; subject < blocked.length; subject++) {
    const [top, second, third] = risks.subarray(3 * subject, 3 * subject + 3);
    let row = 0;
    for (let first = 0; first <= steps; first++) {
      const last = steps - first;
      const isCritical = (place: number) =>
        (first * top + place * second + (last - place) * third) / steps - limit > -LIMIT_ROUNDING;
      const [from, to] = blocked[subject] === 1 ? [0, last + 1] : run(isCritical, last);
      changes[row + from]++;
      changes[row + to]--;
      row += last + 2;
    }
  }
  return { steps, counts: sumsOf(changes, steps) };
}

/** Where along a row something that holds from one of its ends on does: from a place until before another. */
function run(holds: (place: number) => boolean, last: number): [from: number, to: number] {
  const [atFirst, atLast] = [holds(0), holds(last)];
  if (atFirst && atLast) return [0, last + 1];
  if (!atFirst && !atLast) return [0, 0];
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle) === atFirst) low = middle;
    else high = middle;
  }
  return atFirst ? [0, high] : [high, last + 1];
}

function sumsOf(changes: Int32Array, steps: number): Uint32Array {
  const counts = new Uint32Array(((steps + 1) * (steps + 2)) / 2);
  let [row, at] = [0, 0];
  for (let first = 0; first <= steps; first++) {
    let sum = 0;
    for (let place = 0; place <= steps - first; place++) {
      sum += changes[row + place];
      counts[at++] = sum;
    }
    row += steps - first + 2;
  }
  return counts;
}
