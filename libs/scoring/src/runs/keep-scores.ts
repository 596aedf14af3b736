import {
  type KeptScore,
  type NewScoreChange,
  ScoreChangeStore,
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
  readonly scores: readonly KeptScore[];
  readonly changes: readonly NewScoreChange[];
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
    const scores: KeptScore[] = [];
    const changes: NewScoreChange[] = [];
    const failed: FailedInput[] = [];
    for await (const outcome of outcomes) {
      try {
        if (outcome.is === 'failed') throw outcome.cause;
        const { score, change } =
          outcome.is === 'scored'
            ? this.prepareOne(outcome, basis, batch, pins)
            : this.silence(outcome.input, basis);
        scores.push(score);
        if (change !== undefined) changes.push(change);
      } catch (cause) {
        failed.push({ input: outcome.input, cause });
      }
    }
    return { scores, changes, failed };
  }

  /** Writes scores of subjects that have none in the run yet; inside a transaction. */
  async add(runNumber: number, batch: string, { scores, changes }: PreparedScores): Promise<void> {
    await this.scores.add(runNumber, scores);
    await this.changes.add(batch, changes);
  }

  /** Writes scores in the place of those that the run and the batch have of the same subjects; inside a transaction. */
  async replace(runNumber: number, batch: string, { scores, changes }: PreparedScores): Promise<void> {
    await this.scores.replace(runNumber, scores);
    await this.changes.withdraw(
      batch,
      scores.map(({ subjectId }) => subjectId),
    );
    await this.changes.add(batch, changes);
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
    const { value, lower, upper, band, bandIsFirm, insufficient, coverage, receipt, scoringDate } = reply;
    const common = { subjectId: input.id, subjectKind: input.kind, confidences, scoringDate };
    const score: KeptScore = {
      ...common,
      computedAt,
      pins: pinned,
      figures: {
        ...{ value, lower, upper, band, bandIsFirm, insufficient, coverage, receipt },
        dimensions: figuresOf(reply),
        risks: bandRisksOf(scored.score),
        isBlocked: scored.subject.blocked,
        saidIn: isChange ? batch : before.saidIn,
      },
    };
    if (!isChange) return { score };
    const change: NewScoreChange = {
      ...common,
      ...{ cause: causeOf(before?.pins ?? null, pinned), isNews, value, band, receipt },
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
