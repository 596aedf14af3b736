import { type Band, BANDS } from '@lodestone/scoring-engine';
import type { Impact, Mover } from './impact';

/** How many go from which band to which, as rows of a file. */
export const migrationRows = ({
  migration,
}: Pick<Impact, 'migration'>): { from: Band; to: Band; subjects: number }[] =>
  migration.flatMap((row, from) =>
    row.map((subjects, to) => ({ from: BANDS[from], to: BANDS[to], subjects })),
  );

/** Who moves, as rows of a file. */
export const moverRows = (movers: readonly Mover[], names: ReadonlyMap<string, string>) =>
  movers.map(({ id, before, after, band, dimension }) => ({
    ...{ id, name: names.get(id), before, after },
    ...{ bandBefore: band.before, bandAfter: band.after, dimension },
  }));
