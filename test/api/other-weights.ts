import { BANDS, type Band, bandOf, DEFAULT_PARAMETERS, type Weights } from '@lodestone/scoring-engine';

/** What other weights are tried on: three risks in points, and the band that the gates demand. */
export interface Weighed {
  readonly dimensions: { chinaExposure: number; verticalIntegration: number; recyclingShare: number };
  readonly gates: readonly { minimumBand: Band }[];
}

/** All weights in so many steps from one corner of the triangle to the other, sides and corners included. */
export const weightsInSteps = (steps: number): Weights[] =>
  Array.from({ length: steps + 1 }, (_, first) => first).flatMap((first) =>
    Array.from({ length: steps + 1 - first }, (_, second): Weights => [
      first / steps,
      second / steps,
      (steps - first - second) / steps,
    ]),
  );

/** Weights on the side of the triangle that leaves a dimension out. */
export const weightsWithout = (dimension: number, part: number): Weights =>
  [0, 1, 2].map((each) => (each === dimension ? 0 : each === (dimension + 1) % 3 ? part : 1 - part)) as [
    number,
    number,
    number,
  ];

/** Weights as the API names them, in the order of the dimensions. */
export const inOrder = (weights: Weighed['dimensions']): Weights => [
  weights.chinaExposure,
  weights.verticalIntegration,
  weights.recyclingShare,
];

/** The composite in points under some weights. */
export const valueUnder = (risks: Weights, weights: Weights): number =>
  weights[0] * risks[0] + weights[1] * risks[1] + weights[2] * risks[2];

/** The band under some weights, after gates. */
export function bandUnder({ dimensions, gates }: Weighed, weights: Weights): Band {
  const band = bandOf(valueUnder(inOrder(dimensions), weights) / 100, DEFAULT_PARAMETERS);
  return BANDS[Math.max(BANDS.indexOf(band), leastBand(gates))];
}

const leastBand = (gates: Weighed['gates']): number =>
  Math.max(0, ...gates.map(({ minimumBand }) => BANDS.indexOf(minimumBand)));

/** The part of all weight that has to move to get from some weights to others. */
export const movedBetween = (one: Weights, other: Weights): number =>
  one.reduce((sum, weight, dimension) => sum + Math.abs(weight - other[dimension]), 0) / 2;

/**
 * For each band the part of some weights under which a subject is in it.
 * @param weights three numbers each, packed, as there are a million of them
 */
export function sharesUnder({ dimensions, gates }: Weighed, weights: Float64Array): number[] {
  const { moderate, high, critical } = DEFAULT_PARAMETERS.bandLimits;
  const [first, second, third] = inOrder(dimensions).map((points) => points / 100);
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < weights.length; at += 3) {
    const value = weights[at] * first + weights[at + 1] * second + weights[at + 2] * third;
    let band = 0;
    if (value >= moderate) band++;
    if (value >= high) band++;
    if (value >= critical) band++;
    counts[band]++;
  }
  const least = leastBand(gates);
  const lifted = counts.slice(0, least).reduce((sum, count) => sum + count, 0);
  return counts.map((count, band) => {
    if (band < least) return 0;
    return (count + (band === least ? lifted : 0)) / (weights.length / 3);
  });
}
