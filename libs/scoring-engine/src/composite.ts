import { geometricMean } from './means';
import { remembered } from './remembered';
import type { Composite, ScoringParameters } from './scoring-model';
import { DIMENSIONS, type Dimension, type Fraction } from './vocabulary';

/** The composite risk and what each dimension adds to it. */
export interface Composition {
  /** C, 0 to 1: the sum of the contributions, exactly. */
  readonly value: Fraction;
  readonly contributions: Readonly<Record<Dimension, Fraction>>;
}

/**
 * The weights of the dimensions as parts of 1. Where rounding keeps them from adding up to 1 to the last digit, the last
 * one that counts takes what the others leave, so that no composite exceeds the worst of its risks.
 */
export const dimensionShares = ({
  weights,
}: Pick<ScoringParameters, 'weights'>): Readonly<Record<Dimension, Fraction>> => sharesOf(weights);

const sharesOf = remembered((weights: ScoringParameters['weights']): Record<Dimension, Fraction> => {
  const total = DIMENSIONS.reduce((sum, dimension) => sum + weights[dimension], 0);
  const shares = byDimension((dimension) => weights[dimension] / total);
  const sum = DIMENSIONS.reduce((all, dimension) => all + shares[dimension], 0);
  if (sum === 1) return shares;
  const last = DIMENSIONS.filter((dimension) => weights[dimension] > 0).at(-1);
  const others = DIMENSIONS.reduce(
    (all, dimension) => (dimension === last ? all : all + shares[dimension]),
    0,
  );
  return byDimension((dimension) => (dimension === last ? 1 - others : shares[dimension]));
});

/** Builds a record with one entry a dimension, in the order of the dimensions. */
export const byDimension = <Value>(valueOf: (dimension: Dimension) => Value): Record<Dimension, Value> => ({
  chinaExposure: valueOf('chinaExposure'),
  verticalIntegration: valueOf('verticalIntegration'),
  recyclingShare: valueOf('recyclingShare'),
});

/**
 * Composes three risks to one (scoring model §4): their weighted mean, or as `resilience-geometric`
 * 1 − Π (1 − D)^w. Of the latter, each dimension contributes in proportion to the logarithm of the resilience it
 * takes away; a dimension without any resilience left takes all.
 */
export function compose(
  risks: Readonly<Record<Dimension, Fraction>>,
  shares: Readonly<Record<Dimension, Fraction>>,
  composite: Composite,
): Composition {
  const contributions =
    composite === 'weighted-mean'
      ? byDimension((dimension) => shares[dimension] * risks[dimension])
      : geometricContributions(risks, shares);
  const { chinaExposure, verticalIntegration, recyclingShare } = contributions;
  return { value: total(chinaExposure, verticalIntegration, recyclingShare), contributions };
}

/** C alone: what `compose` says of the same three risks. */
export function compositeOf(
  chinaExposure: Fraction,
  verticalIntegration: Fraction,
  recyclingShare: Fraction,
  shares: Readonly<Record<Dimension, Fraction>>,
  composite: Composite,
): Fraction {
  if (composite !== 'weighted-mean') {
    return compose({ chinaExposure, verticalIntegration, recyclingShare }, shares, composite).value;
  }
  return total(
    shares.chinaExposure * chinaExposure,
    shares.verticalIntegration * verticalIntegration,
    shares.recyclingShare * recyclingShare,
  );
}

/** Contributions together, always in this order. */
const total = (ofExposure: Fraction, ofIntegration: Fraction, ofRecycling: Fraction): Fraction =>
  ofExposure + ofIntegration + ofRecycling;

function geometricContributions(
  risks: Readonly<Record<Dimension, Fraction>>,
  shares: Readonly<Record<Dimension, Fraction>>,
): Record<Dimension, Fraction> {
  const resilience = DIMENSIONS.map((dimension) => 1 - risks[dimension]);
  const risk =
    1 -
    geometricMean(
      resilience,
      DIMENSIONS.map((dimension) => shares[dimension]),
    );
  const hopeless = DIMENSIONS.some((dimension) => risks[dimension] === 1 && shares[dimension] > 0);
  const loss = byDimension((dimension) => {
    if (hopeless) return risks[dimension] === 1 ? shares[dimension] : 0;
    return shares[dimension] === 0 ? 0 : -shares[dimension] * Math.log1p(-risks[dimension]);
  });
  const all = DIMENSIONS.reduce((sum, dimension) => sum + loss[dimension], 0);
  return atMostOne(byDimension((dimension) => (all === 0 ? 0 : (risk * loss[dimension]) / all)));
}

/** Powers and logarithms round: where contributions exceed 1 together, the last one takes what the others leave. */
function atMostOne(contributions: Record<Dimension, Fraction>): Record<Dimension, Fraction> {
  const { chinaExposure, verticalIntegration, recyclingShare } = contributions;
  if (total(chinaExposure, verticalIntegration, recyclingShare) <= 1) return contributions;
  const last = DIMENSIONS.filter((dimension) => contributions[dimension] > 0).at(-1);
  const others = DIMENSIONS.reduce(
    (sum, dimension) => (dimension === last ? sum : sum + contributions[dimension]),
    0,
  );
  return byDimension((dimension) => (dimension === last ? 1 - others : contributions[dimension]));
}
