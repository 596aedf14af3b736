import { anyPackedPortfolio, aRandom, somePackedPortfolio, someWeights } from '@lodestone/testing';
import fc from 'fast-check';
import { rankRange } from './rank-range';
import { leadOf } from './rival-lines';
import { pointBetween, valueAt, WHOLE_TRIANGLE, type Weights } from './weight-triangle';

const RUNS = { numRuns: 1000 };
/** Leads of coarse values are either 0 or larger than this, at all points looked at here. */
const TIE = 1e-11;
const exactly = (rank: number) => ({ atLeast: rank, atMost: rank });
const packed = (...subjects: Weights[]) => Float64Array.from(subjects.flat());

const leadsOf = (index: number, dimensions: Float64Array): Weights[] =>
  Array.from({ length: dimensions.length / 3 }, (_, rival) => leadOf(dimensions, rival, index));
const rankAt = (leads: readonly Weights[], weights: Weights): number =>
  1 + leads.filter((lead) => valueAt(lead, weights) > TIE).length;

/** Where two lines through the triangle meet; all zero when they do not. */
const meetingPoint = (one: Weights, other: Weights): Weights => {
  const cross: Weights = [
    one[1] * other[2] - one[2] * other[1],
    one[2] * other[0] - one[0] * other[2],
    one[0] * other[1] - one[1] * other[0],
  ];
  const sum = cross[0] + cross[1] + cross[2];
  return Math.abs(sum) < TIE ? [0, 0, 0] : [cross[0] / sum, cross[1] / sum, cross[2] / sum];
};

/** A point inside every cell of the lines: cells are convex, so three of the points where lines meet surround each. */
function pointsOfCells(leads: readonly Weights[]): Weights[] {
  const lines = [...leads, ...WHOLE_TRIANGLE].filter((line) => line.some((value) => value !== 0));
  const corners = lines
    .flatMap((one, index) => lines.slice(index + 1).map((other) => meetingPoint(one, other)))
    .filter((point) => point.some((weight) => weight > 0) && point.every((weight) => weight >= -TIE))
    .filter((point, index, all) => all.findIndex((other) => isNear(point, other)) === index);
  const centres = corners.flatMap((one, first) =>
    corners
      .slice(first + 1)
      .flatMap((two, second) =>
        corners
          .slice(first + second + 2)
          .map(
            (three) =>
              [0, 1, 2].map((each) => (one[each] + two[each] + three[each]) / 3) as unknown as Weights,
          ),
      ),
  );
  return centres.filter((centre) => lines.every((line) => Math.abs(valueAt(line, centre)) > TIE));
}
const isNear = (one: Weights, other: Weights) =>
  one.every((weight, each) => Math.abs(weight - other[each]) < TIE);

/** A point inside every interval into which the lines part a side of the triangle, and its two corners. */
function pointsOfSide(leads: readonly Weights[], from: Weights, to: Weights): Weights[] {
  const meetings = leads.flatMap((lead) => {
    const [start, end] = [valueAt(lead, from), valueAt(lead, to)];
    return start * end < 0 ? [start / (start - end)] : [];
  });
  const stops = [0, ...meetings.sort((a, b) => a - b), 1];
  const middles = stops
    .slice(1)
    .flatMap((stop, index) => (stop - stops[index] > TIE ? [(stop + stops[index]) / 2] : []));
  return [from, ...middles.map((part) => pointBetween(from, to, part)), to];
}

