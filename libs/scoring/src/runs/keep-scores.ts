import {
  type KeptScore,
  type NewScoreChange,
  ScoreChangeRows,
  ScoreChangeStore,
  ScoreRows,
  ScoreStore,
  type SubjectInput,
} from '@lodestone/persistence';
import { bandRisksOf, DIMENSIONS, scoringInputOf } from '@lodestone/scoring-engine';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { toReplyTemplate } from '../scores/reply-template';
import { toScoreReply } from '../scores/to-score-reply';
import type { RunBasis } from './run-basis';
import type { FailedInput, ScoredInput, ScoringOutcome } from './score-inputs';
import { causeOf, isSame, ScorePins } from './score-pins';

/** A score to keep, and the change to record, if the score does not say the same as before. */
interface Kept {
  readonly score: KeptScore;
  readonly change?: NewScoreChange;
}

/** What was made of a batch of subjects, ready to be written. */
export interface PreparedScores {
  readonly scores: ScoreRows;
  readonly changes: ScoreChangeRows;
  readonly failed: readonly FailedInput[];
}

/**
 * Puts scores into a run, with a change for each that does not say the same as the one in force. What says the same
 * leaves no trace but the score itself.
 */
@Injectable()
export class KeepScores {
  constructor(
    private readonly scores: ScoreStore,
    private readonly changes: ScoreChangeStore,
    private readonly clock: Clock,
  ) {}

  /** Makes what has to be written; nothing is written yet. A score that is not a number fails alone as well. */
  async prepare(
    basis: RunBasis,
    batch: string,
    outcomes: AsyncIterable<ScoringOutcome> | Iterable<ScoringOutcome>,
  ): Promise<PreparedScores> {
    const pins = new ScorePins(basis);
    const scores = new ScoreRows(basis.runNumber);
    const changes = new ScoreChangeRows(batch);
    const failed: FailedInput[] = [];
    for await (const outcome of outcomes) {
      const kept = this.kept(outcome, basis, batch, pins);
      if ('cause' in kept) {
        failed.push(kept);
        continue;
      }
      scores.add(kept.score);
      if (kept.change !== undefined) changes.add(kept.change);
    }
    return { scores, changes, failed };
  }

  /** Writes scores of subjects that have none in the run yet; inside a transaction. */
  async add({ scores, changes }: PreparedScores): Promise<void> {
    await this.scores.add(scores);
    await this.changes.add(changes);
  }

  /** Writes scores in the place of those that the run and the batch have of the same subjects; inside a transaction. */
  async replace({ scores, changes }: PreparedScores): Promise<void> {
    await this.scores.replace(scores);
    await this.changes.withdraw(changes.batch, scores.subjectIds);
    await this.changes.add(changes);
  }

  private kept(outcome: ScoringOutcome, basis: RunBasis, batch: string, pins: ScorePins): Kept | FailedInput {
    if (outcome.is === 'failed') return outcome;
    if (outcome.is === 'silent') return this.silence(outcome.input, basis);
    try {
      return this.prepareOne(outcome, basis, batch, pins);
    } catch (cause) {
      return { input: outcome.input, cause };
    }
  }

  private prepareOne(each: ScoredInput, basis: RunBasis, batch: string, pins: ScorePins): Kept {
    const { input, scored, comparisons } = each;
    const computedAt = this.clock.now();
    const reply = toScoreReply(scored, computedAt, comparisons);
    if (!Number.isFinite(reply.value + reply.lower + reply.upper)) {
      throw new RangeError(`The score of ${input.id} is not a number`);
    }
    const { template, confidences } = toReplyTemplate(reply);
    const pinned = pins.of(each, reply, template);
    const { before } = input;
    const isNews =
      before === null ||
      before.value === null ||
      before.pins.length === 0 ||
      !isSame('said', before.pins, pinned);
    const isChange = isNews || before.saidIn === null || !isSame('reply', before.pins, pinned);
    const { id: subjectId, kind: subjectKind } = input;
    const { value, lower, upper, band, bandIsFirm, insufficient, coverage, receipt, scoringDate } = reply;
    const dimensions = figuresOf(reply);
    const risks = bandRisksOf(scored.score);
    const isBlocked = scored.subject.blocked;
    const saidIn = isChange ? batch : before.saidIn;
    // Written out, as spreading costs more than all else here.
    const score: KeptScore = {
      subjectId,
      subjectKind,
      confidences,
      scoringDate,
      computedAt,
      pins: pinned,
      figures: {
        value,
        lower,
        upper,
        band,
        bandIsFirm,
        insufficient,
        coverage,
        receipt,
        dimensions,
        risks,
        isBlocked,
        saidIn,
      },
    };
    if (!isChange) return { score };
    const change: NewScoreChange = {
      subjectId,
      subjectKind,
      confidences,
      scoringDate,
      cause: causeOf(before?.pins ?? null, pinned),
      isNews,
      value,
      band,
      receipt,
      oldValue: before?.value ?? null,
      oldBand: before?.band ?? null,
      generation: basis.facts.generation,
      inputHash: input.hash,
      basis: receiptBasis(each),
      reply: template,
    };
    return { score, change };
  }

  /** Without a chain there is nothing to score, and what was said before ends. */
  private silence({ id, kind, hash, before }: SubjectInput, basis: RunBasis): Kept {
    const common = { subjectId: id, subjectKind: kind, confidences: [], scoringDate: basis.scoringDate };
    const score: KeptScore = {
      ...common,
      figures: null,
      computedAt: this.clock.now(),
      pins: new Uint8Array(),
    };
    if (before === null || before.value === null) return { score };
    const change: NewScoreChange = {
      ...common,
      ...{
        cause: 'data',
        isNews: true,
        oldValue: before.value,
        oldBand: before.band,
        value: null,
        band: null,
      },
      ...{ generation: basis.facts.generation, receipt: null, inputHash: hash, basis: null, reply: null },
    };
    return { score, change };
  }
}

/** Value and bounds of each dimension, then their coverage. */
function figuresOf({ dimensions }: ReturnType<typeof toScoreReply>): number[] {
  return [
    ...DIMENSIONS.flatMap((name) => [dimensions[name].value, dimensions[name].lower, dimensions[name].upper]),
    ...DIMENSIONS.map((name) => dimensions[name].coverage),
  ];
}

/** What the receipt needs besides the input document, reference data and model: what look-through found, derived stages. */
function receiptBasis({ scored: { subject, context } }: ScoredInput): string | null {
  const { links } = scoringInputOf(subject, context);
  if (subject.kind === 'partnership') return JSON.stringify({ subject, links });
  return links.length > 0 ? JSON.stringify({ links }) : null;
}
