/** The scoring engine: what a score is, as pure functions. */
export * from './vocabulary';
export type { Chain, Recycling, Source, Subject } from './evidence';
export type { MaterialFacts, Policy, Suspension } from './reference-facts';
export { addMonths, dayAfter, isCalendarDate } from './calendar-date';
export { bandOf, countReaching, reaches } from './bands';
export { type Baseline, baselineOf } from './baseline';
export type { ChainAssessment, StageAssessment } from './assess-chain';
export {
  type ChainContribution,
  type ExposureContribution,
  type SourceContribution,
  type StageContribution,
  contributionsOf,
} from './contributions';
export { effectiveSourceCount } from './effective-source-count';
export { ENGINE_VERSION } from './engine-version';
export type { Estimate } from './estimate';
export { type EuSupplyRiskInputs, euSupplyRisk } from './eu-supply-risk';
export type { Gate } from './gates';
export { type Lever, type LeverCode, LEVER_STEP } from './levers/lever';
export { type Levers, leversOf, searchLevers } from './levers/levers-of';
export {
  type LinkedExposures,
  linkedExposuresOf,
  type LinkedSupplier,
  NO_LINKED_EXPOSURES,
  type SupplierExposures,
} from './look-through/linked-exposures';
export { linksOf } from './links';
export { type LookThrough, lookThrough } from './look-through/look-through';
export { type LookThroughContext, LookThroughPass } from './look-through/look-through-pass';
export type { ClosedLoop, ExposedSupplier, SolvedPass } from './look-through/solved-pass';
export { type ExposurePath, type LinkedContribution, exposurePaths } from './look-through/paths';
export { geometricMean, rescale } from './means';
export type { Alert, Flag } from './notices';
export type { OpenQuestion } from './open-questions';
export { hasSourcesOf, withDerivedStages, withoutPartnership } from './partnership';
export {
  type ComposedPortfolio,
  composePortfolio,
  emptyPortfolio,
  type CompositeParameters,
  minimumBand,
} from './portfolio/compose-portfolio';
export { BAND_RISKS, bandRisksOf, emptyRisks, type PackedRisks, packRisks } from './portfolio/packed-risks';
export { policyStateOn, type PolicyState } from './policy-effect';
export { type DatedTurn, type PolicyTurn, policyTurns } from './policy-turns';
export { canonicalJson, documentHash, portableSha256, type Sha256 } from './canonical-json';
export type { Difference } from './differences';
export { type Receipt, receiptOf, type ReceiptOptions, type VouchedScore } from './receipt';
export {
  linkedSuppliersOf,
  RECEIPT_FORMAT,
  type ReceiptFile,
  receiptFileOf,
  type Verification,
  verifyReceipt,
} from './receipt-file';
export { type FoundLink, type ScoringInput, scoringInputOf } from './scoring-input';
export type { DimensionScore, LookThroughEffect, Score } from './score';
export { scoreSubject } from './score-subject';
export { relevantStages } from './stages-of-chain';
export type { ScoringContext } from './scoring-context';
export {
  COMPOSITES,
  type Composite,
  DEFAULT_PARAMETERS,
  type ScoringModel,
  type ScoringParameters,
} from './scoring-model';
export { findModelProblems } from './scoring-model-problems';
export { additiveDimensions, additiveRisk, additiveRisks } from './stability/additive-risk';
export { type BandArea, bandAreas, type BandedSubject } from './stability/band-areas';
export { bandedSubjectOf } from './stability/banded-subject';
export { bandMigration, type MigrationCell, migrationCells } from './stability/band-migration';
export { type CriticalCounts, criticalCounts, latticeWeights } from './stability/critical-counts';
export { kendallTauB, type RankCorrelation, ValueOrder } from './stability/kendall-tau-b';
export { type OrderKept, orderKept } from './stability/order-kept';
export { type Outranking, outranks } from './stability/outranking';
export { type RankAcceptability, rankAcceptability } from './stability/rank-acceptability';
export { type RankBounds, type RankRange, rankRange } from './stability/rank-range';
export {
  type AlarmRule,
  DEFAULT_ALARM_RULE,
  type PackedPortfolio,
  type RiggedDraftAlarm,
  riggedDraftAlarms,
} from './stability/rigged-draft-alarms';
export { type BandFlip, smallestFlip } from './stability/smallest-flip';
export {
  WHOLE_TRIANGLE,
  type WeightPolygon,
  type WeightRegion,
  type Weights,
  weightsOf,
} from './stability/weight-triangle';
export { findSubjectProblems, type Problem } from './subject-problems';
export { type DatedChange, datedChanges, delayed } from './trajectory';
