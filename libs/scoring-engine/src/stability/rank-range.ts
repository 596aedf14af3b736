import { fewestAboveOnBorder } from './border-ranks';
import { fewestAbove } from './fewest-above';
import { rivalLines, turnedAround } from './rival-lines';

/** A rank, 1 for the riskiest: between the two, and known when they are equal. */
export interface RankBounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** The ranks that a subject can reach by weights alone. Rank 1 is the riskiest; whoever is equally risky shares the rank. */
export interface RankRange {
  /** The smallest rank number: the weights that make it look worst. */
  readonly riskiest: RankBounds;
  /** The largest rank number: the weights that make it look best. */
  readonly safest: RankBounds;
  /** Both are known. */
  readonly isExact: boolean;
}

/**
 * How often a line may be held against a piece of the triangle: so many times for each line, and no less than this in
 * all. Portfolios of many kinds need 20 to 60 a line at any size, so that the work grows no faster than they do.
 */
const BUDGET_A_LINE = 200;
const LEAST_BUDGET = 1_000_000;

/**
 * The best and worst rank that a subject can reach among all of a portfolio (scoring model §8). Others are riskier on one
 * side of a line each; the ranks are the depths of that arrangement of half-planes.
 *
 * The answer is exact unless the lines are so many and so evenly spread that the budget runs out: then each rank has
 * certified bounds. Weights that leave dimensions out count. A rank that is held at single points only, where several
 * lines meet by chance, does not, nor one on a sliver thinner than 1e-12.
 * @param index      the subject, by its place in the portfolio
 * @param dimensions three risks a subject, one subject after the other, on the scale on which the composite adds them
 *   up (`additiveDimensions`)
 * @param budget     how often, for each of the two ranks, a line may be held against a piece of the triangle; left out:
 *   what ordinary portfolios need many times over
 * @throws {RangeError} when the portfolio has no such subject
 */
export function rankRange(index: number, dimensions: Float64Array, budget?: number): RankRange {
  const lines = rivalLines(index, dimensions);
  const { always, leads } = lines;
  const rivals = leads.length / 3;
  const most = budget ?? Math.max(LEAST_BUDGET, BUDGET_A_LINE * rivals);
  const onBorder = fewestAboveOnBorder(index, dimensions);
  const above = fewestAbove(lines, onBorder - always, most);
  const below = fewestAbove(turnedAround(lines), Infinity, most);
  const riskiest = { atLeast: 1 + always + above.atLeast, atMost: 1 + always + above.atMost };
  const last = 1 + always + rivals;
  const safest = { atLeast: last - below.atMost, atMost: last - below.atLeast };
  const isExact = riskiest.atLeast === riskiest.atMost && safest.atLeast === safest.atMost;
  return { riskiest, safest, isExact };
}
