import { anyPackedPortfolio, aRandom, somePackedPortfolio, someWeights } from '@lodestone/testing';
import fc from 'fast-check';
import { rankAcceptability } from './rank-acceptability';
import { leadOf } from './rival-lines';
import { valueAt, type Weights } from './weight-triangle';

const packed = (...subjects: Weights[]) => Float64Array.from(subjects.flat());

/** Ranks under random weights, as parts of all tries, with the mean of the weights that give each. */
function sampledRanks(index: number, dimensions: Float64Array, tries: number, random: () => number) {
  const leads = Array.from({ length: dimensions.length / 3 }, (_, rival) => leadOf(dimensions, rival, index));
  const ranks = new Map<number, { share: number; mean: [number, number, number] }>();
  for (let at = 0; at < tries; at++) {
    const weights = someWeights(random);
    const rank = 1 + leads.filter((lead) => valueAt(lead, weights) > 0).length;
    const known = ranks.get(rank) ?? { share: 0, mean: [0, 0, 0] };
    known.share += 1 / tries;
    weights.forEach((weight, each) => (known.mean[each] += weight / tries));
    ranks.set(rank, known);
  }
  return ranks;
}

describe('the part of all weights that gives a subject each rank (scoring model §8)', () => {
  it('of (½, ½, ½) against (1, 0, 0) is three quarters for the first, under weights around (2/9, 7/18, 7/18)', () => {
    const [first, second, ...more] = rankAcceptability(0, packed([0.5, 0.5, 0.5], [1, 0, 0]));
    expect(more).toEqual([]);
    expect([first.rank, second.rank]).toEqual([1, 2]);
    expect(first.share).toBeCloseTo(3 / 4, 15);
    expect(second.share).toBeCloseTo(1 / 4, 15);
    [2 / 9, 7 / 18, 7 / 18].forEach((weight, each) =>
      expect(first.centralWeights[each]).toBeCloseTo(weight, 14),
    );
  });

  it('is a third each for three subjects of which each leads one dimension', () => {
    const dimensions = packed([1, 0, 0], [0, 1, 0], [0, 0, 1]);
    const ranks = rankAcceptability(1, dimensions);
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    ranks.forEach(({ share }) => expect(share).toBeCloseTo(1 / 3, 12));
  });

  it('is all of it for the shared rank of equal subjects', () => {
    const dimensions = packed([0.4, 0.4, 0.4], [0.4, 0.4, 0.4], [0.9, 0.9, 0.9]);
    expect(rankAcceptability(1, dimensions)).toMatchObject([{ rank: 2, share: 1 }]);
  });

  it('adds up to all weights and lies around central weights, as random weights say', () => {
    const random = aRandom(6);
    const dimensions = somePackedPortfolio(12, random);
    const ranks = rankAcceptability(0, dimensions);
    const sampled = sampledRanks(0, dimensions, 200_000, random);
    expect(ranks.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const { rank, share, centralWeights } of ranks) {
      const found = sampled.get(rank) ?? { share: 0, mean: [0, 0, 0] };
      expect(Math.abs(share - found.share)).toBeLessThan(0.002);
      if (share < 0.02) continue;
      centralWeights.forEach((weight, each) =>
        expect(Math.abs(weight - found.mean[each] / found.share)).toBeLessThan(0.01),
      );
    }
  });

  it('adds up to all weights in portfolios whose lines coincide and meet', () => {
    fc.assert(
      fc.property(anyPackedPortfolio(1, 12), (dimensions) => {
        const ranks = rankAcceptability(0, dimensions);
        expect(ranks.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        const mean = [0, 1, 2].map((each) =>
          ranks.reduce((sum, { share, centralWeights }) => sum + share * centralWeights[each], 0),
        );
        mean.forEach((weight) => expect(weight).toBeCloseTo(1 / 3, 9));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with random weights in small portfolios of any kind', () => {
    const random = aRandom(7);
    fc.assert(
      fc.property(anyPackedPortfolio(2, 6), (dimensions) => {
        const shares = new Map(rankAcceptability(0, dimensions).map(({ rank, share }) => [rank, share]));
        const sampled = sampledRanks(0, dimensions, 200, random);
        for (const [rank, { share }] of sampled) {
          expect(Math.abs((shares.get(rank) ?? -1) - share)).toBeLessThan(0.2);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
