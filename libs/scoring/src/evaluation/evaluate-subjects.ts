import type { EvaluatedSubject, EvaluateEnvelope, ScoreReply } from '@lodestone/contracts';
import { Clock, invalid } from '@lodestone/server-kit';
import { Database, ScoringModelReadModel } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { LoadScoring } from '../scores/load-scoring';
import { nextTurn } from '../scores/next-turn';
import type { Scoring } from '../scores/scoring';
import type { ScoringDay } from '../scores/scoring-day';
import { toScoreReply, toScoreSummary } from '../scores/to-score-reply';
import { type Candidate, PrepareCandidate, type PreparedCandidate } from './prepare-candidate';
import { mentionedIn, ReadCandidate, type ReadSubject } from './read-candidate';

/** Everything that an evaluation rests on, as it is at one moment. */
interface LoadedEvaluation {
  readonly candidates: readonly Candidate[];
  readonly saved: Scoring;
}

/**
 * Scores subjects that are only thought of: unsaved ones, or saved ones with something changed. The same engine, the
 * same checks; nothing is written. One that cannot be scored is answered as invalid, the others still are scored.
 */
@Injectable()
export class EvaluateSubjects {
  constructor(
    private readonly database: Database,
    private readonly readCandidate: ReadCandidate,
    private readonly prepareCandidate: PrepareCandidate,
    private readonly loadScoring: LoadScoring,
    private readonly models: ScoringModelReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} when there is no such scoring model */
  async execute(request: EvaluateEnvelope): Promise<EvaluatedSubject[]> {
    const { candidates, saved } = await this.database.snapshot(() => this.load(request));
    const date = request.scoringDate ?? this.clock.today();
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

  private async load({ subjects, modelId }: EvaluateEnvelope): Promise<LoadedEvaluation> {
    if (modelId != null && (await this.models.model(modelId)) === null) {
      throw invalid([
        { pointer: '/modelId', code: 'model.unknown', message: `There is no scoring model ${modelId}.` },
      ]);
    }
    const read: ReadSubject[] = [];
    for (const subject of subjects) {
      await nextTurn();
      read.push(await this.readCandidate.execute(subject));
    }
    const saved = await this.loadScoring.execute(
      [...new Set(read.flatMap(mentionedIn))],
      modelId ?? undefined,
    );
    const candidates: Candidate[] = [];
    for (const item of read) candidates.push(await this.prepareCandidate.execute(item, saved.documents));
    return { candidates, saved };
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
