import type { ScoringParameters } from './scoring-model';
import type { Problem } from './subject-problems';

/**
 * Finds what contradicts itself in the parameters of a scoring model. Types and ranges of single figures are taken as
 * given.
 */
export function findModelProblems({
  weights,
  bandLimits,
  stageWeights,
  coveredCountries,
}: ScoringParameters): Problem[] {
  const found: Problem[] = [];
  const add = (pointer: string, code: string, message: string) => found.push({ pointer, code, message });
  if (Object.values(weights).every((weight) => weight === 0)) {
    add('/weights', 'model.weights_all_zero', 'At least one of the three weights must be above 0.');
  }
  if (Object.values(stageWeights).some((weight) => weight <= 0)) {
    add('/stageWeights', 'model.stage_weight_not_positive', 'Every stage must count something.');
  }
  if (!(bandLimits.moderate < bandLimits.high && bandLimits.high < bandLimits.critical)) {
    add(
      '/bandLimits',
      'model.band_limits_not_rising',
      'The limits of the bands must rise: moderate, high, critical.',
    );
  }
  if (new Set(coveredCountries).size < coveredCountries.length) {
    add('/coveredCountries', 'model.covered_country_repeated', 'A covered country is listed twice.');
  }
  return found;
}
