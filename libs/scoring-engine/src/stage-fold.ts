import type { Estimate } from './estimate';
import { meanEstimate } from './means';

/**
 * Folds the risks of a chain's stages into one: half the worst stage, half the weighted mean (scoring model §2), of the
 * headlines, of all best ends and of all worst ends.
 * @param risks   one per stage, each 0 (none) to 1 (worst); at least one
 * @param shares  stage weights, same length, sum 1
 * @param worst   λ, 0 to 1: how much the worst stage counts
 * @returns risk 0 to 1
 */
export function foldStages(risks: readonly Estimate[], shares: readonly number[], worst = 0.5): Estimate {
  let value = -Infinity;
  let lower = -Infinity;
  let upper = -Infinity;
  for (const risk of risks) {
    value = Math.max(value, risk.value);
    lower = Math.max(lower, risk.lower);
    upper = Math.max(upper, risk.upper);
  }
  const mean = meanEstimate(risks, shares);
  return {
    value: worst * value + (1 - worst) * mean.value,
    lower: worst * lower + (1 - worst) * mean.lower,
    upper: worst * upper + (1 - worst) * mean.upper,
  };
}

/**
 * How much each stage counts in a fold, so that the products with the risks add up to it: the worst stage
 * (the first of several) carries λ on top of its share of the mean.
 */
export function foldWeights(risks: readonly number[], shares: readonly number[], worst = 0.5): number[] {
  const worstStage = risks.indexOf(Math.max(...risks));
  return shares.map((share, stage) => (1 - worst) * share + (stage === worstStage ? worst : 0));
}
