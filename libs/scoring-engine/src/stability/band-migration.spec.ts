import fc from 'fast-check';
import { bandMigration, migrationCells } from './band-migration';

describe('the migration between bands', () => {
  it('counts from each band, by rows, to each', () => {
    expect(bandMigration(Uint8Array.of(0, 1, 1, 3, 3), Uint8Array.of(0, 1, 2, 3, 2))).toEqual([
      [1, 0, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 1],
    ]);
  });

  it('counts every subject once, by rows as it was and by columns as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3))), (bands) => {
        const [before, after] = [0, 1].map((side) => Uint8Array.from(bands, (pair) => pair[side]));
        const matrix = bandMigration(before, after);
        matrix.forEach((row, from) =>
          row.forEach((count, to) =>
            expect(count).toBe(bands.filter((pair) => pair[0] === from && pair[1] === to).length),
          ),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is a list of all ways as well', () => {
    const migration = [
      [7, 0, 0, 0],
      [1, 4, 0, 0],
      [0, 1, 4, 0],
      [0, 0, 0, 32],
    ];
    const cells = migrationCells(migration);
    expect(cells).toHaveLength(16);
    expect(cells[4]).toEqual({ from: 'moderate', to: 'low', subjects: 1 });
  });

  it('is refused for lists that do not belong together or hold what is no band', () => {
    expect(() => bandMigration(Uint8Array.of(0), Uint8Array.of())).toThrow('1 bands before, but 0 after');
    expect(() => bandMigration(Uint8Array.of(0, 4), Uint8Array.of(0, 1))).toThrow('Subject 1 has no band');
  });
});
