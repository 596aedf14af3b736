import { aMaterial, aRecycling, someParameters } from '@lodestone/testing';
import { certain, unknown } from './estimate';
import { creditedRecycledShare, recyclingRiskOf } from './recycling-share';

describe('the recycled share that counts (scoring model §3: r = postConsumer + φ · preConsumer, φ = 0.5)', () => {
  it.each([
    [0.2, 0, 0.2],
    [0, 0.2, 0.1],
    [0.2, 0.1, 0.25],
  ])('post-consumer %d and pre-consumer %d count %d', (postConsumer, preConsumer, expected) => {
    const share = creditedRecycledShare(aRecycling({ postConsumer, preConsumer }), someParameters());
    expect(share).toBeCloseTo(expected, 12);
  });

  it('credits pre-consumer scrap as the scoring model says', () => {
    const parameters = someParameters({ preConsumerCredit: 0.75 });
    expect(creditedRecycledShare(aRecycling({ postConsumer: 0.25, preConsumer: 0.5 }), parameters)).toBe(
      0.625,
    );
  });
});

describe('the risk of a low recycled share (scoring model §3: 1 − clip(r / r*, 0, 1), r* = 0.25)', () => {
  it.each([
    ['none', 0, 1],
    ['the worked case', 0.06, 0.76],
    ['half the benchmark', 0.125, 0.5],
    ['the benchmark', 0.25, 0],
    ['more than the benchmark', 0.5, 0],
  ])('of %s is exact', (_, postConsumer, expected) => {
    const recycling = aRecycling({ postConsumer });
    const { risk, recycledShare, basis } = recyclingRiskOf({ recycling }, aMaterial(), someParameters());
    expect(risk.value).toBeCloseTo(expected, 12);
    expect(risk).toEqual(certain(risk.value));
    expect({ recycledShare, basis }).toEqual({ recycledShare: postConsumer, basis: 'declared' });
  });

  it('is measured against the target of the scoring model', () => {
    const recycling = aRecycling({ postConsumer: 0.25 });
    const parameters = someParameters({ recyclingTarget: 0.5 });
    expect(recyclingRiskOf({ recycling }, aMaterial(), parameters).risk).toEqual(certain(0.5));
  });

  it('comes from the recycling rate of the material while undeclared, and is open', () => {
    const material = aMaterial({ recyclingRate: 0.125 });
    expect(recyclingRiskOf({ recycling: null }, material, someParameters())).toEqual({
      risk: unknown(0.5),
      recycledShare: 0.125,
      basis: 'recycling_rate',
    });
  });

  it('knows a recycling rate of 0 from none', () => {
    const basisOf = (recyclingRate: number | null) =>
      recyclingRiskOf({ recycling: null }, aMaterial({ recyclingRate }), someParameters());
    expect(basisOf(0)).toEqual({ risk: unknown(1), recycledShare: 0, basis: 'recycling_rate' });
    expect(basisOf(null)).toEqual({ risk: unknown(1), recycledShare: 0, basis: 'none' });
  });
});
