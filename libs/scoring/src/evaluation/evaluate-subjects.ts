import type { EvaluatedSubject, EvaluateEnvelope } from '@lodestone/contracts';
import { Clock, invalid } from '@lodestone/server-kit';
import { ScoringModelReadModel } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { LoadScoring } from '../scores/load-scoring';
import { toScoreReply, toScoreSummary } from '../scores/to-score-reply';
import { PrepareCandidate, type Candidate, type PreparedCandidate } from './prepare-candidate';

/**
 * Scores subjects that are only thought of: unsaved ones, or saved ones with something changed. The same engine, the
 * same checks; nothing is written. One that cannot be scored is answered as invalid, the others still are scored.
 */
@Injectable()
export class EvaluateSubjects {
  constructor(
    private readonly prepareCandidate: PrepareCandidate,
    private readonly loadScoring: LoadScoring,
    private readonly models: ScoringModelReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} when there is no such scoring model */
  async execute({ subjects, scoringDate, modelId }: EvaluateEnvelope): Promise<EvaluatedSubject[]> {
    if (modelId != null && (await this.models.model(modelId)) === null) {
      throw invalid([
        { pointer: '/modelId', code: 'model.unknown', message: `There is no scoring model ${modelId}.` },
      ]);
    }
    const date = scoringDate ?? this.clock.today();
    const evaluated: EvaluatedSubject[] = [];
    for (const [position, item] of subjects.entries()) {
      const candidate = await this.prepareCandidate.execute(item);
      evaluated.push(
        candidate.is === 'invalid'
          ? { ref: candidate.ref, status: 'invalid', errors: within(`/subjects/${position}`, candidate) }
          : await this.evaluate(candidate, date, modelId ?? undefined),
      );
    }
    return evaluated;
  }

  private async evaluate(
    candidate: PreparedCandidate,
    date: string,
    model?: string,
  ): Promise<EvaluatedSubject> {
    const { ref, subject, partyIds, base } = candidate;
    const saved = await this.loadScoring.execute([...candidate.reach], model);
    const day = saved.with(subject, partyIds).on(date);
    const comparisons = subject.kind === 'partnership' ? day.comparisons(subject.id) : undefined;
    const score = toScoreReply(day.score(subject.id), this.clock.now(), comparisons);
    if (base === null || base.chains.length === 0) return { ref, status: 'ok', score };
    return { ref, status: 'ok', score, base: toScoreSummary(saved.on(date).score(base.id).score, date) };
  }
}

const within = (pointer: string, { errors }: Extract<Candidate, { is: 'invalid' }>) =>
  errors.map((error) => ({ ...error, pointer: `${pointer}${error.pointer}` }));
