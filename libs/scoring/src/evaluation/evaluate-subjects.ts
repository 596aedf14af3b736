import type { EvaluatedSubject, EvaluateEnvelope, ScoreReply } from '@lodestone/contracts';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { nextTurn } from '../scores/next-turn';
import type { ScoringDay } from '../scores/scoring-day';
import { toScoreReply, toScoreSummary } from '../scores/to-score-reply';
import { LoadEvaluation } from './load-evaluation';
import type { Candidate, PreparedCandidate } from './prepare-candidate';

/**
 * Scores subjects that are only thought of: unsaved ones, or saved ones with something changed. The same engine, the
 * same checks; nothing is written. One that cannot be scored is answered as invalid, the others still are scored.
 */
@Injectable()
export class EvaluateSubjects {
  constructor(
    private readonly loadEvaluation: LoadEvaluation,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} when there is no such scoring model */
  async execute(request: EvaluateEnvelope): Promise<EvaluatedSubject[]> {
    const { candidates, saved } = await this.loadEvaluation.execute(request);
    const date = request.scoringDate ?? saved.today;
    const day = saved.on(date);
    const baseScores = new Map<string, EvaluatedSubject['base']>();
    const baseScore = (id: string) => {
      const score = baseScores.get(id) ?? toScoreSummary(day.scoreAlone(id), date);
      baseScores.set(id, score);
      return score;
    };
    const evaluated: EvaluatedSubject[] = [];
    for (const [position, candidate] of candidates.entries()) {
      await nextTurn();
      if (candidate.is === 'invalid') {
        const errors = within(`/subjects/${position}`, candidate);
        evaluated.push({ ref: candidate.ref, status: 'invalid', errors });
        continue;
      }
      const { ref, base } = candidate;
      const hasBaseScore = base !== null && base.chains.length > 0;
      evaluated.push({
        ...{ ref, status: 'ok', score: this.evaluate(candidate, day) },
        ...(hasBaseScore && { base: baseScore(base.id) }),
      });
    }
    return evaluated;
  }

  private evaluate(
    { subject, partyIds, base }: PreparedCandidate,
    day: ScoringDay,
  ): EvaluatedSubject['score'] {
    const comparisons = subject.kind === 'partnership' ? day.comparisons(subject.id) : undefined;
    const score: ScoreReply = toScoreReply(day.scoreOf(subject, partyIds), this.clock.now(), comparisons);
    return base === null ? { ...score, subject: { ...score.subject, id: null } } : score;
  }
}

const within = (pointer: string, { errors }: Extract<Candidate, { is: 'invalid' }>) =>
  errors.map((error) => ({ ...error, pointer: `${pointer}${error.pointer}` }));
