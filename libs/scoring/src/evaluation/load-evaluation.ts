import type { EvaluateEnvelope } from '@lodestone/contracts';
import { Database, ScoringModelReadModel } from '@lodestone/persistence';
import { invalid } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { LoadScoring } from '../scores/load-scoring';
import { nextTurn } from '../scores/next-turn';
import type { Scoring } from '../scores/scoring';
import { type Candidate, PrepareCandidate } from './prepare-candidate';
import { mentionedIn, ReadCandidate, type ReadSubject } from './read-candidate';

/** Everything that an evaluation rests on, as it is at one moment. */
export interface LoadedEvaluation {
  readonly candidates: readonly Candidate[];
  readonly saved: Scoring;
}

/** Reads and checks the subjects of an evaluation, and loads what they share once. */
@Injectable()
export class LoadEvaluation {
  constructor(
    private readonly database: Database,
    private readonly readCandidate: ReadCandidate,
    private readonly prepareCandidate: PrepareCandidate,
    private readonly loadScoring: LoadScoring,
    private readonly models: ScoringModelReadModel,
  ) {}

  /** @throws {DomainError} when there is no such scoring model */
  execute(request: EvaluateEnvelope): Promise<LoadedEvaluation> {
    return this.database.snapshot(() => this.load(request));
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
}