describe('the ranks that a subject can reach by weights alone (scoring model §8)', () => {
  it('are all from first to last for a subject that leads one dimension and trails another', () => {
    const dimensions = packed([1, 0, 0], [0.5, 0.5, 0.5], [0.2, 0.9, 0.4]);
    expect(rankRange(0, dimensions)).toEqual({
      ...{ riskiest: exactly(1), safest: exactly(3), isExact: true },
    });
  });

  it('are one rank where others dominate or are dominated', () => {
    const dimensions = packed([0.9, 0.9, 0.9], [0.5, 0.5, 0.5], [0.1, 0.1, 0.1]);
    expect(rankRange(1, dimensions)).toMatchObject({ riskiest: exactly(2), safest: exactly(2) });
  });

  it('are the better rank, shared, where subjects are equal', () => {
    const dimensions = packed([0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [0.1, 0.1, 0.1]);
    expect(rankRange(0, dimensions)).toMatchObject({ riskiest: exactly(1), safest: exactly(1) });
    expect(rankRange(2, dimensions)).toMatchObject({ riskiest: exactly(3), safest: exactly(3) });
  });

  it('count weights that leave a dimension out: there who differs in nothing else shares the rank', () => {
    const dimensions = packed([0.4, 0.4, 1], [0.5, 0.5, 1]);
    expect(rankRange(0, dimensions)).toMatchObject({ riskiest: exactly(1), safest: exactly(2) });
    const alongSide = packed([0.4, 0.4, 0.2], [0.4, 0.4, 0.3]);
    expect(rankRange(0, alongSide)).toMatchObject({ riskiest: exactly(1), safest: exactly(2) });
  });

  it('do not count a single point at which lines happen to meet', () => {
    // Each rival is riskier on one side of the middle between the first two corners, at which all three tie.
    const dimensions = packed([0.5, 0.5, 0.2], [0.6, 0.4, 0.4], [0.4, 0.6, 0.4]);
    expect(rankRange(0, dimensions).riskiest).toEqual(exactly(2));
  });

  it('of a subject alone are the first', () => {
    expect(rankRange(0, packed([0.3, 0.2, 0.1]))).toMatchObject({ riskiest: exactly(1), safest: exactly(1) });
  });

  it('are those that a look at every cell, side and corner finds', () => {
    fc.assert(
      fc.property(anyPackedPortfolio(), (dimensions) => {
        const leads = leadsOf(0, dimensions);
        const inside = pointsOfCells(leads).map((weights) => rankAt(leads, weights));
        const onSides = WHOLE_TRIANGLE.flatMap((corner, index) =>
          pointsOfSide(leads, corner, WHOLE_TRIANGLE[(index + 1) % 3]),
        ).map((weights) => rankAt(leads, weights));
        expect(rankRange(0, dimensions)).toEqual({
          riskiest: exactly(Math.min(...inside, ...onSides)),
          safest: exactly(Math.max(...inside)),
          isExact: true,
        });
      }),
      RUNS,
    );
  });

  it('contain the rank under any weights, and are known, in portfolios of a thousand and of any shape', () => {
    const random = aRandom(11);
    const shapes = [
      somePackedPortfolio(1_000, random),
      somePackedPortfolio(1_000, random).map((value) => Math.round(value * 20) / 20),
      somePackedPortfolio(1_000, random).map((value, place) => (place % 3 > 0 && value > 0.4 ? 1 : value)),
    ];
    for (const dimensions of shapes) {
      for (const index of [0, 1, 2]) {
        const { riskiest, safest, isExact } = rankRange(index, dimensions);
        expect(isExact).toBe(true);
        const leads = leadsOf(index, dimensions);
        const ranks = Array.from({ length: 100 }, () => rankAt(leads, someWeights(random)));
        expect(Math.min(...ranks)).toBeGreaterThanOrEqual(riskiest.atLeast);
        expect(Math.max(...ranks)).toBeLessThanOrEqual(safest.atMost);
      }
    }
  });

  it('have bounds that hold when there is no budget to find them out', () => {
    fc.assert(
      fc.property(anyPackedPortfolio(3, 30), fc.nat(200), (dimensions, budget) => {
        const known = rankRange(0, dimensions);
        const { riskiest, safest, isExact } = rankRange(0, dimensions, budget);
        expect(riskiest.atLeast).toBeLessThanOrEqual(known.riskiest.atLeast);
        expect(riskiest.atMost).toBeGreaterThanOrEqual(known.riskiest.atMost);
        expect(safest.atLeast).toBeLessThanOrEqual(known.safest.atLeast);
        expect(safest.atMost).toBeGreaterThanOrEqual(known.safest.atMost);
        if (isExact) expect({ riskiest, safest, isExact }).toEqual(known);
      }),
      RUNS,
    );
    expect(rankRange(0, somePackedPortfolio(1_000, aRandom(2)), 5_000).isExact).toBe(false);
  });

  it.each([
    ['is not there', 3, packed([0, 0, 0], [1, 1, 1], [0, 1, 0])],
    ['has no place', -1, packed([0, 0, 0])],
    ['has a risk too few', 0, Float64Array.of(0, 1)],
  ])('are refused to a subject that %s', (_, index, dimensions) => {
    expect(() => rankRange(index, dimensions)).toThrow(RangeError);
  });
});
