import { anyRisks, aRandom, someWeights } from '@lodestone/testing';
import fc from 'fast-check';
import { bandOf, worseBand } from '../bands';
import { byDimension, compose } from '../composite';
import { COMPOSITES, DEFAULT_PARAMETERS, type Composite } from '../scoring-model';
import { BANDS, type Band, DIMENSIONS } from '../vocabulary';
import { bandAreas, type BandedSubject } from './band-areas';
import { type Weights, weightsOf } from './weight-triangle';

const parametersOf = (composite: Composite) => ({ ...DEFAULT_PARAMETERS, composite });
const of = (dimensions: Weights, minimumBand: Band = 'low'): BandedSubject => ({ dimensions, minimumBand });
const sharesOf = (subject: BandedSubject, composite: Composite = 'weighted-mean') =>
  bandAreas(subject, parametersOf(composite)).map(({ share }) => share);

/** The band as a score would have it. */
function bandAt({ dimensions, minimumBand }: BandedSubject, weights: Weights, composite: Composite): Band {
  const at = (values: Weights) => byDimension((dimension) => values[DIMENSIONS.indexOf(dimension)]);
  const { value } = compose(at(dimensions), at(weights), composite);
  return worseBand(bandOf(value, DEFAULT_PARAMETERS), minimumBand);
}

describe('the part of all weights that puts a subject in each band (scoring model §8)', () => {
  it('is a small triangle for a subject that only one dimension exposes', () => {
    const [low, moderate, high, critical] = sharesOf(of([1, 0, 0]));
    // The composite is w₁; it exceeds a limit L on (1 − L)² of the triangle.
    expect(critical).toBeCloseTo(0.35 ** 2, 12);
    expect(high).toBeCloseTo(0.5 ** 2 - 0.35 ** 2, 12);
    expect(moderate).toBeCloseTo(0.75 ** 2 - 0.5 ** 2, 12);
    expect(low).toBeCloseTo(1 - 0.75 ** 2, 12);
  });

  it('comes with the corners to paint', () => {
    const [, , , critical] = bandAreas(of([1, 0, 0]), DEFAULT_PARAMETERS);
    const corners = critical.polygon.map((corner) => corner.map((weight) => Number(weight.toFixed(12))));
    expect(corners).toHaveLength(3);
    expect(corners).toEqual(
      expect.arrayContaining([
        [1, 0, 0],
        [0.65, 0.35, 0],
        [0.65, 0, 0.35],
      ]),
    );
  });

  it('is all of them where the three risks are equal, on a limit the band above it', () => {
    expect(sharesOf(of([0.5, 0.5, 0.5]))).toEqual([0, 0, 1, 0]);
    expect(sharesOf(of([0.25, 0.25, 0.25]))).toEqual([0, 1, 0, 0]);
    expect(sharesOf(of([0.2, 0.2, 0.2]))).toEqual([1, 0, 0, 0]);
    expect(sharesOf(of([0, 0, 0]))).toEqual([1, 0, 0, 0]);
    expect(sharesOf(of([1, 1, 1]))).toEqual([0, 0, 0, 1]);
  });

  it('has no area where a limit is reached at a corner alone', () => {
    const [low, moderate, high, critical] = bandAreas(of([0.65, 0, 0]), DEFAULT_PARAMETERS);
    expect(critical).toEqual({ band: 'critical', share: 0, polygon: [], centralWeights: null });
    expect(low.share + moderate.share + high.share).toBeCloseTo(1, 12);
  });

  it('is lifted by a gate', () => {
    const [, , high, critical] = sharesOf(of([1, 0, 0]));
    const [low, moderate, lifted, stays] = sharesOf(of([1, 0, 0], 'high'));
    expect([low, moderate]).toEqual([0, 0]);
    expect(stays).toBe(critical);
    expect(lifted).toBeCloseTo(1 - critical, 12);
    expect(lifted).toBeGreaterThan(high);
    expect(sharesOf(of([0, 0, 0], 'critical'))).toEqual([0, 0, 0, 1]);
  });

  it('follows the geometric composite, of which a hopeless dimension is critical with any weight', () => {
    expect(sharesOf(of([1, 0, 0]), 'resilience-geometric')[3]).toBeCloseTo(1, 12);
    const [low] = sharesOf(of([0.75, 0, 0]), 'resilience-geometric');
    // 1 − 0.25^w₁ reaches 0.25 where w₁ = ln 0.75 / ln 0.25.
    expect(low).toBeCloseTo(1 - (1 - Math.log(0.75) / Math.log(0.25)) ** 2, 12);
  });

  it.each(COMPOSITES)('agrees with 300,000 random weights to 0.2 points: %s', (composite) => {
    const subject = of([0.9, 0.45, 0.1]);
    const random = aRandom(8);
    const counts = new Map<Band, number>();
    const tries = 300_000;
    const risks = subject.dimensions;
    for (let index = 0; index < tries; index++) {
      const [first, second, third] = someWeights(random);
      const value =
        composite === 'weighted-mean'
          ? first * risks[0] + second * risks[1] + third * risks[2]
          : 1 - (1 - risks[0]) ** first * (1 - risks[1]) ** second * (1 - risks[2]) ** third;
      const band = bandOf(value, DEFAULT_PARAMETERS);
      counts.set(band, (counts.get(band) ?? 0) + 1);
    }
    bandAreas(subject, parametersOf(composite)).forEach(({ band, share }) => {
      expect(share).toBeGreaterThan(0);
      expect(Math.abs(share - (counts.get(band) ?? 0) / tries)).toBeLessThan(0.002);
    });
  });

  it.each(COMPOSITES)('fills the triangle with convex parts that hold the band they say: %s', (composite) => {
    fc.assert(
      fc.property(anyRisks(), fc.constantFrom(...BANDS), (dimensions, minimumBand) => {
        const subject = of(dimensions, minimumBand);
        const areas = bandAreas(subject, parametersOf(composite));
        expect(areas.map(({ band }) => band)).toEqual(BANDS);
        expect(areas.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const { band, share, centralWeights } of areas) {
          // The centroid of a sliver is as good as on its border.
          if (centralWeights === null || share < 1e-9) continue;
          expect(bandAt(subject, centralWeights, composite)).toBe(band);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the point of the triangle that a scoring model stands on', () => {
  it('has weights that add up to 1', () => {
    expect(weightsOf({ weights: { chinaExposure: 5, verticalIntegration: 3, recyclingShare: 2 } })).toEqual([
      0.5, 0.3, 0.2,
    ]);
  });
});
