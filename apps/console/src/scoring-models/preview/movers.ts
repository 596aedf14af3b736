import { BANDS, type ComposedPortfolio, DIMENSIONS, type Dimension } from '@lodestone/scoring-engine';
import { type Impact, MOST_MOVERS_SHOWN, type Mover } from './impact';
import type { KindPortfolio } from './kindPortfolio';

/** Those who move most, up and down, the largest move first. */
export function moversOf(portfolio: KindPortfolio, after: ComposedPortfolio): Impact['movers'] {
  const { before } = portfolio;
  const inDirection = (direction: 1 | -1) =>
    greatest(after.value, before.value, direction).map((index) => moverAt(portfolio, after, index));
  return { up: inDirection(1), down: inDirection(-1) };
}

/** A subject by its place, and how it moves. */
export function moverAt(
  { before, idAt }: Pick<KindPortfolio, 'before' | 'idAt'>,
  after: ComposedPortfolio,
  index: number,
): Mover {
  return {
    id: idAt(index),
    before: before.value[index] * 100,
    after: after.value[index] * 100,
    band: { before: BANDS[before.bands[index]], after: BANDS[after.bands[index]] },
    dimension: dimensionThatMoves(before, after, index),
  };
}

function dimensionThatMoves(before: ComposedPortfolio, after: ComposedPortfolio, index: number): Dimension {
  const sizes = DIMENSIONS.map((_, each) =>
    Math.abs(after.contributions[3 * index + each] - before.contributions[3 * index + each]),
  );
  return DIMENSIONS[sizes.indexOf(Math.max(...sizes))];
}

/** Places of the greatest moves in a direction: one pass, as sorting everybody takes too long for a drag. */
function greatest(after: Float64Array, before: Float64Array, direction: 1 | -1): number[] {
  const found: { index: number; move: number }[] = [];
  let least = 0;
  for (let index = 0; index < after.length; index++) {
    const move = direction * (after[index] - before[index]);
    if (move <= least) continue;
    const place = found.findIndex((each) => each.move < move);
    found.splice(place === -1 ? found.length : place, 0, { index, move });
    if (found.length > MOST_MOVERS_SHOWN) found.pop();
    if (found.length === MOST_MOVERS_SHOWN) least = found[MOST_MOVERS_SHOWN - 1].move;
  }
  return found.map(({ index }) => index);
}
