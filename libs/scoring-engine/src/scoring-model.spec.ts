import { COMPOSITES, DEFAULT_PARAMETERS } from './scoring-model';

describe('the defaults of the scoring model', () => {
  it.each<[string, unknown, unknown]>([
    ['§1 named sources hold half of what is open', DEFAULT_PARAMETERS.namedSourcesShare, 0.5],
    [
      '§1 maturity',
      DEFAULT_PARAMETERS.maturity,
      { operating: 1, ramping: 0.75, under_construction: 0.25, planned: 0, idle: 0 },
    ],
    ['§2 the worst stage counts half', DEFAULT_PARAMETERS.worstStageShare, 0.5],
    [
      '§2 stages count equally',
      DEFAULT_PARAMETERS.stageWeights,
      { extraction: 1, processing: 1, metal: 1, component: 1, product: 1 },
    ],
    ['§3 covered countries', DEFAULT_PARAMETERS.coveredCountries, ['CN', 'HK', 'MO']],
    ['§3 covered ownership', DEFAULT_PARAMETERS.coveredOwnershipThreshold, 0.25],
    ['§3 silence costs nothing', DEFAULT_PARAMETERS.silencePenalty, 0],
    ['§3 the baseline of the unknown', DEFAULT_PARAMETERS.unknownBaseline, 0.5],
    [
      '§3 policies; know-how and end use count nothing',
      DEFAULT_PARAMETERS.policyFactors,
      { licence: 1.1, tax: 1.2, quota: 1.2, prohibition: 1.5, technology: 1, end_use: 1 },
    ],
    ['§3 captive credits', DEFAULT_PARAMETERS.captiveCredits, { owned: 1, offtake: 0.5, spot: 0 }],
    ['§3 the least joint venture', DEFAULT_PARAMETERS.jointVentureMinimum, 0.25],
    ['§3 captive means in safe hands', DEFAULT_PARAMETERS.captiveInCoveredCountriesCounts, false],
    ['§3 pre-consumer scrap counts half', DEFAULT_PARAMETERS.preConsumerCredit, 0.5],
    ['§3 the recycling benchmark', DEFAULT_PARAMETERS.recyclingTarget, 0.25],
    [
      '§4 weights',
      DEFAULT_PARAMETERS.weights,
      { chinaExposure: 0.5, verticalIntegration: 0.3, recyclingShare: 0.2 },
    ],
    ['§4 the composite', DEFAULT_PARAMETERS.composite, 'weighted-mean'],
    ['§4 bands', DEFAULT_PARAMETERS.bandLimits, { moderate: 0.25, high: 0.5, critical: 0.65 }],
    ['§4 the gate of the worst stage', DEFAULT_PARAMETERS.worstStageGate, 0.65],
    ['§4 the magnet rule', DEFAULT_PARAMETERS.magnetRuleFrom, '2027-01-01'],
    ['§7 sufficient coverage', DEFAULT_PARAMETERS.sufficientCoverage, 2 / 3],
    [
      '§7 quality of evidence',
      DEFAULT_PARAMETERS.evidenceQuality,
      { audited: 1, documented: 0.8, declared: 0.6, inferred: 0.4 },
    ],
    ['§7 half-life of evidence', DEFAULT_PARAMETERS.evidenceHalfLife, 3],
    ['§7 evidence without a date', DEFAULT_PARAMETERS.undatedEvidence, 0.5],
    ['§7 confidence in what is imputed', DEFAULT_PARAMETERS.imputedConfidence, 0.2],
  ])('%s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });

  it('are all named here', () => {
    expect(Object.keys(DEFAULT_PARAMETERS)).toHaveLength(24);
  });

  it('offer two composites (§4)', () => {
    expect(COMPOSITES).toEqual(['weighted-mean', 'resilience-geometric']);
  });
});
