import { dimensionShares } from '../composite';
import type { ScoringParameters } from '../scoring-model';
import type { Fraction } from '../vocabulary';

/** Weights of the three dimensions in their order, each ≥ 0, adding up to 1: one point of the triangle of all weights. */
export type Weights = readonly [number, number, number];

/** A convex part of the triangle by its corners, in order; fewer than three: it has no area. */
export type WeightPolygon = readonly Weights[];

/** Where in the triangle something holds. */
export interface WeightRegion {
  /** Part of the triangle's area, 0 to 1. */
  readonly share: Fraction;
  /** Empty where it holds nowhere, or on no more than a line. */
  readonly polygon: WeightPolygon;
  /** The centroid: the most typical weights under which it holds; `null` without an area. */
  readonly centralWeights: Weights | null;
}

/** All weights there are. */
export const WHOLE_TRIANGLE: WeightPolygon = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** The point of the triangle that a scoring model stands on. */
export function weightsOf(parameters: Pick<ScoringParameters, 'weights'>): Weights {
  const { chinaExposure, verticalIntegration, recyclingShare } = dimensionShares(parameters);
  return [chinaExposure, verticalIntegration, recyclingShare];
}

/** The value at some weights of a function that is linear over the triangle, given by its values at the three corners. */
export const valueAt = (corners: Weights, weights: Weights): number =>
  corners[0] * weights[0] + corners[1] * weights[1] + corners[2] * weights[2];

/** The point of a segment that lies a part of the way, 0 to 1, from one end to the other. */
export const pointBetween = (from: Weights, to: Weights, part: Fraction): Weights => [
  from[0] + part * (to[0] - from[0]),
  from[1] + part * (to[1] - from[1]),
  from[2] + part * (to[2] - from[2]),
];

/** Area and first moments of a part of the triangle: what adds up over several parts. */
export interface AreaMoments {
  readonly share: Fraction;
  /** The centroid times the share. */
  readonly moment: Weights;
}

/** Nothing yet. */
export const NO_AREA: AreaMoments = { share: 0, moment: [0, 0, 0] };

/** Adds a convex polygon to an area. */
export function withPolygon(area: AreaMoments, [apex, ...others]: WeightPolygon): AreaMoments {
  let { share } = area;
  const moment: [number, number, number] = [...area.moment];
  for (let index = 1; index < others.length; index++) {
    const [one, other] = [others[index - 1], others[index]];
    const part = Math.abs(
      (one[0] - apex[0]) * (other[1] - apex[1]) - (other[0] - apex[0]) * (one[1] - apex[1]),
    );
    share += part;
    for (let corner = 0; corner < 3; corner++) {
      moment[corner] += (part * (apex[corner] + one[corner] + other[corner])) / 3;
    }
  }
  return { share, moment };
}

/** The centroid of an area; `null` when there is none. */
export const centroidOf = ({ share, moment }: AreaMoments): Weights | null =>
  share === 0 ? null : [moment[0] / share, moment[1] / share, moment[2] / share];

/** A polygon with its share and its central weights. */
export function regionOf(polygon: WeightPolygon): WeightRegion {
  const area = withPolygon(NO_AREA, polygon);
  return area.share === 0
    ? { share: 0, polygon: [], centralWeights: null }
    : { share: area.share, polygon, centralWeights: centroidOf(area) };
}
