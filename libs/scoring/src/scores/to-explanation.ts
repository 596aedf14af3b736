import type { ExplanationReply } from '@lodestone/contracts';
import { contributionsOf, type LookThrough, type Subject } from '@lodestone/scoring-engine';
import { chainExplanation } from './chain-explanation';
import { lookThroughExplanation } from './look-through-explanation';
import { RecordNames } from './record-names';
import type { PartyComparison, ScoredSubject } from './scoring-day';
import { toBandStability } from './to-stability';
import {
  gateInPoints,
  questionInPoints,
  replyReceipt,
  toPartyComparisons,
  toPoints,
  toScoreSummary,
} from './to-score-reply';

/** What an explanation needs besides the score. */
export interface ExplanationSurroundings {
  /** All suppliers that the score reaches. */
  readonly suppliers: readonly Subject[];
  /** Names of the partnerships that bring sources, by id. */
  readonly partnershipNames: ReadonlyMap<string, string>;
  /** With and without, for a partnership. */
  readonly comparisons?: readonly PartyComparison[];
}

/** An explanation as the API shows it, in points. */
export function toExplanation(
  scored: ScoredSubject<LookThrough>,
  surroundings: ExplanationSurroundings,
): ExplanationReply {
  const { subject, score, context, receipt } = scored;
  const { kind, id, name } = subject;
  const { model, scoringDate } = context;
  const { suppliers, partnershipNames, comparisons } = surroundings;
  const names = new RecordNames(suppliers, partnershipNames);
  const contributions = contributionsOf(score, context);
  const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
  return {
    subject: { kind, id, name },
    ...toScoreSummary(score, scoringDate),
    direction: '100 = highest risk',
    model: { id: model.id, version: model.version, name: model.name },
    contributions: {
      chinaExposure: toPoints(chinaExposure.contribution),
      verticalIntegration: toPoints(verticalIntegration.contribution),
      recyclingShare: toPoints(recyclingShare.contribution),
    },
    chains: score.chains.map((chain, index) => chainExplanation(chain, contributions[index], names)),
    gates: score.gates.map(gateInPoints),
    flags: [...score.flags],
    alerts: score.alerts.map((alert) => ({ ...alert, stages: [...alert.stages] })),
    lookThrough: lookThroughExplanation(score, contributions, context, suppliers, names),
    openQuestions: score.openQuestions.map(questionInPoints),
    stability: toBandStability(scored),
    ...(comparisons && { parties: toPartyComparisons(comparisons, scoringDate) }),
    receipt: { ...receipt, hash: replyReceipt(receipt, comparisons) },
  };
}
