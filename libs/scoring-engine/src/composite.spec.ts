import fc from 'fast-check';
import { byDimension, compose, dimensionShares } from './composite';
import { COMPOSITES } from './scoring-model';
import type { Dimension } from './vocabulary';

type PerDimension = Record<Dimension, number>;
const each = (chinaExposure: number, verticalIntegration: number, recyclingShare: number): PerDimension => ({
  chinaExposure,
  verticalIntegration,
  recyclingShare,
});
const DEFAULT_SHARES = each(0.5, 0.3, 0.2);

describe('the weights of the dimensions', () => {
  it('are parts of their sum', () => {
    expect(dimensionShares({ weights: each(1, 2, 5) })).toEqual(each(0.125, 0.25, 0.625));
  });

  it.each([
    ['1, 4, 1', each(1, 4, 1)],
    ['1, 17, 5', each(1, 17, 5)],
    ['0.1, 0.2, 0.3', each(0.1, 0.2, 0.3)],
  ])('add up to 1 to the last digit where division alone does not: %s', (_, weights) => {
    const shares = dimensionShares({ weights });
    const { chinaExposure, verticalIntegration, recyclingShare } = weights;
    const total = chinaExposure + verticalIntegration + recyclingShare;
    expect(chinaExposure / total + verticalIntegration / total + recyclingShare / total).not.toBe(1);
    expect(shares.chinaExposure).toBe(chinaExposure / total);
    expect(shares.verticalIntegration).toBe(verticalIntegration / total);
    expect(shares.recyclingShare).toBe(1 - (chinaExposure / total + verticalIntegration / total));
    expect(compose(each(1, 1, 1), shares, 'weighted-mean').value).toBe(1);
  });

  it('leave a dimension without a weight at 0 and let the last that counts make up the rest', () => {
    const shares = dimensionShares({ weights: each(0.01, 0.04, 0) });
    expect(shares.chinaExposure + 0.04 / 0.05).not.toBe(1);
    expect(shares).toEqual(each(0.01 / 0.05, 1 - 0.01 / 0.05, 0));
  });

  it('come in the order of the dimensions', () => {
    expect(Object.keys(byDimension((dimension) => dimension.length))).toEqual([
      'chinaExposure',
      'verticalIntegration',
      'recyclingShare',
    ]);
    expect(byDimension((dimension) => dimension.length)).toEqual(each(13, 19, 14));
  });
});

describe('the weighted mean of risks (scoring model §4)', () => {
  it('of the worked case is 0.672561, in contributions', () => {
    const { value, contributions } = compose(each(0.538622, 0.8375, 0.76), DEFAULT_SHARES, 'weighted-mean');
    expect(value).toBeCloseTo(0.672561, 12);
    expect(contributions.chinaExposure).toBeCloseTo(0.269311, 12);
    expect(contributions.verticalIntegration).toBeCloseTo(0.25125, 12);
    expect(contributions.recyclingShare).toBeCloseTo(0.152, 12);
  });

  it('is not erased by one zero', () => {
    expect(compose(each(0, 1, 1), DEFAULT_SHARES, 'weighted-mean').value).toBe(0.5);
  });
});

describe('composites never fall when a risk rises', () => {
  const anyRisk = () => fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const anyRisks = () => fc.tuple(anyRisk(), anyRisk(), anyRisk());

  it.each(COMPOSITES)('%s', (composite) => {
    fc.assert(
      fc.property(anyRisks(), anyRisks(), (one, other) => {
        const low = one.map((risk, index) => Math.min(risk, other[index]));
        const high = one.map((risk, index) => Math.max(risk, other[index]));
        const [less, more] = [low, high].map(([first, second, third]) =>
          compose(each(first, second, third), DEFAULT_SHARES, composite),
        );
        expect(less.value).toBeLessThanOrEqual(more.value + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the geometric mean of resilience (scoring model §4: 1 − Π (1 − D)^w)', () => {
  const geometric = (risks: PerDimension, shares = DEFAULT_SHARES) =>
    compose(risks, shares, 'resilience-geometric');

  it('is the risk itself when all dimensions share it', () => {
    const { value, contributions } = geometric(each(0.4, 0.4, 0.4));
    expect(value).toBeCloseTo(0.4, 12);
    expect(contributions.chinaExposure).toBeCloseTo(0.2, 12);
    expect(contributions.verticalIntegration).toBeCloseTo(0.12, 12);
    expect(contributions.recyclingShare).toBeCloseTo(0.08, 12);
  });

  it('multiplies resiliences, and contributes in proportion to the logarithm of what is lost', () => {
    const { value, contributions } = geometric(each(0.5, 0.2, 0));
    const risk = 1 - 0.5 ** 0.5 * 0.8 ** 0.3;
    const lost = { chinaExposure: 0.5 * Math.log(0.5), verticalIntegration: 0.3 * Math.log(0.8) };
    const total = lost.chinaExposure + lost.verticalIntegration;
    expect(value).toBeCloseTo(risk, 12);
    expect(contributions.chinaExposure).toBeCloseTo((risk * lost.chinaExposure) / total, 12);
    expect(contributions.verticalIntegration).toBeCloseTo((risk * lost.verticalIntegration) / total, 12);
    expect(contributions.recyclingShare).toBeCloseTo(0, 12);
  });

  it('is 1 as soon as one dimension has no resilience left, which then takes all', () => {
    expect(geometric(each(1, 0.5, 0.9))).toEqual({ value: 1, contributions: each(1, 0, 0) });
    expect(geometric(each(0.5, 0.5, 1))).toEqual({ value: 1, contributions: each(0, 0, 1) });
  });

  it('is shared by weight between dimensions without any resilience', () => {
    const { value, contributions } = geometric(each(1, 1, 0.5));
    expect(value).toBeCloseTo(1, 12);
    expect(contributions.chinaExposure).toBeCloseTo(0.625, 12);
    expect(contributions.verticalIntegration).toBeCloseTo(0.375, 12);
    expect(contributions.recyclingShare).toBe(0);
  });

  it('does not look at a dimension without a weight, not even a hopeless one', () => {
    const { value, contributions } = geometric(each(1, 0.5, 0.5), each(0, 0.5, 0.5));
    expect(value).toBeCloseTo(0.5, 12);
    expect(contributions.chinaExposure).toBe(0);
    expect(contributions.verticalIntegration).toBeCloseTo(0.25, 12);
    expect(contributions.recyclingShare).toBeCloseTo(0.25, 12);
  });

  it('has nothing to contribute where there is no risk', () => {
    expect(geometric(each(0, 0, 0))).toEqual({ value: 0, contributions: each(0, 0, 0) });
  });
});

it('Contributions of a subject without any resilience are 1 together to the last digit, whatever rounding does', () => {
  const shares = dimensionShares({ weights: each(2, 7, 5) });
  const hopeless = each(1, 1, 0);
  const { value, contributions } = compose(hopeless, shares, 'resilience-geometric');
  expect(value).toBe(1);
  const { chinaExposure, verticalIntegration, recyclingShare } = contributions;
  expect(chinaExposure + verticalIntegration + recyclingShare).toBe(1);
});
