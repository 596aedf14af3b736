import { anyRisks, aRandom, someWeights } from '@lodestone/testing';
import fc from 'fast-check';
import { outranks } from './outranking';
import { valueAt, WHOLE_TRIANGLE, type Weights } from './weight-triangle';

const rounded = (points: readonly Weights[]) =>
  points.map((point) => point.map((weight) => Number(weight.toFixed(12)) + 0));

describe('which of two subjects is the riskier (scoring model §8)', () => {
  it('of (1, 0, 0) and (½, ½, ½) is the first exactly where its weight is above a half: a quarter', () => {
    const { where, riskier, safer, ties } = outranks([1, 0, 0], [0.5, 0.5, 0.5]);
    expect(where).toBe('somewhere');
    expect(riskier.share).toBeCloseTo(1 / 4, 15);
    expect(safer.share).toBeCloseTo(3 / 4, 15);
    expect(rounded(ties)).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0, 0.5],
    ]);
  });

  it('of (1, 0, 0) and (½, ½, ½) is the second under the central weights (2/9, 7/18, 7/18)', () => {
    const { riskier, safer } = outranks([1, 0, 0], [0.5, 0.5, 0.5]);
    [2 / 9, 7 / 18, 7 / 18].forEach((weight, index) =>
      expect(safer.centralWeights?.[index]).toBeCloseTo(weight, 15),
    );
    [2 / 3, 1 / 6, 1 / 6].forEach((weight, index) =>
      expect(riskier.centralWeights?.[index]).toBeCloseTo(weight, 15),
    );
  });

  it('is the first everywhere when it dominates, even where both tie at a corner or along a side', () => {
    expect(outranks([0.9, 0.8, 0.7], [0.1, 0.2, 0.3])).toMatchObject({ where: 'everywhere', ties: [] });
    const touching = outranks([0.9, 0.8, 0.3], [0.1, 0.2, 0.3]);
    expect(touching).toMatchObject({ where: 'everywhere', ties: [[0, 0, 1]] });
    expect(touching.riskier.share).toBeCloseTo(1, 15);
    expect(outranks([0.9, 0.2, 0.3], [0.1, 0.2, 0.3])).toMatchObject({
      where: 'everywhere',
      ties: [
        [0, 1, 0],
        [0, 0, 1],
      ],
    });
  });

  it('is the first nowhere when the second dominates', () => {
    const { where, riskier, safer } = outranks([0.1, 0.2, 0.3], [0.1, 0.2, 0.4]);
    expect(where).toBe('nowhere');
    expect(riskier).toEqual({ share: 0, polygon: [], centralWeights: null });
    expect(safer.share).toBe(1);
  });

  it('is neither when their risks are the same', () => {
    const { where, riskier, safer, ties } = outranks([0.1, 0, 0.3], [0.1, 0, 0.3]);
    expect(where).toBe('tied');
    expect([riskier.share, safer.share]).toEqual([0, 0]);
    expect(ties).toEqual(WHOLE_TRIANGLE);
  });

  it('is the one that any weights of its region say', () => {
    const random = aRandom(3);
    fc.assert(
      fc.property(anyRisks(), anyRisks(), (first, second) => {
        const { where, riskier, safer, ties } = outranks(first, second);
        expect(riskier.share + safer.share).toBeCloseTo(where === 'tied' ? 0 : 1, 12);
        const lead = (weights: Weights) => valueAt(first, weights) - valueAt(second, weights);
        if (riskier.centralWeights) expect(lead(riskier.centralWeights)).toBeGreaterThan(0);
        if (safer.centralWeights) expect(lead(safer.centralWeights)).toBeLessThan(0);
        ties.forEach((point) => expect(lead(point)).toBeCloseTo(0, 12));
        for (let tries = 0; tries < 20; tries++) {
          const weights = someWeights(random);
          if (where === 'everywhere') expect(lead(weights)).toBeGreaterThan(-1e-15);
          if (where === 'nowhere') expect(lead(weights)).toBeLessThan(1e-15);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has areas that agree with 300,000 random weights to 0.2 points', () => {
    const [first, second]: [Weights, Weights] = [
      [0.7, 0.2, 0.9],
      [0.4, 0.8, 0.5],
    ];
    const random = aRandom(4);
    let above = 0;
    const tries = 300_000;
    for (let index = 0; index < tries; index++) {
      const weights = someWeights(random);
      if (valueAt(first, weights) > valueAt(second, weights)) above++;
    }
    expect(Math.abs(outranks(first, second).riskier.share - above / tries)).toBeLessThan(0.002);
  });

  it('knows where both are equally risky however little they differ', () => {
    const { where, ties } = outranks([1e-200, 0, 0], [0, 1e-200, 0]);
    expect(where).toBe('somewhere');
    expect(ties).toEqual(
      expect.arrayContaining([
        [0.5, 0.5, 0],
        [0, 0, 1],
      ]),
    );
  });
});
