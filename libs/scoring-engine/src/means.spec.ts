import { certain } from './estimate';
import { geometricMean, meanEstimate, rescale, weightedMean, weightShares } from './means';

describe('rescaling between two goalposts (as UNDP does for its human development index)', () => {
  it.each([
    [20, 0],
    [85, 1],
    [52.5, 0.5],
    [36.25, 0.25],
    [10, 0],
    [120, 1],
  ])('a life expectancy of %d years lies at %d', (years, expected) => {
    expect(rescale(years, 20, 85)).toBe(expected);
  });
});

describe('the weighted geometric mean', () => {
  it('multiplies powers', () => {
    expect(geometricMean([0.25, 0.64], [0.5, 0.5])).toBeCloseTo(0.4, 12);
    expect(geometricMean([0.125, 0.5], [2 / 3, 1 / 3])).toBeCloseTo(0.25 * 0.5 ** (1 / 3), 12);
  });

  it('is 0 as soon as one value with a weight is', () => {
    expect(geometricMean([0, 1], [0.1, 0.9])).toBe(0);
  });

  it('does not look at a value without a weight', () => {
    expect(geometricMean([0, 0.3], [0, 1])).toBe(0.3);
  });
});

describe('the weighted mean', () => {
  it('takes weights as parts of their sum', () => {
    expect(weightShares([1, 3, 4])).toEqual([0.125, 0.375, 0.5]);
    expect(weightedMean([0.8, 0.4], [1, 3])).toBeCloseTo(0.5, 12);
  });

  it('of ones is 1 to the last digit', () => {
    expect(weightedMean([1, 1, 1], [0.1, 0.2, 0.3])).toBe(1);
    expect(weightShares([0.1, 0.2, 0.3]).reduce((sum, share) => sum + share, 0)).not.toBe(1);
  });

  it('of estimates is that of the headlines, of the best ends and of the worst ends', () => {
    const estimates = [certain(0.3), { value: 0.7, lower: 0.1, upper: 0.9 }];
    expect(meanEstimate(estimates, [0.1, 0.7])).toEqual({
      value: weightedMean([0.3, 0.7], [0.1, 0.7]),
      lower: weightedMean([0.3, 0.1], [0.1, 0.7]),
      upper: weightedMean([0.3, 0.9], [0.1, 0.7]),
    });
  });

  it('does not change when all weights are scaled', () => {
    expect(weightedMean([0.2, 0.9], [2, 5])).toBeCloseTo(weightedMean([0.2, 0.9], [20, 50]), 12);
  });
});
