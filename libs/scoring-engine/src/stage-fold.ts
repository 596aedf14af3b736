import { weightedMean } from './means';

/**
 * Folds the risks of a chain's stages into one: half the worst stage, half the weighted mean (scoring model §2).
 * @param risks   one per stage, each 0 (none) to 1 (worst); at least one
 * @param shares  stage weights, same length, sum 1
 * @param worst   λ, 0 to 1: how much the worst stage counts
 * @returns risk 0 to 1
 */
export function foldStages(risks: readonly number[], shares: readonly number[], worst = 0.5): number {
  return worst * worstOf(risks) + (1 - worst) * weightedMean(risks, shares);
}

/**
 * How much each stage counts in a fold, so that the products with the risks add up to it: the worst stage
 * (the first of several) carries λ on top of its share of the mean.
 */
export function foldWeights(risks: readonly number[], shares: readonly number[], worst = 0.5): number[] {
  const worstStage = risks.indexOf(worstOf(risks));
  return shares.map((share, stage) => (1 - worst) * share + (stage === worstStage ? worst : 0));
}

function worstOf(risks: readonly number[]): number {
  let worst = -Infinity;
  for (const risk of risks) worst = Math.max(worst, risk);
  return worst;
}
