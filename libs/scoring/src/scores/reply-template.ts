import type { ScoreReply } from '@lodestone/contracts';
import type { KeptScoreReply } from '@lodestone/persistence';

/** What stands in a template where something moves from day to day; no text of a record can be one of them. */
const MARKS = {
  confidence: '\u0001confidence',
  date: '\u0001date',
  moment: '\u0001moment',
  receipt: '\u0001receipt',
  reference: '\u0001reference',
} as const;

const MARK = /"\\u0001(confidence|date|moment|receipt|reference)"/g;

/** A reply without what moves from day to day. */
export interface ReplyTemplate {
  readonly template: string;
  /** In the order of their marks. */
  readonly confidences: readonly number[];
}

/**
 * Takes out of a reply what decays or passes with the days. What is left is the same text as long as a score says the
 * same, so that an unchanged night need not write it again.
 */
export function toReplyTemplate(reply: ScoreReply): ReplyTemplate {
  const confidences: number[] = [];
  const text = JSON.stringify({
    ...reply,
    confidence: take(reply.confidence),
    scoringDate: MARKS.date,
    computedAt: MARKS.moment,
    referenceVersion: MARKS.reference,
    dimensions: {
      chinaExposure: dimension(reply.dimensions.chinaExposure),
      verticalIntegration: dimension(reply.dimensions.verticalIntegration),
      recyclingShare: dimension(reply.dimensions.recyclingShare),
    },
    ...(reply.parties && {
      parties: reply.parties.map((party) => ({
        ...party,
        with: summary(party.with),
        without: summary(party.without),
      })),
    }),
    receipt: MARKS.receipt,
  });
  return { template: text, confidences };

  function take(confidence: number): string {
    confidences.push(confidence);
    return MARKS.confidence;
  }

  function dimension<Score extends { readonly confidence: number }>(score: Score) {
    return { ...score, confidence: take(score.confidence) };
  }

  function summary<Score extends { readonly confidence: number }>(score: Score) {
    return { ...score, confidence: take(score.confidence), scoringDate: MARKS.date };
  }
}

/** The reply as JSON text, as it was before its template was made of it, on whatever day. */
export function fillReply(kept: KeptScoreReply): string {
  let next = 0;
  return kept.template.replace(MARK, (_, mark: keyof typeof MARKS) => {
    if (mark === 'confidence') return String(kept.confidences[next++]);
    return JSON.stringify(
      {
        date: kept.scoringDate,
        moment: kept.computedAt,
        receipt: kept.receipt,
        reference: kept.referenceVersion,
      }[mark],
    );
  });
}
