import type { Estimate } from './estimate';
import type { Fraction } from './vocabulary';

/**
 * Where a value lies between two goalposts: 0 at the lower one or below, 1 at the upper one or above. The step that
 * UNDP's human development index takes with each of its indicators.
 */
export function rescale(value: number, lower: number, upper: number): Fraction {
  return Math.min(1, Math.max(0, (value - lower) / (upper - lower)));
}

/**
 * Weighted geometric mean.
 * @param values  each ≥ 0
 * @param weights same length, adding up to 1
 */
export function geometricMean(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((product, value, index) => product * value ** weights[index], 1);
}

/**
 * Weighted arithmetic mean. Dividing once, at the end, keeps it within the values to the last digit: a mean of ones is 1.
 * @param weights same length, each ≥ 0, not all 0; need not add up to 1
 */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < values.length; index++) {
    sum += values[index] * weights[index];
    total += weights[index];
  }
  return sum / total;
}

/** The same of the headlines, of all best ends and of all worst ends, each a weighted mean to the last digit. */
export function meanEstimate(estimates: readonly Estimate[], weights: readonly number[]): Estimate {
  let value = 0;
  let lower = 0;
  let upper = 0;
  let total = 0;
  for (let index = 0; index < estimates.length; index++) {
    const estimate = estimates[index];
    const weight = weights[index];
    value += estimate.value * weight;
    lower += estimate.lower * weight;
    upper += estimate.upper * weight;
    total += weight;
  }
  return { value: value / total, lower: lower / total, upper: upper / total };
}

/** Weights as parts of 1. */
export function weightShares(weights: readonly number[]): Fraction[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
