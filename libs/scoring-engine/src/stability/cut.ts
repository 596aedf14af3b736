import { pointBetween, valueAt, type WeightPolygon, type Weights } from './weight-triangle';

/** A convex polygon in two parts: where a linear function is above 0, and the rest. */
export interface Cut {
  readonly above: WeightPolygon;
  readonly rest: WeightPolygon;
}

/**
 * Cuts a convex polygon along the line on which a linear function is 0. A polygon that does not reach both sides stays
 * whole; one on which the function is 0 throughout is not above it.
 * @param corners   the function's values at the corners of the triangle
 * @param tolerance values no larger count as 0
 */
export function cut(polygon: WeightPolygon, corners: Weights, tolerance: number): Cut {
  const values = polygon.map((point) => valueAt(corners, point));
  if (!values.some((value) => value > tolerance)) return { above: [], rest: polygon };
  if (!values.some((value) => value < -tolerance)) return { above: polygon, rest: [] };
  const above: Weights[] = [];
  const rest: Weights[] = [];
  for (let index = 0; index < polygon.length; index++) {
    const next = (index + 1) % polygon.length;
    const [value, following] = [values[index], values[next]];
    if (value >= -tolerance) above.push(polygon[index]);
    if (value <= tolerance) rest.push(polygon[index]);
    const crosses =
      (value > tolerance && following < -tolerance) || (value < -tolerance && following > tolerance);
    if (crosses) {
      const point = pointBetween(polygon[index], polygon[next], value / (value - following));
      above.push(point);
      rest.push(point);
    }
  }
  return { above, rest };
}
