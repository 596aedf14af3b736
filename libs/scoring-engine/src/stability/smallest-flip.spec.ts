import { anyRisks, anyWeights, aRandom, someWeights } from '@lodestone/testing';
import fc from 'fast-check';
import { bandOf, worseBand } from '../bands';
import { DEFAULT_PARAMETERS } from '../scoring-model';
import { BANDS, type Band } from '../vocabulary';
import { smallestFlip } from './smallest-flip';
import { pointBetween, valueAt, WHOLE_TRIANGLE, type Weights } from './weight-triangle';

const DEFAULT_WEIGHTS: Weights = [0.5, 0.3, 0.2];
const ROUNDING = 1e-9;
const LIMITS = Object.values(DEFAULT_PARAMETERS.bandLimits);
const geometric = { ...DEFAULT_PARAMETERS, composite: 'resilience-geometric' as const };

const movedBetween = (one: Weights, other: Weights): number =>
  one.reduce((sum, weight, index) => sum + Math.abs(weight - other[index]), 0) / 2;
const bandAt = (dimensions: Weights, minimumBand: Band, weights: Weights): Band =>
  worseBand(bandOf(valueAt(dimensions, weights), DEFAULT_PARAMETERS), minimumBand);

/**
 * The nearest weights on any limit that parts two bands, found another way: half the sum of differences is least on a
 * limit where that meets a side of the triangle, or a line on which one weight stays as it is.
 */
function nearestOnLimits(dimensions: Weights, minimumBand: Band, from: Weights): number {
  const hasOtherSide = (limit: number) => {
    const [least, most] = [Math.min(...dimensions), Math.max(...dimensions)];
    const isBelow = valueAt(dimensions, from) < limit - 1e-14;
    return isBelow ? most >= limit - 1e-14 : least < limit - 1e-14;
  };
  const parts = (limit: number, index: number) => index >= BANDS.indexOf(minimumBand) && hasOtherSide(limit);
  const lines = [0, 1, 2].flatMap((fixed) =>
    [0, from[fixed]].map((weight): [Weights, Weights] => {
      const end = (other: number): Weights =>
        [0, 1, 2].map((each) =>
          each === fixed ? weight : each === other ? 1 - weight : 0,
        ) as unknown as Weights;
      return [end((fixed + 1) % 3), end((fixed + 2) % 3)];
    }),
  );
  const distances = LIMITS.filter(parts).flatMap((limit) =>
    lines.flatMap(([one, other]) => {
      const [start, stop] = [valueAt(dimensions, one) - limit, valueAt(dimensions, other) - limit];
      const onEnds = [one, other].filter((_, end) => Math.abs([start, stop][end]) < 1e-14);
      const inside = start * stop < 0 ? [pointBetween(one, other, start / (start - stop))] : [];
      return [...onEnds, ...inside].map((point) => movedBetween(from, point));
    }),
  );
  return Math.min(...distances);
}

