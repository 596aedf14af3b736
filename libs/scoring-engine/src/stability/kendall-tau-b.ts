import { stableOrder } from './stable-order';

/** How far two orders of the same subjects agree. */
export interface RankCorrelation {
  /** τ-b, from −1 (reversed) to 1 (the same order); `null` when one of the lists does not tell its subjects apart. */
  readonly tau: number | null;
  /** Pairs in the same order in both lists. */
  readonly concordant: number;
  /** Pairs in opposite order. */
  readonly discordant: number;
  /** Pairs that are equal in the first list, whatever the second says. */
  readonly tiedInFirst: number;
  /** Pairs that are equal in the second list, whatever the first says. */
  readonly tiedInSecond: number;
  /** Pairs that are equal in both. */
  readonly tiedInBoth: number;
}

/**
 * Kendall's rank correlation with ties, τ-b = (C − D) / √((n₀ − n₁)(n₀ − n₂)) of n₀ pairs, n₁ and n₂ of them tied
 * (Kendall 1945), counted exactly in O(n log n): discordant pairs are the swaps of a merge sort (Knight 1966).
 * @param first,second a value for each subject, in the same order of subjects
 * @throws {RangeError} when the lists differ in length or hold something that is no number
 */
export function kendallTauB(first: Float64Array, second: Float64Array): RankCorrelation {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} values in the first list, but ${second.length} in the second`);
  }
  const missing = first.findIndex((value, index) => Number.isNaN(value) || Number.isNaN(second[index]));
  if (missing !== -1) throw new RangeError(`Subject ${missing} has a value that is no number`);

  const places = Uint32Array.from(first, (_, index) => index);
  const bySecond = stableOrder(second, places);
  const order = stableOrder(first, bySecond);
  const tiedInFirst = tiedPairs(order, (one, other) => first[one] === first[other]);
  const tiedInSecond = tiedPairs(bySecond, (one, other) => second[one] === second[other]);
  const tiedInBoth = tiedPairs(
    order,
    (one, other) => first[one] === first[other] && second[one] === second[other],
  );
  const discordant = countSwaps(Float64Array.from(order, (place) => second[place]));
  const untied = pairsAmong(first.length) - tiedInFirst - tiedInSecond + tiedInBoth;
  const concordant = untied - discordant;
  const scale =
    Math.sqrt(pairsAmong(first.length) - tiedInFirst) * Math.sqrt(pairsAmong(first.length) - tiedInSecond);
  return {
    tau: scale === 0 ? null : Math.min(1, Math.max(-1, (concordant - discordant) / scale)),
    ...{ concordant, discordant, tiedInFirst, tiedInSecond, tiedInBoth },
  };
}

const pairsAmong = (count: number): number => (count * (count - 1)) / 2;

/** Pairs of neighbours in an order, near or far, between which nothing differs. */
function tiedPairs(order: Uint32Array, isTied: (one: number, other: number) => boolean): number {
  let pairs = 0;
  let start = 0;
  for (let index = 1; index <= order.length; index++) {
    if (index < order.length && isTied(order[start], order[index])) continue;
    pairs += pairsAmong(index - start);
    start = index;
  }
  return pairs;
}

/** How many pairs stand in falling order, by merging ever longer sorted runs. */
function countSwaps(values: Float64Array): number {
  let swaps = 0;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const takesLeft = left < middle && (right >= end || from[left] <= from[right]);
        if (!takesLeft) swaps += middle - left;
        to[at] = takesLeft ? from[left++] : from[right++];
      }
    }
    [from, to] = [to, from];
  }
  return swaps;
}
