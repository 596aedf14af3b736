import type {
  Band,
  CalendarDate,
  CountryCode,
  Dimension,
  EvidenceGrade,
  Fraction,
  Measure,
  Stage,
  Status,
} from './vocabulary';

/** How the three dimensions become one number (scoring model §4). */
export const COMPOSITES = ['weighted-mean', 'resilience-geometric'] as const;
export type Composite = (typeof COMPOSITES)[number];

/** Every figure of a score that is a judgement; section numbers are those of the scoring model. */
export interface ScoringParameters {
  /** §4: importance of the dimensions, each ≥ 0, not all 0; only their ratios matter. */
  readonly weights: Readonly<Record<Dimension, number>>;
  readonly composite: Composite;
  /** §2, λ: how much the worst stage of a chain counts against the mean of all. */
  readonly worstStageShare: Fraction;
  /** §2, ω: importance of each stage; only the ratios among a chain's stages matter. */
  readonly stageWeights: Readonly<Record<Stage, number>>;
  /** §3: countries to which exposure is measured. */
  readonly coveredCountries: readonly CountryCode[];
  /** §3: from this part on, ownership by covered-country entities makes a source exposed. */
  readonly coveredOwnershipThreshold: Fraction;
  /** §1, μ: part of what is not declared that an incomplete stage's named sources hold. */
  readonly namedSourcesShare: Fraction;
  /** §1: what a source counts by its status, without a date of its own. */
  readonly maturity: Readonly<Record<Status, Fraction>>;
  /** §3, κ: what silence costs on top of the world share. */
  readonly silencePenalty: Fraction;
  /** §3: exposure of an undeclared share where no world share is known at all. */
  readonly unknownBaseline: Fraction;
  /** §3: what a measure in force multiplies exposure by, at least 1. */
  readonly policyFactors: Readonly<Record<Measure, number>>;
  /** §3: how captive a source is under each control; a joint venture counts its equity share. */
  readonly captiveCredits: Readonly<Record<'owned' | 'offtake' | 'spot', Fraction>>;
  /** §3: a joint venture below this equity share secures nothing. */
  readonly jointVentureMinimum: Fraction;
  /** §3: does capacity under a covered country's control count as captive? */
  readonly captiveInCoveredCountriesCounts: boolean;
  /** §3, φ: what pre-consumer scrap counts against post-consumer scrap. */
  readonly preConsumerCredit: Fraction;
  /** §3, r*: recycled share at which the risk is 0. */
  readonly recyclingTarget: Fraction;
  /** §4: lower limits of the bands above low. */
  readonly bandLimits: Readonly<Record<Exclude<Band, 'low'>, Fraction>>;
  /** §4: exposure of a stage from which on the band is at least high. */
  readonly worstStageGate: Fraction;
  /** §7: coverage below which a score is insufficient. */
  readonly sufficientCoverage: Fraction;
  /** §7, Q: what a fact counts by its evidence. */
  readonly evidenceQuality: Readonly<Record<EvidenceGrade, Fraction>>;
  /** §7: years in which a fact loses half of what it counts. */
  readonly evidenceHalfLife: number;
  /** §7: what a fact without a date keeps. */
  readonly undatedEvidence: Fraction;
  /** §7: confidence in what is filled in from reference data. */
  readonly imputedConfidence: Fraction;
  /** §4: first day of the U.S. rule on magnets that touch a covered country. */
  readonly magnetRuleFrom: CalendarDate;
}

/** A version of the judgement that scores are made with. */
export interface ScoringModel {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly parameters: ScoringParameters;
}

/** The defaults of the scoring model, as its sections give them. */
export const DEFAULT_PARAMETERS: ScoringParameters = {
  weights: { chinaExposure: 0.5, verticalIntegration: 0.3, recyclingShare: 0.2 },
  composite: 'weighted-mean',
  worstStageShare: 0.5,
  stageWeights: { extraction: 1, processing: 1, metal: 1, component: 1, product: 1 },
  coveredCountries: ['CN', 'HK', 'MO'],
  coveredOwnershipThreshold: 0.25,
  namedSourcesShare: 0.5,
  maturity: { operating: 1, ramping: 0.75, under_construction: 0.25, planned: 0, idle: 0 },
  silencePenalty: 0,
  unknownBaseline: 0.5,
  policyFactors: { licence: 1.1, tax: 1.2, quota: 1.2, prohibition: 1.5, technology: 1, end_use: 1 },
  captiveCredits: { owned: 1, offtake: 0.5, spot: 0 },
  jointVentureMinimum: 0.25,
  captiveInCoveredCountriesCounts: false,
  preConsumerCredit: 0.5,
  recyclingTarget: 0.25,
  bandLimits: { moderate: 0.25, high: 0.5, critical: 0.65 },
  worstStageGate: 0.65,
  sufficientCoverage: 2 / 3,
  evidenceQuality: { audited: 1, documented: 0.8, declared: 0.6, inferred: 0.4 },
  evidenceHalfLife: 3,
  undatedEvidence: 0.5,
  imputedConfidence: 0.2,
  magnetRuleFrom: '2027-01-01',
};