describe('the smallest change of weights that flips a band (scoring model §8)', () => {
  it('takes weight from what helps least and gives it to what helps most', () => {
    // 0.5 · 0.6 + 0.3 · 0.4 + 0.2 · 0 = 0.42, high from 0.5 on: 0.08 / (0.6 − 0) of the weight has to move.
    const flip = smallestFlip(
      { dimensions: [0.6, 0.4, 0], minimumBand: 'low' },
      DEFAULT_WEIGHTS,
      DEFAULT_PARAMETERS,
    );
    expect(flip?.band).toBe('high');
    expect(flip?.moved).toBeCloseTo(0.08 / 0.6, 12);
    expect(flip?.weights[0]).toBeCloseTo(0.5 + 0.08 / 0.6, 12);
    expect(flip?.weights[1]).toBe(0.3);
  });

  it('goes on with the next donor when the first has no weight left', () => {
    // 0.08 short of high: all 0.05 of the third gain 0.04, the rest comes from the second at 0.8 − 0.4.
    const flip = smallestFlip(
      { dimensions: [0.8, 0.4, 0], minimumBand: 'low' },
      [0.1, 0.85, 0.05],
      DEFAULT_PARAMETERS,
    );
    expect(flip?.moved).toBeCloseTo(0.05 + 0.04 / 0.4, 12);
    expect(flip?.weights[2]).toBe(0);
  });

  it('is none where no weights move the subject out of its band', () => {
    const flipOf = (dimensions: Weights, minimumBand: Band = 'low') =>
      smallestFlip({ dimensions, minimumBand }, DEFAULT_WEIGHTS, DEFAULT_PARAMETERS);
    expect(flipOf([0.5, 0.5, 0.5])).toBeNull();
    expect(flipOf([0, 0, 0])).toBeNull();
    expect(flipOf([0.1, 0.2, 0.24])).toBeNull();
    expect(flipOf([1, 1, 0.65])).toBeNull();
    expect(flipOf([1, 0, 0], 'critical')).toBeNull();
    expect(flipOf([0.6, 0, 0], 'high')).toBeNull();
  });

  it('never goes below what a gate demands', () => {
    const flip = smallestFlip(
      { dimensions: [1, 0, 0], minimumBand: 'high' },
      [0.66, 0.34, 0],
      DEFAULT_PARAMETERS,
    );
    expect(flip).toMatchObject({ band: 'high' });
    expect(flip?.moved).toBeCloseTo(0.01, 12);
  });

  it('skips bands without room between their limits', () => {
    const parameters = { ...DEFAULT_PARAMETERS, bandLimits: { moderate: 0.25, high: 0.5, critical: 0.5 } };
    const flip = smallestFlip({ dimensions: [1, 0, 0], minimumBand: 'low' }, [0.4, 0.3, 0.3], parameters);
    expect(flip?.band).toBe('critical');
    const back = smallestFlip({ dimensions: [1, 0, 0], minimumBand: 'low' }, [0.6, 0.2, 0.2], parameters);
    expect(back?.band).toBe('moderate');
  });

  it('starts on the limit itself at no distance', () => {
    const flip = smallestFlip(
      { dimensions: [1, 0, 0], minimumBand: 'low' },
      [0.5, 0.3, 0.2],
      DEFAULT_PARAMETERS,
    );
    expect(flip).toEqual({ moved: 0, weights: [0.5, 0.3, 0.2], band: 'moderate' });
  });

  it('follows the geometric composite', () => {
    const flip = smallestFlip({ dimensions: [0.75, 0, 0], minimumBand: 'low' }, [0.3, 0.7, 0], geometric);
    // 1 − 0.25^w reaches 0.25 at w = 0.2075 and 0.5 at w = 0.5.
    expect(flip?.band).toBe('low');
    expect(flip?.moved).toBeCloseTo(0.3 - Math.log(0.75) / Math.log(0.25), 12);
  });

  it('is as near as the nearest point of any limit', () => {
    fc.assert(
      fc.property(anyRisks(), anyWeights(), fc.constantFrom(...BANDS), (dimensions, weights, minimumBand) => {
        const flip = smallestFlip({ dimensions, minimumBand }, weights, DEFAULT_PARAMETERS);
        const nearest = nearestOnLimits(dimensions, minimumBand, weights);
        if (flip === null) {
          expect(nearest).toBe(Infinity);
          return;
        }
        expect(Math.abs(flip.moved - nearest)).toBeLessThan(ROUNDING);
        expect(Math.abs(movedBetween(weights, flip.weights) - flip.moved)).toBeLessThan(ROUNDING);
        expect(Math.abs(flip.weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(ROUNDING);
        expect(Math.min(...flip.weights)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('leads into another band right behind it, while all that is nearer keeps the band', () => {
    const random = aRandom(5);
    fc.assert(
      fc.property(anyRisks(), anyWeights(), fc.constantFrom(...BANDS), (dimensions, weights, minimumBand) => {
        const before = bandAt(dimensions, minimumBand, weights);
        const flip = smallestFlip({ dimensions, minimumBand }, weights, DEFAULT_PARAMETERS);
        if (flip !== null) {
          expect(flip.band).not.toBe(before);
          const rises = BANDS.indexOf(flip.band) > BANDS.indexOf(before);
          const extreme = (rises ? Math.max : Math.min)(...dimensions);
          const behind = pointBetween(flip.weights, WHOLE_TRIANGLE[dimensions.indexOf(extreme)], 1e-9);
          expect([flip.band, before]).toContain(bandAt(dimensions, minimumBand, behind));
          if (Math.abs(valueAt(dimensions, flip.weights) - extreme) > 1e-4) {
            expect(bandAt(dimensions, minimumBand, behind)).toBe(flip.band);
          }
        }
        for (let tries = 0; tries < 20; tries++) {
          const target = someWeights(random);
          const room = ((flip?.moved ?? 1) - ROUNDING) / Math.max(movedBetween(weights, target), ROUNDING);
          if (room <= 0) continue;
          expect(bandAt(dimensions, minimumBand, pointBetween(weights, target, Math.min(1, room)))).toBe(
            before,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
