import type { Mover } from './impact';

/** Who moves, as rows of a file. */
export const moverRows = (movers: readonly Mover[], names: ReadonlyMap<string, string>) =>
  movers.map(({ id, before, after, band, dimension }) => ({
    ...{ id, name: names.get(id), before, after },
    ...{ bandBefore: band.before, bandAfter: band.after, dimension },
  }));
