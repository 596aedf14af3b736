import {
  Database,
  ReferenceFactsReadModel,
  ScoringInputs,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import { Clock, notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { Scoring } from './scoring';

/** Loads all that it takes to score some subjects, as it is at one moment. */
@Injectable()
export class LoadScoring {
  constructor(
    private readonly database: Database,
    private readonly inputs: ScoringInputs,
    private readonly facts: ReferenceFactsReadModel,
    private readonly models: ScoringModelReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * @param subjectIds whom to score; what they reach is loaded with them
   * @param modelRef   id or version number of a scoring model; left out: the active one
   * @throws {DomainError} `model.not_found`
   */
  execute(subjectIds: readonly string[], modelRef?: string): Promise<Scoring> {
    return this.database.snapshot(async () => {
      const facts = await this.facts.current();
      const model = modelRef === undefined ? await this.models.active() : await this.models.model(modelRef);
      if (model === null) throw notFound('model.not_found', `There is no scoring model ${modelRef}.`);
      const documents = await this.inputs.reach(subjectIds);
      return new Scoring({ documents, facts, model, today: this.clock.today() });
    });
  }
}
