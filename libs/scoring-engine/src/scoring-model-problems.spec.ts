import { someParameters } from '@lodestone/testing';
import type { ScoringParameters } from './scoring-model';
import { findModelProblems } from './scoring-model-problems';

const STAGE_WEIGHTS = someParameters().stageWeights;

describe('what contradicts itself in a scoring model', () => {
  it('is nothing in the defaults', () => {
    expect(findModelProblems(someParameters())).toEqual([]);
  });

  it.each<[string, Partial<ScoringParameters>, string, string, string]>([
    [
      'weights that are all zero',
      { weights: { chinaExposure: 0, verticalIntegration: 0, recyclingShare: 0 } },
      '/weights',
      'model.weights_all_zero',
      'At least one of the three weights must be above 0.',
    ],
    [
      'a stage that counts nothing',
      { stageWeights: { ...STAGE_WEIGHTS, metal: 0 } },
      '/stageWeights',
      'model.stage_weight_not_positive',
      'Every stage must count something.',
    ],
    [
      'a stage that counts less than nothing',
      { stageWeights: { ...STAGE_WEIGHTS, metal: -1 } },
      '/stageWeights',
      'model.stage_weight_not_positive',
      'Every stage must count something.',
    ],
    [
      'a band without extent at the bottom',
      { bandLimits: { moderate: 0.5, high: 0.5, critical: 0.65 } },
      '/bandLimits',
      'model.band_limits_not_rising',
      'The limits of the bands must rise: moderate, high, critical.',
    ],
    [
      'a band without extent at the top',
      { bandLimits: { moderate: 0.25, high: 0.65, critical: 0.65 } },
      '/bandLimits',
      'model.band_limits_not_rising',
      'The limits of the bands must rise: moderate, high, critical.',
    ],
    [
      'a covered country listed twice',
      { coveredCountries: ['CN', 'HK', 'CN'] },
      '/coveredCountries',
      'model.covered_country_repeated',
      'A covered country is listed twice.',
    ],
  ])('is %s', (_, given, pointer, code, message) => {
    expect(findModelProblems(someParameters(given))).toEqual([{ pointer, code, message }]);
  });

  it.each<[string, Partial<ScoringParameters>]>([
    ['a single weight', { weights: { chinaExposure: 0, verticalIntegration: 0, recyclingShare: 0.1 } }],
    ['a stage that counts little', { stageWeights: { ...STAGE_WEIGHTS, metal: 0.001 } }],
    ['no covered country', { coveredCountries: [] }],
  ])('is not %s', (_, given) => {
    expect(findModelProblems(someParameters(given))).toEqual([]);
  });

  it('is all found at once', () => {
    const given = {
      bandLimits: { moderate: 0.6, high: 0.5, critical: 0.65 },
      coveredCountries: ['CN', 'CN'],
    };
    expect(findModelProblems(someParameters(given)).map(({ pointer }) => pointer)).toEqual([
      '/bandLimits',
      '/coveredCountries',
    ]);
  });
});
