import type { ScoringParameters } from '../scoring-model';
import { BANDS, type Band } from '../vocabulary';
import { additiveLimits, additiveRisks, LIMIT_ROUNDING } from './additive-risk';
import { cut } from './cut';
import { regionOf, WHOLE_TRIANGLE, type WeightRegion, type Weights } from './weight-triangle';

/** What the stability of a band depends on besides the scoring model. */
export interface BandedSubject {
  /** China exposure, vertical integration and recycling share, each 0 to 1. */
  readonly dimensions: Weights;
  /** What the gates demand whatever the weights; `low`: nothing. */
  readonly minimumBand: Band;
}

/** Where in the triangle of weights a subject sits in one band. */
export interface BandArea extends WeightRegion {
  readonly band: Band;
}

/**
 * The part of all weights under which a subject sits in each band, exactly (scoring model §8). Gates lift bands:
 * what lies below the minimum band belongs to it.
 * @returns one area a band, the best band first; the shares add up to 1
 */
export function bandAreas(
  { dimensions, minimumBand }: BandedSubject,
  parameters: Pick<ScoringParameters, 'bandLimits' | 'composite'>,
): BandArea[] {
  const risks = additiveRisks(dimensions, parameters.composite);
  const limits = additiveLimits(parameters);
  let left = WHOLE_TRIANGLE;
  return BANDS.map((band, index): BandArea => {
    if (index < BANDS.indexOf(minimumBand)) return { band, ...regionOf([]) };
    if (index === limits.length) return { band, ...regionOf(left) };
    const room = risks.map((risk) => limits[index] - risk) as [number, number, number];
    const { above, rest } = cut(left, room, LIMIT_ROUNDING);
    left = rest;
    return { band, ...regionOf(above) };
  });
}
