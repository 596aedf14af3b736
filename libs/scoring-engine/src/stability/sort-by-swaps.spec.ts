import fc from 'fast-check';
import { sortBySwaps } from './sort-by-swaps';

/** Pairs in falling order, each looked at. */
const fallingPairs = (values: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + values.slice(0, place).filter((each) => each > value).length, 0);
const sort = (values: readonly number[]) =>
  sortBySwaps(Float64Array.from(values), new Float64Array(values.length));

it('sorts any list, and counts its pairs in falling order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 300, size: 'max' }), (values) => {
      const { swaps, sorted } = sort(values);
      expect([...sorted]).toEqual([...values].sort((one, other) => one - other));
      expect(swaps).toBe(fallingPairs(values));
    }),
    { numRuns: 500 },
  );
});

it('does so of lists that are nearly in order, where runs are copied', () => {
  const nearly = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 100, maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(nearly, (moves) => {
      const values = moves.map((move, place) => place + move);
      const { swaps, sorted } = sort(values);
      expect([...sorted]).toEqual([...values].sort((one, other) => one - other));
      expect(swaps).toBe(fallingPairs(values));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['in order', 0, (place: number) => place],
  ['all the same', 0, () => 7],
  ['in reverse', (257 * 256) / 2, (place: number) => -place],
])('counts %s', (_, swaps, valueAt) => {
  expect(sort(Array.from({ length: 257 }, (__, place) => valueAt(place))).swaps).toBe(swaps);
});
