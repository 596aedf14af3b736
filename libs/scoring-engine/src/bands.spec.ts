import { someParameters } from '@lodestone/testing';
import { bandOf, intervalOf, reaches, worseBand } from './bands';
import type { Band } from './vocabulary';

describe('reaching a limit', () => {
  it.each([
    ['on paper', 0.65, true],
    ['by more', 0.7, true],
    ['but for the last digits', 0.65 - 0.5e-14, true],
    ['not when more than rounding is missing', 0.65 - 2e-14, false],
    ['not from far', 0.6, false],
  ])('%s', (_, value, expected) => {
    expect(reaches(value, 0.65)).toBe(expected);
  });

  it('includes what misses it by exactly the rounding allowed for', () => {
    expect(reaches(-1e-14, 0)).toBe(true);
  });
});

describe('intervals with half-open limits', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [0.2499999999999, 0],
    [0.25, 1],
    [0.4999999999999, 1],
    [0.5, 2],
    [0.6499999999999, 2],
    [0.65, 3],
    [1, 3],
  ])('puts %d into interval %d', (value, interval) => {
    expect(intervalOf(value, [0.25, 0.5, 0.65])).toBe(interval);
  });

  it('knows one interval only where there is no limit', () => {
    expect(intervalOf(0.9, [])).toBe(0);
  });
});

describe('bands (scoring model §4: Low < 0.25 ≤ Moderate < 0.50 ≤ High < 0.65 ≤ Critical)', () => {
  it.each<[number, Band]>([
    [0, 'low'],
    [0.2499999999999, 'low'],
    [0.25, 'moderate'],
    [0.4999999999999, 'moderate'],
    [0.5, 'high'],
    [0.6499999999999, 'high'],
    [0.65, 'critical'],
    [1, 'critical'],
  ])('calls a risk of %d %s', (risk, band) => {
    expect(bandOf(risk, someParameters())).toBe(band);
  });

  it('takes its limits from the scoring model', () => {
    const bandLimits = { moderate: 0.1, high: 0.2, critical: 0.3 };
    expect([0.09, 0.1, 0.2, 0.3].map((risk) => bandOf(risk, { bandLimits }))).toEqual([
      'low',
      'moderate',
      'high',
      'critical',
    ]);
  });

  it.each<[Band, Band, Band]>([
    ['low', 'low', 'low'],
    ['low', 'critical', 'critical'],
    ['critical', 'low', 'critical'],
    ['moderate', 'high', 'high'],
    ['high', 'moderate', 'high'],
  ])('takes the worse of %s and %s to be %s', (one, other, worse) => {
    expect(worseBand(one, other)).toBe(worse);
  });
});
