import type { ExplanationReply } from '@lodestone/contracts';
import { Database, PartnershipReadModel } from '@lodestone/persistence';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { FindSubject } from './find-subject';
import { LoadScoring } from './load-scoring';
import { nothingToScore } from './read-score';
import { toExplanation } from './to-explanation';

/** Explains the score of a subject down to each source: what it adds, why, and what it rests on. */
@Injectable()
export class ExplainScore {
  constructor(
    private readonly database: Database,
    private readonly findSubject: FindSubject,
    private readonly loadScoring: LoadScoring,
    private readonly partnerships: PartnershipReadModel,
  ) {}

  /**
   * @param model id or version number of a scoring model; left out: the active one
   * @throws {DomainError} when there is no such subject or model, or nothing to score
   */
  execute(kind: SubjectKind, ref: string, model?: string): Promise<ExplanationReply> {
    return this.database.snapshot(() => this.explain(kind, ref, model));
  }

  private async explain(kind: SubjectKind, ref: string, model?: string): Promise<ExplanationReply> {
    const id = await this.findSubject.execute(kind, ref);
    const scoring = await this.loadScoring.execute([id], model);
    if (scoring.get(id).chains.length === 0) throw nothingToScore(kind);
    const day = scoring.on(scoring.today);
    const scored = day.score(id);
    const bringing = scored.subject.chains.flatMap(({ sources }) =>
      sources.flatMap(({ partnershipId }) => partnershipId ?? []),
    );
    const names = await this.partnerships.namesOf([...new Set(bringing)]);
    return toExplanation(scored, {
      suppliers: scoring.suppliers,
      partnershipNames: names,
      comparisons: kind === 'partnership' ? day.comparisons(id) : undefined,
    });
  }
}
