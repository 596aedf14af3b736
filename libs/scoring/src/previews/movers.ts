import { type ModelPreview, MOST_MOVERS } from '@lodestone/contracts';
import { BANDS, DIMENSIONS } from '@lodestone/scoring-engine';
import { toPoints } from '../scores/to-score-reply';
import type { PreviewedPortfolio } from './previewed-portfolio';

/** A subject by its place, and how it moves. */
export interface Mover extends Omit<ModelPreview['movers'][number], 'subject'> {
  readonly index: number;
}

/** Those who move most, the largest move first, with the dimension that moves each most. */
export function moversOf({ before, after }: PreviewedPortfolio): Mover[] {
  const moves = after.value.map((value, index) => Math.abs(value - before.value[index]));
  const least = moves.slice().sort().at(-MOST_MOVERS) ?? 0;
  const places: number[] = [];
  moves.forEach((move, index) => {
    if (move > 0 && move >= least) places.push(index);
  });
  return places
    .sort((one, other) => moves[other] - moves[one] || one - other)
    .slice(0, MOST_MOVERS)
    .map((index) => {
      const parts = DIMENSIONS.map((_, each) =>
        toPoints(after.contributions[3 * index + each] - before.contributions[3 * index + each]),
      );
      const [chinaExposure, verticalIntegration, recyclingShare] = parts;
      const sizes = parts.map(Math.abs);
      return {
        ...{ index, before: toPoints(before.value[index]), after: toPoints(after.value[index]) },
        change: toPoints(after.value[index] - before.value[index]),
        band: { before: BANDS[before.bands[index]], after: BANDS[after.bands[index]] },
        dimension: DIMENSIONS[sizes.indexOf(Math.max(...sizes))],
        byDimension: { chinaExposure, verticalIntegration, recyclingShare },
      };
    });
}
