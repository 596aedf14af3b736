import type { Composite, ScoringParameters } from '../scoring-model';
import type { Fraction } from '../vocabulary';
import type { Weights } from './weight-triangle';

/** Stands for the infinite logarithm of a dimension without any resilience; its products still are finite numbers. */
const HOPELESS = 1e100;

/** Values that miss a limit by less reach it, as with bands. */
export const LIMIT_ROUNDING = 1e-14;

/**
 * A risk on the scale on which the composite adds risks up by their weights, so that it is linear over the triangle:
 * the risk itself for a weighted mean; for `resilience-geometric`, 1 − Π (1 − D)^w, the logarithm −ln(1 − D).
 * The scale never turns an order around.
 */
export function additiveRisk(risk: Fraction, composite: Composite): number {
  if (composite === 'weighted-mean') return risk;
  return risk >= 1 ? HOPELESS : -Math.log1p(-risk);
}

/** The three risks of a subject on that scale. */
export const additiveRisks = ([first, second, third]: Weights, composite: Composite): Weights => [
  additiveRisk(first, composite),
  additiveRisk(second, composite),
  additiveRisk(third, composite),
];

/**
 * The risks of a whole portfolio on that scale, for the functions that compare its subjects.
 * @param dimensions three a subject, one subject after the other
 */
export const additiveDimensions = (dimensions: Float64Array, composite: Composite): Float64Array =>
  composite === 'weighted-mean' ? dimensions : dimensions.map((risk) => additiveRisk(risk, composite));

/** The limits of the bands above low, rising, on that scale. */
export function additiveLimits({
  bandLimits: { moderate, high, critical },
  composite,
}: Pick<ScoringParameters, 'bandLimits' | 'composite'>): Weights {
  // A composite of 1 is reached as soon as a hopeless dimension has any weight.
  const onScale = (limit: Fraction) => additiveRisk(Math.min(limit, 1 - LIMIT_ROUNDING), composite);
  return [onScale(moderate), onScale(high), onScale(critical)];
}
