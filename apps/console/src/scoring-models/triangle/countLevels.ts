import { type CriticalCounts, latticeWeights } from '@lodestone/scoring-engine';
import { CORNERS, pointOf } from './geometry';

/** Shades that the eye tells apart. */
const MOST_LEVELS = 6;

/** Places with about as many critical suppliers. */
export interface CountLevel {
  /** Fewest and most of them at any of its places. */
  readonly least: number;
  readonly most: number;
  /** Its places as one SVG path: a hexagon around each point of the lattice. */
  readonly path: string;
}

/** The lattice in shades, from the fewest to the most; where nobody is critical there is no shade. */
export function countLevels({ steps, counts }: CriticalCounts): CountLevel[] {
  const there = counts.filter((count) => count > 0);
  if (there.length === 0) return [];
  const fewest = Math.min(...there);
  const spread = Math.max(...there) - fewest + 1;
  const levels = Math.min(MOST_LEVELS, spread);
  const radius = (CORNERS[2].x - CORNERS[1].x) / steps / Math.sqrt(3);
  const cells = latticeWeights(steps).map((weights, place) => ({ weights, count: counts[place] }));
  return Array.from({ length: levels }, (_, level) => {
    const isOfLevel = ({ count }: { readonly count: number }) =>
      count > 0 && Math.floor(((count - fewest) * levels) / spread) === level;
    const of = cells.filter(isOfLevel);
    const found = of.map(({ count }) => count);
    return {
      ...{ least: Math.min(...found), most: Math.max(...found) },
      path: of.map(({ weights }) => hexagon(pointOf(weights), radius)).join(''),
    };
  }).filter(({ path }) => path !== '');
}

function hexagon({ x, y }: { readonly x: number; readonly y: number }, radius: number): string {
  const corners = Array.from({ length: 6 }, (_, each) => {
    const angle = ((each + 0.5) * Math.PI) / 3;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
