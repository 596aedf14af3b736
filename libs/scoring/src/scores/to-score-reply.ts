import type { ScoreReply, ScoreSummary } from '@lodestone/contracts';
import {
  documentHash,
  ENGINE_VERSION,
  type Gate,
  type OpenQuestion,
  type Receipt,
  type Score,
} from '@lodestone/scoring-engine';
import type { PartyComparison, ScoredSubject } from './scoring-day';

/** A risk of 0 to 1 in points of 0 to 100. */
export const toPoints = (risk: number): number => risk * 100;

/** An estimate of 0 to 1 in points of 0 to 100. */
export const estimateInPoints = ({ value, lower, upper }: Pick<Score, 'value' | 'lower' | 'upper'>) => ({
  value: toPoints(value),
  lower: toPoints(lower),
  upper: toPoints(upper),
});

export const questionInPoints = (question: OpenQuestion) => ({
  ...question,
  narrowsBy: toPoints(question.narrowsBy),
});

export const gateInPoints = (gate: Gate) =>
  gate.code === 'worst_stage' ? { ...gate, value: toPoints(gate.value) } : gate;

/** A score in short. */
export function toScoreSummary(score: Score, scoringDate: string): ScoreSummary {
  const { band, bandIsFirm, coverage, confidence, insufficient } = score;
  const { value, lower, upper } = headline(score);
  return { value, lower, upper, band, bandIsFirm, coverage, confidence, insufficient, scoringDate };
}

/**
 * A score as the API shows it. The three contributions add up to the value to the last digit.
 * @param parties with and without, for a partnership
 */
export function toScoreReply(
  { subject, score, context, receipt }: ScoredSubject,
  computedAt: Date,
  parties?: readonly PartyComparison[],
): ScoreReply {
  const { kind, id, name } = subject;
  const { model, scoringDate, referenceVersion } = context;
  const { dimensions, gates, flags, alerts, anyTouch, lookThrough, openQuestions } = score;
  const [nextBestQuestion] = openQuestions.filter(({ narrowsBy }) => narrowsBy > 0);
  return {
    subject: { kind, id, name },
    ...toScoreSummary(score, scoringDate),
    direction: '100 = highest risk',
    scale: [0, 100],
    computedAt: computedAt.toISOString(),
    model: { id: model.id, version: model.version, name: model.name },
    engineVersion: ENGINE_VERSION,
    referenceVersion,
    dimensions: {
      chinaExposure: dimensionInPoints(dimensions.chinaExposure),
      verticalIntegration: dimensionInPoints(dimensions.verticalIntegration),
      recyclingShare: dimensionInPoints(dimensions.recyclingShare),
    },
    gates: gates.map(gateInPoints),
    flags: [...flags],
    alerts: alerts.map((alert) => ({ ...alert, stages: [...alert.stages] })),
    anyTouch: { lower: toPoints(anyTouch.lower), upper: toPoints(anyTouch.upper) },
    lookThrough: {
      faceValue: toPoints(lookThrough.faceValue),
      lookThrough: toPoints(lookThrough.lookThrough),
      hidden: toPoints(lookThrough.hidden),
    },
    nextBestQuestion: nextBestQuestion === undefined ? null : questionInPoints(nextBestQuestion),
    ...(parties && { parties: toPartyComparisons(parties, scoringDate) }),
    receipt: replyReceipt(receipt, parties),
  };
}

/** The hash of all that a reply says: of a partnership also what stands there of its parties, names included. */
export function replyReceipt({ hash, scoringDate }: Receipt, parties?: readonly PartyComparison[]): string {
  if (parties === undefined) return hash;
  return documentHash({ hash, parties: toPartyComparisons(parties, scoringDate) });
}

/** Parties with and without a partnership, as the API shows them. */
export const toPartyComparisons = (parties: readonly PartyComparison[], scoringDate: string) =>
  parties.map((comparison) => comparisonReply(comparison, scoringDate));

function comparisonReply({ party, ...scores }: PartyComparison, scoringDate: string) {
  return {
    subject: { kind: party.kind, id: party.id, name: party.name },
    with: toScoreSummary(scores.with, scoringDate),
    without: toScoreSummary(scores.without, scoringDate),
  };
}

function dimensionInPoints(dimension: Score['dimensions']['chinaExposure']) {
  // Written out, as spreading costs more than all else here.
  return {
    value: toPoints(dimension.value),
    lower: toPoints(dimension.lower),
    upper: toPoints(dimension.upper),
    weight: dimension.weight,
    contribution: toPoints(dimension.contribution),
    coverage: dimension.coverage,
    confidence: dimension.confidence,
    insufficient: dimension.insufficient,
    imputed: dimension.imputed,
  };
}

/** The value as the sum of the contributions in points; it stays within its bounds, which are rounded on their own. */
function headline(score: Score) {
  const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
  const value = [chinaExposure, verticalIntegration, recyclingShare].reduce(
    (sum, { contribution }) => sum + toPoints(contribution),
    0,
  );
  const { lower, upper } = estimateInPoints(score);
  return { value, lower: Math.min(lower, value), upper: Math.max(upper, value) };
}
