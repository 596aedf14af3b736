import { cut } from './cut';
import {
  pointBetween,
  regionOf,
  WHOLE_TRIANGLE,
  type WeightPolygon,
  type WeightRegion,
  type Weights,
} from './weight-triangle';

/** Under which weights one subject is the riskier of two. */
export interface Outranking {
  /**
   * `everywhere`: riskier under some weights and less risky under none, the first dominates; `nowhere`: the other way
   * round; `somewhere`: either may be the riskier; `tied`: equally risky under all weights.
   */
  readonly where: 'everywhere' | 'nowhere' | 'somewhere' | 'tied';
  /** Where the first is the riskier. */
  readonly riskier: WeightRegion;
  /** Where the second is the riskier. */
  readonly safer: WeightRegion;
  /** Where both are equally risky: the two ends of a line, one corner, nothing, or all corners when they are tied. */
  readonly ties: WeightPolygon;
}

/**
 * Where in the triangle of weights the first of two subjects outranks the second as the riskier one, exactly (scoring
 * model §8): the half-plane on one side of a line.
 * @param first,second three risks each, on the scale on which the composite adds them up (`additiveRisks`)
 */
export function outranks(first: Weights, second: Weights): Outranking {
  const lead = first.map((risk, index) => risk - second[index]) as [number, number, number];
  const lag = lead.map((difference) => -difference) as [number, number, number];
  return {
    where: whereAbove(lead),
    riskier: regionOf(cut(WHOLE_TRIANGLE, lead, 0).above),
    safer: regionOf(cut(WHOLE_TRIANGLE, lag, 0).above),
    ties: zerosOf(lead),
  };
}

function whereAbove(lead: Weights): Outranking['where'] {
  const ahead = lead.some((difference) => difference > 0);
  const behind = lead.some((difference) => difference < 0);
  if (ahead) return behind ? 'somewhere' : 'everywhere';
  return behind ? 'nowhere' : 'tied';
}

/** Where a linear function over the triangle is 0. */
function zerosOf(values: Weights): WeightPolygon {
  return WHOLE_TRIANGLE.flatMap((corner, index) => {
    const next = (index + 1) % 3;
    const [value, following] = [values[index], values[next]];
    const zero = value === 0 ? [corner] : [];
    // By sign, since the product of two tiny numbers is 0.
    if (Math.sign(value) * Math.sign(following) >= 0) return zero;
    return [...zero, pointBetween(corner, WHOLE_TRIANGLE[next], value / (value - following))];
  });
}
