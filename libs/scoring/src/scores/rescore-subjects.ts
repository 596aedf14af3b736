import type { ScoreReply } from '@lodestone/contracts';
import { Database, type KeptScore, type NewScoreChange, ScoreStore } from '@lodestone/persistence';
import { canonicalJson } from '@lodestone/scoring-engine';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { LoadScoring } from './load-scoring';
import { nextTurn } from './next-turn';
import { causeOf, pinsOf, type ScorePins } from './score-pins';
import type { Scoring } from './scoring';
import type { ScoringDay } from './scoring-day';
import { toScoreReply } from './to-score-reply';

/** A score to keep, and what to record of it, if it says anything new. */
interface RescoredSubject {
  readonly score: KeptScore;
  readonly change?: NewScoreChange;
}

/**
 * Scores subjects as of today by the active model and puts the scores in force. What does not change what a score says
 * leaves no trace in its history. Safe to run twice, and by several processes at once.
 */
@Injectable()
export class RescoreSubjects {
  constructor(
    private readonly database: Database,
    private readonly loadScoring: LoadScoring,
    private readonly scores: ScoreStore,
    private readonly clock: Clock,
  ) {}

  async execute(mentioned: readonly string[]): Promise<void> {
    const subjectIds = [...new Set(mentioned)];
    if (subjectIds.length === 0) return;
    await this.database.transaction(async () => {
      await this.database.lockEvidence('read');
      const inForce = await this.scores.lock(subjectIds);
      const scoring = await this.loadScoring.execute(subjectIds);
      const day = scoring.on(this.clock.today());
      const scored: RescoredSubject[] = [];
      for (const id of subjectIds.filter((each) => (scoring.find(each)?.chains.length ?? 0) > 0)) {
        await nextTurn();
        scored.push(this.rescore(id, scoring, day, inForce.get(id) ?? null));
      }
      const ids = new Set(scored.map(({ score }) => score.subjectId));
      const ended = [...inForce.values()].filter(({ subjectId }) => !ids.has(subjectId));

      await this.scores.drop(ended.map(({ subjectId }) => subjectId));
      await this.scores.keep(scored.map(({ score }) => score));
      await this.scores.recordChanges([
        ...scored.flatMap(({ change }) => change ?? []),
        ...ended.map((score) => this.endOf(score)),
      ]);
    });
  }

  private endOf({ subjectId, subjectKind }: KeptScore): NewScoreChange {
    return { subjectId, subjectKind, cause: 'data', recordedAt: this.clock.now(), reply: null };
  }

  private rescore(id: string, scoring: Scoring, day: ScoringDay, before: KeptScore | null): RescoredSubject {
    const scored = day.score(id);
    const isPartnership = scored.subject.kind === 'partnership';
    const reply = toScoreReply(scored, this.clock.now(), isPartnership ? day.comparisons(id) : undefined);
    const pins = pinsOf(scored, scoring.documents);
    const isSame = before !== null && before.receipt === reply.receipt;
    const { value, lower, upper, band, bandIsFirm, coverage, confidence, insufficient, scoringDate } = reply;
    const score: KeptScore = {
      subjectId: id,
      subjectKind: scored.subject.kind,
      ...{ value, lower, upper, band, bandIsFirm, coverage, confidence, insufficient, scoringDate },
      receipt: reply.receipt,
      // The ETag is the receipt, so the same receipt always comes with the same reply.
      reply: isSame ? before.reply : reply,
      pins,
      generation: scoring.facts.generation,
      engineVersion: reply.engineVersion,
    };
    if (before !== null && saysTheSame(before.reply as ScoreReply, reply)) return { score };
    const cause = causeOf(before === null ? null : (before.pins as ScorePins), pins);
    const { subjectId, subjectKind } = score;
    return {
      score,
      change: { subjectId, subjectKind, cause, recordedAt: this.clock.now(), reply: score.reply },
    };
  }
}

/** What a buyer reads off a score; how sure it is decays every day and is no change. */
function saysTheSame(one: ScoreReply, other: ScoreReply): boolean {
  const said = ({
    value,
    lower,
    upper,
    band,
    bandIsFirm,
    insufficient,
    dimensions,
    gates,
    flags,
    alerts,
    parties,
  }: ScoreReply) => ({
    ...{ value, lower, upper, band, bandIsFirm, insufficient, gates, flags, alerts },
    dimensions: Object.values(dimensions).map(({ value, lower, upper }) => [value, lower, upper]),
    parties: parties?.map((party) => [party.subject.id, party.with.value, party.without.value]) ?? null,
  });
  return canonicalJson(said(one)) === canonicalJson(said(other));
}
