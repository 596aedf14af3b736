import { type StabilityReply, stabilitySchema } from '@lodestone/contracts';
import type { Weights } from '@lodestone/scoring-engine';
import { aRandom, someWeights } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { type Explained, explainPortfolio } from './explained-portfolio';
import {
  bandUnder,
  inOrder,
  movedBetween,
  sharesUnder,
  valueUnder,
  type Weighed,
  weightsInSteps,
  weightsWithout,
} from './other-weights';
import { bodyOf } from './reply-checks';

const api = useApi('portfolio');
const STEPS = 100;
const GRID = weightsInSteps(STEPS);

/** A subject, what is said of its stability, and what brute force takes to check it. */
interface Gauged extends Explained {
  readonly stability: StabilityReply;
  readonly weighed: Weighed;
}

/** Weights that lie beyond others as seen from some, by a part of the way to them. */
const alongBy = (from: Weights, to: Weights, part: number): Weights =>
  from.map((weight, dimension) => weight + part * (to[dimension] - weight)) as [number, number, number];

/** Of each subject the least and the greatest rank under some weights; who is riskier by rounding alone is not. */
function ranksUnder(
  weights: readonly Weights[],
  ranked: readonly Gauged[],
): [riskiest: number, safest: number][] {
  const risks = ranked.map(({ stability }) => inOrder(stability.dimensions));
  const found = ranked.map((): [number, number] => [Infinity, 0]);
  for (const each of weights) {
    const values = risks.map((own) => valueUnder(own, each));
    values.forEach((value, index) => {
      const rank = 1 + values.filter((rival) => rival > value + 1e-9).length;
      found[index] = [Math.min(found[index][0], rank), Math.max(found[index][1], rank)];
    });
  }
  return found;
}

const all: Gauged[] = [];
const ask = async ({ record, score }: Explained, query = '') =>
  bodyOf(
    await api.call('get', `/v1/${score.subject.kind}s/${record.id}/score/stability${query}`),
    stabilitySchema,
  );

beforeAll(async () => {
  for (const each of await explainPortfolio(api)) {
    const stability = await ask(each);
    all.push({ ...each, stability, weighed: { dimensions: stability.dimensions, gates: each.score.gates } });
  }
});

describe('The stability of every supplier and partnership of the portfolio', () => {
  it('is about the score in force, and part of its explanation', () => {
    for (const { score, explanation, stability } of all) {
      const { subject, value, band, dimensions, scoringDate, model } = score;
      expect(stability).toMatchObject({ subject, band, scoringDate, model, against: null });
      expect(stability.value).toBeCloseTo(value, 9);
      expect(inOrder(stability.dimensions)).toEqual(
        [dimensions.chinaExposure, dimensions.verticalIntegration, dimensions.recyclingShare].map(
          (each) => each.value,
        ),
      );
      const { weights, bands, flip } = stability;
      expect(explanation.stability).toEqual({ weights, bands, flip });
      expect(inOrder(weights)).toEqual([0.5, 0.3, 0.2]);
    }
  });

  it('gives each band the part of a million random weights that it has, to 0.2 points', () => {
    const random = aRandom(5);
    const weights = new Float64Array(3 * 1_000_000);
    for (let at = 0; at < weights.length; at += 3)
      [weights[at], weights[at + 1], weights[at + 2]] = someWeights(random);
    const mixed = all.filter(({ stability }) => stability.bands.every(({ share }) => share < 1));
    expect(mixed.length).toBeGreaterThan(15);
    for (const { label, stability, weighed } of mixed) {
      const counted = sharesUnder(weighed, weights);
      const wrong = stability.bands.filter(({ share }, band) => Math.abs(share - counted[band]) > 0.002);
      expect([label, wrong]).toEqual([label, []]);
    }
  });

  it('gives all weights to the one band that some have at every corner', () => {
    const single = all.filter(({ stability }) => stability.bands.some(({ share }) => share === 1));
    expect(single.length).toBeGreaterThan(15);
    for (const { label, stability, weighed } of single) {
      const [{ band }] = stability.bands.filter(({ share }) => share === 1);
      const inside = GRID.filter((weights) => weights.every((weight) => weight > 0));
      expect([label, inside.filter((weights) => bandUnder(weighed, weights) !== band)]).toEqual([label, []]);
    }
  });

  it('paints each band where it is', () => {
    for (const { label, stability, weighed } of all) {
      for (const { band, centralWeights, share } of stability.bands) {
        if (centralWeights === null) expect([label, share]).toEqual([label, 0]);
        else if (share > 1e-9)
          expect([label, bandUnder(weighed, inOrder(centralWeights))]).toEqual([label, band]);
      }
    }
  });

  it('flips its band where it says, and under no weights that are nearer', () => {
    let flips = 0;
    for (const { label, stability, weighed } of all) {
      const { flip, band } = stability;
      const from = inOrder(stability.weights);
      const others = GRID.filter((weights) => bandUnder(weighed, weights) !== band);
      if (flip === null) {
        expect([label, others]).toEqual([label, []]);
        continue;
      }
      flips++;
      const to = inOrder(flip.weights);
      expect(movedBetween(from, to)).toBeCloseTo(flip.moved, 9);
      const nearest = Math.min(...others.map((weights) => movedBetween(from, weights)));
      expect([label, nearest >= flip.moved - 1e-9]).toEqual([label, true]);
      const [before, behind] = [-1, 1].map((side) => alongBy(from, to, 1 + (side * 1e-7) / flip.moved));
      expect([label, bandUnder(weighed, before)]).toEqual([label, band]);
      if (behind.every((weight) => weight >= 0))
        expect([label, bandUnder(weighed, behind)]).toEqual([label, flip.band]);
    }
    expect(flips).toBeGreaterThan(15);
  });

  it('has the ranks that trying weights finds among those of whom enough is declared, and no other', () => {
    const random = aRandom(6);
    const tried = [
      ...weightsInSteps(1),
      ...Array.from({ length: 3_000 }, (_, index) => weightsWithout(index % 3, random())),
      ...Array.from({ length: 20_000 }, () => someWeights(random)),
    ];
    for (const kind of ['supplier', 'partnership']) {
      const ranked = all.filter(({ score }) => score.subject.kind === kind && !score.insufficient);
      expect(ranked.length).toBeGreaterThan(2);
      const found = ranksUnder(tried, ranked);
      ranked.forEach(({ label, stability }, index) => {
        const [riskiest, safest] = found[index];
        expect([label, stability.ranks]).toEqual([
          label,
          {
            of: ranked.length,
            riskiest: { atLeast: riskiest, atMost: riskiest },
            safest: { atLeast: safest, atMost: safest },
            isExact: true,
          },
        ]);
      });
    }
  });

  it('has no ranks where too little is declared', () => {
    const unranked = all.filter(({ score }) => score.insufficient);
    expect(unranked.length).toBeGreaterThan(0);
    for (const { label, stability } of unranked) expect([label, stability.ranks]).toEqual([label, null]);
  });
});
