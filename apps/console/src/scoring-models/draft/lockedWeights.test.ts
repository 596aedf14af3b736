import fc from 'fast-check';
import { DIMENSIONS } from '@lodestone/scoring-engine';
import { movedWeight, type Shares, sharesOf, weightsOfShares, WHOLE } from './lockedWeights';

const anyShares = fc
  .tuple(fc.integer({ min: 0, max: WHOLE }), fc.integer({ min: 0, max: WHOLE }))
  .map(([one, other]): Shares => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    return [low, high - low, WHOLE - high];
  });
const anyDimension = fc.constantFrom(...DIMENSIONS);
const anyLock = fc.constantFrom(null, ...DIMENSIONS);
const anyTarget = fc.double({ min: -2 * WHOLE, max: 2 * WHOLE, noNaN: true });
const placeOf = (name: string) => DIMENSIONS.findIndex((each) => each === name);

const moves = (check: (move: { before: Shares; after: Shares; moved: number; locked: number }) => void) =>
  fc.assert(
    fc.property(anyShares, anyDimension, anyTarget, anyLock, (before, moved, to, locked) =>
      check({
        before,
        after: movedWeight(before, moved, to, locked),
        ...{ moved: placeOf(moved), locked: placeOf(locked ?? '') },
      }),
    ),
  );

describe('three weights of which one is moved', () => {
  it('add up to 100 %, each a whole number of tenths, none below 0', () => {
    moves(({ after }) => {
      expect(after[0] + after[1] + after[2]).toBe(WHOLE);
      expect(after.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
    });
  });

  it('leave the locked one where it is', () => {
    moves(({ before, after, locked }) => {
      if (locked !== -1) expect(after[locked]).toBe(before[locked]);
    });
  });

  it('bring the moved one where it was to go, as far as the locked one leaves room', () => {
    fc.assert(
      fc.property(anyShares, anyDimension, anyTarget, anyLock, (before, moved, to, locked) => {
        fc.pre(moved !== locked);
        const room = WHOLE - (before[placeOf(locked ?? '')] ?? 0);
        const wanted = Math.min(Math.max(Math.round(to), 0), room);
        expect(movedWeight(before, moved, to, locked)[placeOf(moved)]).toBe(wanted);
      }),
    );
  });

  it('keep the proportions of the others, but for rounding', () => {
    moves(({ before, after, moved, locked }) => {
      if (locked !== -1) return;
      const [one, other] = [0, 1, 2].filter((place) => place !== moved);
      const sum = before[one] + before[other];
      if (sum === 0) return;
      expect(Math.abs(after[one] - ((WHOLE - after[moved]) * before[one]) / sum)).toBeLessThanOrEqual(1);
    });
  });

  it('share room equally where there are no proportions', () => {
    expect(movedWeight([WHOLE, 0, 0], 'chinaExposure', 0)).toEqual([0, 500, 500]);
  });
});

it('shows weights of any scale as shares, and gives shares back unchanged', () => {
  expect(sharesOf({ chinaExposure: 1, verticalIntegration: 1, recyclingShare: 1 })).toEqual([334, 333, 333]);
  fc.assert(fc.property(anyShares, (shares) => expect(sharesOf(weightsOfShares(shares))).toEqual(shares)));
});
