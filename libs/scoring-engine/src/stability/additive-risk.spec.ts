import { additiveRisk, additiveRisks } from './additive-risk';

describe('a risk on the scale on which the composite adds risks up', () => {
  it('is itself for a weighted mean, and a logarithm for the geometric composite', () => {
    expect(additiveRisks([0, 0.5, 1], 'weighted-mean')).toEqual([0, 0.5, 1]);
    expect(additiveRisk(0.5, 'resilience-geometric')).toBeCloseTo(Math.LN2, 12);
  });

  it('is a number also without any resilience, so that no weight on it is nothing', () => {
    const hopeless = additiveRisk(1, 'resilience-geometric');
    expect(hopeless).toBeGreaterThan(additiveRisk(1 - 1e-15, 'resilience-geometric'));
    expect(0 * hopeless).toBe(0);
  });
});
