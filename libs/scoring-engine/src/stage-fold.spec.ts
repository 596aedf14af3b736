import { anyFraction } from '@lodestone/testing';
import fc from 'fast-check';
import { certain } from './estimate';
import { foldStages, foldWeights } from './stage-fold';

const foldOf = (risks: readonly number[], shares: readonly number[], worst?: number) =>
  foldStages(risks.map(certain), shares, worst).value;

const anyStages = () =>
  fc
    .array(fc.tuple(anyFraction(), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 5 })
    .map((stages) => {
      const total = stages.reduce((sum, [, weight]) => sum + weight, 0);
      return { risks: stages.map(([risk]) => risk), shares: stages.map(([, weight]) => weight / total) };
    });

describe('the stage fold (scoring model §2: λ · max + (1 − λ) · mean)', () => {
  it.each<[string, number[], number[], number, number]>([
    ['EU reading, worst stage only', [0.2, 0.8], [0.5, 0.5], 1, 0.8],
    ['plain mean', [0.2, 0.8], [0.5, 0.5], 0, 0.5],
    ['half of each', [0.2, 0.8], [0.5, 0.5], 0.5, 0.65],
    ['a fifth of the worst stage', [0.2, 0.8], [0.5, 0.5], 0.2, 0.56],
    ['a mean with weights', [0.2, 0.8], [0.75, 0.25], 0, 0.35],
    ['a single stage', [0.3], [1], 0.5, 0.3],
    ['D1 of the worked case', [0.320376, 0.6396, 0.6698, 0], [0.25, 0.25, 0.25, 0.25], 0.5, 0.538622],
  ])('%s', (_, risks, shares, worst, expected) => {
    expect(foldOf(Object.freeze(risks), Object.freeze(shares), worst)).toBeCloseTo(expected, 12);
  });

  it('counts the worst stage half unless told otherwise', () => {
    expect(foldOf([0.2, 0.8], [0.5, 0.5])).toBeCloseTo(0.65, 12);
  });

  it('folds headlines, best ends and worst ends each by themselves', () => {
    const risks = [
      { value: 0.5, lower: 0, upper: 1 },
      { value: 0.75, lower: 0.5, upper: 0.75 },
    ];
    expect(foldStages(risks, [0.5, 0.5])).toEqual({ value: 0.6875, lower: 0.375, upper: 0.9375 });
  });

  it('never falls when one stage gets worse', () => {
    fc.assert(
      fc.property(
        anyStages(),
        fc.nat(),
        anyFraction(),
        anyFraction(),
        ({ risks, shares }, at, worse, worst) => {
          const worsened = risks.map((risk, stage) =>
            stage === at % risks.length ? Math.max(risk, worse) : risk,
          );
          expect(foldOf(worsened, shares, worst)).toBeGreaterThanOrEqual(
            foldOf(risks, shares, worst) - 1e-15,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('how much each stage counts in a fold', () => {
  it('gives the worst stage λ on top of its part of the mean', () => {
    expect(foldWeights([0.2, 0.8, 0.4], [0.5, 0.25, 0.25])).toEqual([0.25, 0.625, 0.125]);
    expect(foldWeights([0.2, 0.8, 0.4], [0.5, 0.25, 0.25], 0.25)).toEqual([0.375, 0.4375, 0.1875]);
  });

  it('gives λ to the first of several worst stages', () => {
    expect(foldWeights([0.2, 0.8, 0.8], [0.5, 0.25, 0.25])).toEqual([0.25, 0.625, 0.125]);
  });

  it('adds up to the fold', () => {
    fc.assert(
      fc.property(anyStages(), anyFraction(), ({ risks, shares }, worst) => {
        const weights = foldWeights(risks, shares, worst);
        const sum = weights.reduce((total, weight, stage) => total + weight * risks[stage], 0);
        expect(sum).toBeCloseTo(foldOf(risks, shares, worst), 12);
      }),
      { numRuns: 1000 },
    );
  });
});
