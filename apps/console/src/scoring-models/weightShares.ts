import type { ScoringModelRecord } from '@lodestone/contracts';
import { DIMENSIONS } from '../scores';

/** The three weights as parts of their sum, in the order of the dimensions; only their ratios matter. */
export function weightShares(weights: ScoringModelRecord['weights']): number[] {
  const sum = DIMENSIONS.reduce((total, name) => total + weights[name], 0);
  return DIMENSIONS.map((name) => weights[name] / sum);
}
