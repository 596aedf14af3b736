import type { WeightPolygon, Weights } from '@lodestone/scoring-engine';

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Size of the picture, in its own units. */
export const WIDTH = 320;
export const HEIGHT = 292;

/** Where all weight lies on one dimension: China exposure on top, vertical integration left, recycling share right. */
export const CORNERS: readonly [Point, Point, Point] = [
  { x: 160, y: 28 },
  { x: 20, y: 270.5 },
  { x: 300, y: 270.5 },
];

/** Where weights are in the picture. */
export const pointOf = (weights: Weights): Point => ({
  x: weights.reduce((sum, weight, each) => sum + weight * CORNERS[each].x, 0),
  y: weights.reduce((sum, weight, each) => sum + weight * CORNERS[each].y, 0),
});

/** Which weights are at a point; outside of the triangle, those of the nearest place where none is below 0. */
export function weightsAt({ x, y }: Point): Weights {
  const [top, left, right] = CORNERS;
  const first = (left.y - y) / (left.y - top.y);
  const along = (x - left.x) / (right.x - left.x) - first / 2;
  const positive = [first, 1 - first - along, along].map((weight) => Math.max(0, weight));
  const sum = positive[0] + positive[1] + positive[2];
  return [positive[0] / sum, positive[1] / sum, positive[2] / sum];
}

/** A polygon of weights as the points of an SVG polygon. */
export const pointsOf = (polygon: WeightPolygon): string =>
  polygon
    .map((weights) => pointOf(weights))
    .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
    .join(' ');
