import { parseSubjectRef, type ScoreQuery } from '@lodestone/contracts';
import { CurrentScores, type ScoreInForce, ScoreReadModel } from '@lodestone/persistence';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Clock, DomainError, notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { FindSubject, noSuchSubject } from './find-subject';
import { LoadScoring } from './load-scoring';
import { RescorePending } from '../runs/rescore-pending';
import { inForceReply, replyTag } from './in-force-reply';
import { fillReply } from './reply-template';
import { toScoreReply } from './to-score-reply';

/** A score ready to be sent. */
export interface ReadScoreResult {
  /** What tells the reply from others: the receipt of the score, with its state when it is not current. */
  readonly receipt: string;
  /** JSON text; `null`: the caller has it already. */
  readonly reply: string | null;
}

/** What is asked for. */
export interface ReadScoreRequest extends ScoreQuery {
  readonly kind: SubjectKind;
  readonly ref: string;
  /** Receipts of replies that the caller has. */
  readonly knownReceipts: readonly string[];
}

/**
 * Reads the score of a subject: the one in force, made anew first if an edit has just left it behind; what was in force
 * at a moment; or what another version of the scoring model says.
 */
@Injectable()
export class ReadScore {
  constructor(
    private readonly findSubject: FindSubject,
    private readonly currentScores: CurrentScores,
    private readonly scores: ScoreReadModel,
    private readonly rescorePending: RescorePending,
    private readonly loadScoring: LoadScoring,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} when there is no such subject or model, or nothing to score */
  async execute({ kind, ref, asOf, model, knownReceipts }: ReadScoreRequest): Promise<ReadScoreResult> {
    if (asOf !== undefined && model !== undefined) {
      throw new DomainError(
        'malformed',
        'score.as_of_and_model',
        'What was said then cannot be asked of another model.',
      );
    }
    if (asOf !== undefined) {
      this.refuseFuture(asOf);
      return this.asOf(await this.findSubject.execute(kind, ref), asOf);
    }
    if (model !== undefined) return this.byModel(await this.findSubject.execute(kind, ref), model);
    return this.inForce(kind, ref, knownReceipts);
  }

  private async inForce(
    kind: SubjectKind,
    ref: string,
    knownReceipts: readonly string[],
  ): Promise<ReadScoreResult> {
    const found = await this.find(kind, ref, knownReceipts);
    if (found === null) throw noSuchSubject(kind, ref);
    if (!found.hasChains || found.receipt === null) throw nothingToScore(kind);
    const tag = replyTag(found.receipt, found);
    return { receipt: tag, reply: knownReceipts.includes(tag) ? null : inForceReply(found) };
  }

  /** What an edit has just left behind is made anew first, unless that is much. */
  private async find(kind: SubjectKind, ref: string, known: readonly string[]): Promise<ScoreInForce | null> {
    const subject = parseSubjectRef(ref);
    if (subject === null) return null;
    const question = { kind, ref: subject, knownReceipts: known };
    const found = await this.currentScores.find(question);
    if (found?.validity !== 'pending') return found;
    await this.rescorePending.executeIfFew();
    return this.currentScores.find(question);
  }

  /** What will be said is not known; today is asked for as it is so far. */
  private refuseFuture(asOf: string): void {
    const isFuture = asOf.includes('T') ? new Date(asOf) > this.clock.now() : asOf > this.clock.today();
    if (!isFuture) return;
    const message = `${asOf} is yet to come; what plans would lead to is told by the trajectory.`;
    throw new DomainError('malformed', 'score.as_of_in_future', message, {
      errors: [{ pointer: '/asOf', code: 'score.as_of_in_future', message }],
    });
  }

  private async asOf(id: string, asOf: string): Promise<ReadScoreResult> {
    const found = await this.scores.asOf(id, momentOf(asOf));
    if (found === null) throw notFound('score.not_yet', `Nothing was said of this subject at ${asOf}.`);
    if (found.reply === null) {
      throw notFound('score.nothing_to_score', `At ${asOf} no chain was declared, so there was no score.`);
    }
    return { receipt: found.reply.receipt, reply: fillReply(found.reply) };
  }

  private async byModel(id: string, model: string): Promise<ReadScoreResult> {
    const scoring = await this.loadScoring.execute([id], model);
    const { kind, chains } = scoring.get(id);
    if (chains.length === 0) throw nothingToScore(kind);
    const day = scoring.on(scoring.today);
    const comparisons = kind === 'partnership' ? day.comparisons(id) : undefined;
    const reply = toScoreReply(day.score(id), this.clock.now(), comparisons);
    return { receipt: reply.receipt, reply: JSON.stringify(reply) };
  }
}

/** A moment, or the end of a day (UTC). */
export const momentOf = (asOf: string): Date => new Date(asOf.includes('T') ? asOf : `${asOf}T23:59:59.999Z`);

/** A subject without a chain is not scored: there is nothing it is known to deliver. */
export const nothingToScore = (kind: SubjectKind) =>
  notFound('score.nothing_to_score', `This ${kind} declares no chain, so there is nothing to score.`);
