import fc from 'fast-check';
import { belowZero } from './below-limit';

const PRECISION = 1e-7;
const near = (interval: readonly [number, number] | null, expected: readonly [number, number]) => {
  expect(interval).not.toBeNull();
  interval?.forEach((end, index) => expect(Math.abs(end - expected[index])).toBeLessThan(2 * PRECISION));
};

describe('where a convex function is below 0', () => {
  it.each([
    ['falling', (x: number) => 0.3 - x, [0.3, 1]],
    ['rising', (x: number) => x - 0.3, [0, 0.3]],
    ['below throughout', (x: number) => x - 2, [0, 1]],
  ] as const)('is known at once for a linear one: %s', (_, linear, expected) => {
    near(belowZero(linear, [0, 1], PRECISION), expected);
  });

  it.each([
    ['falls only', (x: number) => (1 - x) ** 2 - 0.25, [0.5, 1]],
    ['rises only', (x: number) => x ** 2 - 0.25, [0, 0.5]],
    ['falls and rises', (x: number) => (x - 0.4) ** 2 - 0.01, [0.3, 0.5]],
    ['dips briefly', (x: number) => (x - 0.4) ** 2 - 1e-8, [0.3999, 0.4001]],
  ] as const)('is found for one that %s', (_, convex, expected) => {
    near(belowZero(convex, [0, 1], PRECISION), expected);
  });

  it('is nowhere for one that stays above', () => {
    expect(belowZero((x) => (x - 0.4) ** 2 + 1e-8, [0, 1], PRECISION)).toBeNull();
    expect(belowZero(() => 0, [0, 1], PRECISION)).toBeNull();
    expect(belowZero((x) => 1 - x, [0, 0.9], PRECISION)).toBeNull();
  });

  it('is where a parabola says', () => {
    const anyPlace = () => fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(anyPlace(), fc.double({ min: -0.2, max: 0.2, noNaN: true }), (lowest, depth) => {
        const found = belowZero((x) => (x - lowest) ** 2 - depth, [0, 1], PRECISION);
        const half = Math.sqrt(Math.max(0, depth));
        const [from, to] = [Math.max(0, lowest - half), Math.min(1, lowest + half)];
        if (to - from > 4 * PRECISION && half > 4 * PRECISION) near(found, [from, to]);
        else if (to < from - 4 * PRECISION || depth < 0) expect(found).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});
