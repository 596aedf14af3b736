import { sortBySwaps } from './sort-by-swaps';
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
export const kendallTauB = (first: Float64Array, second: Float64Array): RankCorrelation =>
  new ValueOrder(first).against(second);

/** An order of subjects by a first list of values, to compare with one list after the other. */
export class ValueOrder {
  private readonly order: Uint32Array;
  /** The values of the first list in that order. */
  private readonly rising: Float64Array;
  /** Room to sort in, kept from one comparison to the next. */
  private readonly room: readonly [Float64Array, Float64Array];

  /** @throws {RangeError} when it holds something that is no number */
  constructor(private readonly first: Float64Array) {
    refuseNoNumbers(first);
    const places = Uint32Array.from(first, (_, index) => index);
    this.order = stableOrder(first, places);
    this.rising = Float64Array.from(this.order, (place) => first[place]);
    this.room = [new Float64Array(first.length), new Float64Array(first.length)];
  }

  /**
   * How far a second list agrees, τ-b as above.
   * @param left 1: the subject does not count; left out: all do
   * @throws {RangeError} when the lists differ in length or the second holds something that is no number
   */
  against(second: Float64Array, left?: Uint8Array): RankCorrelation {
    const { first, rising, order } = this;
    if (first.length !== second.length) {
      throw new RangeError(`${first.length} values in the first list, but ${second.length} in the second`);
    }
    refuseNoNumbers(second);
    const [values, spare] = this.room;
    const tied = { inFirst: 0, inBoth: 0 };
    let [count, start] = [0, 0];
    let value = NaN;
    for (let rank = 0; rank < order.length; rank++) {
      const place = order[rank];
      if (left?.[place] === 1) continue;
      if (rising[rank] !== value) {
        settleTies(values, start, count, tied);
        start = count;
        value = rising[rank];
      }
      values[count++] = second[place];
    }
    settleTies(values, start, count, tied);
    const { swaps: discordant, sorted } = sortBySwaps(values.subarray(0, count), spare.subarray(0, count));
    const tiedInSecond = equalPairs(sorted);
    const untied = pairsAmong(count) - tied.inFirst - tiedInSecond + tied.inBoth;
    const concordant = untied - discordant;
    const scale = Math.sqrt(pairsAmong(count) - tied.inFirst) * Math.sqrt(pairsAmong(count) - tiedInSecond);
    return {
      tau: scale === 0 ? null : Math.min(1, Math.max(-1, (concordant - discordant) / scale)),
      ...{ concordant, discordant, tiedInFirst: tied.inFirst, tiedInSecond, tiedInBoth: tied.inBoth },
    };
  }
}

function refuseNoNumbers(values: Float64Array): void {
  const missing = values.findIndex(Number.isNaN);
  if (missing !== -1) throw new RangeError(`Subject ${missing} has a value that is no number`);
}

const pairsAmong = (count: number): number => (count * (count - 1)) / 2;

/** Orders second values of subjects that are equal in the first list, so that none of their pairs counts as a swap. */
function settleTies(
  values: Float64Array,
  start: number,
  end: number,
  tied: { inFirst: number; inBoth: number },
): void {
  if (end - start < 2) return;
  const group = values.subarray(start, end).sort();
  tied.inFirst += pairsAmong(group.length);
  tied.inBoth += equalPairs(group);
}

/** Pairs of equal values in a list that is in order. */
function equalPairs(sorted: Float64Array): number {
  let pairs = 0;
  let start = 0;
  for (let index = 1; index <= sorted.length; index++) {
    if (index < sorted.length && sorted[start] === sorted[index]) continue;
    pairs += pairsAmong(index - start);
    start = index;
  }
  return pairs;
}
