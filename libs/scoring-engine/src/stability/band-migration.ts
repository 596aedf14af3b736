import { type Band, BANDS } from '../vocabulary';

/**
 * How many subjects went from each band to each.
 * @param before,after the band of every subject by its position in `BANDS`, in the same order of subjects
 * @returns rows: the band before; columns: the band after
 * @throws {RangeError} when the lists differ in length or hold something that is no band
 */
export function bandMigration(before: Uint8Array, after: Uint8Array): number[][] {
  const size = BANDS.length;
  if (before.length !== after.length) {
    throw new RangeError(`${before.length} bands before, but ${after.length} after`);
  }
  const counts = new Array<number>(size * size).fill(0);
  for (let index = 0; index < before.length; index++) {
    if (before[index] >= size || after[index] >= size) {
      throw new RangeError(`Subject ${index} has no band: ${before[index]} before, ${after[index]} after`);
    }
    counts[before[index] * size + after[index]]++;
  }
  return BANDS.map((_, row) => counts.slice(row * size, (row + 1) * size));
}

/** How many subjects went from one band to another, or stayed. */
export interface MigrationCell {
  readonly from: Band;
  readonly to: Band;
  readonly subjects: number;
}

/** A migration as a list, by the band before and then by the band after. */
export const migrationCells = (migration: readonly (readonly number[])[]): MigrationCell[] =>
  migration.flatMap((row, from) =>
    row.map((subjects, to) => ({ from: BANDS[from], to: BANDS[to], subjects })),
  );
