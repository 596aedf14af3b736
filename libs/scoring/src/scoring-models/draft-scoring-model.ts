import type { ScoringModelInput, ScoringModelRecord } from '@lodestone/contracts';
import { AuditTrail, Database, ScoringModelReadModel, ScoringModelStore } from '@lodestone/persistence';
import { findModelProblems, type ScoringModel } from '@lodestone/scoring-engine';
import { currentOccasion, invalid, refuseIf } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';

/** Adds a draft of the scoring model: another version with some of its judgements replaced. It changes no score. */
@Injectable()
export class DraftScoringModel {
  constructor(
    private readonly database: Database,
    private readonly store: ScoringModelStore,
    private readonly models: ScoringModelReadModel,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws {DomainError} when the base does not exist, or the judgements contradict themselves */
  async execute({ name, note, basedOn, ...changes }: ScoringModelInput): Promise<ScoringModelRecord> {
    const base = await this.base(basedOn);
    const parameters = { ...base.parameters, ...changes };
    refuseIf(findModelProblems(parameters));
    const id = uuid();
    return this.database.transaction(async () => {
      const editedBy = currentOccasion().actor;
      await this.store.insert({ id, name, note, basedOn: base.id, parameters, editedBy });
      const draft = (await this.models.find(id)) as ScoringModelRecord;
      this.trail.record({
        action: 'scoring_model.created',
        subject: { type: 'scoring_model', id },
        after: draft,
      });
      return draft;
    });
  }

  private async base(id: string | null): Promise<ScoringModel> {
    const base = id === null ? await this.models.active() : await this.models.model(id);
    if (base === null) {
      throw invalid([
        { pointer: '/basedOn', code: 'model.unknown', message: `There is no scoring model ${id}.` },
      ]);
    }
    return base;
  }
}
