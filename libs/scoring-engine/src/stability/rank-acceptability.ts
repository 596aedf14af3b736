import type { Fraction } from '../vocabulary';
import { cutPiece, type LinePiece, wholePiece } from './line-cells';
import { rivalLines } from './rival-lines';
import { type AreaMoments, centroidOf, NO_AREA, withPolygon, type Weights } from './weight-triangle';

/** For how much of all weights a subject holds a rank. */
export interface RankAcceptability {
  /** 1 is the riskiest. */
  readonly rank: number;
  /** Part of the triangle's area, above 0. */
  readonly share: Fraction;
  /** The centroid of that area: the most typical weights that give it the rank. */
  readonly centralWeights: Weights;
}

/**
 * For each rank that a subject can hold, the part of all weights that give it that rank, exactly (Lahdelma, Hokkanen
 * and Salminen 1998 estimate it by sampling). The cells grow with the square of the subjects: for some hundreds of them.
 * @param dimensions as for `rankRange`
 * @returns rising by rank; the shares add up to 1
 * @throws {RangeError} when the portfolio has no such subject
 */
export function rankAcceptability(index: number, dimensions: Float64Array): RankAcceptability[] {
  const lines = rivalLines(index, dimensions);
  const areas = new Map<number, AreaMoments>();
  const open: LinePiece[] = [wholePiece(lines)];
  for (let piece = open.pop(); piece !== undefined; piece = open.pop()) {
    const { above, crossing, polygon } = piece;
    if (crossing.length > 0) open.push(...cutPiece(piece, lines));
    else areas.set(above, withPolygon(areas.get(above) ?? NO_AREA, polygon));
  }
  return [...areas]
    .sort(([one], [other]) => one - other)
    .flatMap(([above, area]) => {
      const centralWeights = centroidOf(area);
      return centralWeights === null
        ? []
        : [{ rank: 1 + lines.always + above, share: area.share, centralWeights }];
    });
}
