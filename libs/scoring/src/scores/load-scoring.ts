import { Database, ScoringInputs, ScoringModelReadModel } from '@lodestone/persistence';
import { notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { LoadRunBasis } from '../runs/load-run-basis';
import { Scoring } from './scoring';

/** Loads all that it takes to score some subjects, as it is at one moment, by what the scores in force rest on. */
@Injectable()
export class LoadScoring {
  constructor(
    private readonly database: Database,
    private readonly inputs: ScoringInputs,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly models: ScoringModelReadModel,
  ) {}

  /**
   * @param subjectIds whom to score; what they reach is loaded with them
   * @param modelRef   id or version number of a scoring model; left out: the active one
   * @throws {DomainError} `model.not_found`
   */
  execute(subjectIds: readonly string[], modelRef?: string): Promise<Scoring> {
    return this.database.snapshot(async () => {
      const { facts, scoringDate, ...published } = await this.loadRunBasis.published();
      const model = modelRef === undefined ? published.model : await this.models.model(modelRef);
      if (model === null) throw notFound('model.not_found', `There is no scoring model ${modelRef}.`);
      const documents = await this.inputs.reach(subjectIds);
      return new Scoring({ documents, facts, model, today: scoringDate });
    });
  }
}
