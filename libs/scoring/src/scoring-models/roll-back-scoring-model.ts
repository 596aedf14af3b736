import type { ScoringModelRecord } from '@lodestone/contracts';
import { AuditTrail, Database, ScoringModelReadModel, ScoringModelStore } from '@lodestone/persistence';
import { Clock, currentOccasion, noSuchRecord } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ActivationRuns } from './activation-runs';
import { refuseUnless } from './change-scoring-model';

/** Brings the judgement of a version back that was in force before, as a version of its own, by one person at once. */
@Injectable()
export class RollBackScoringModel {
  constructor(
    private readonly database: Database,
    private readonly store: ScoringModelStore,
    private readonly models: ScoringModelReadModel,
    private readonly activationRuns: ActivationRuns,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param olderId the version to go back to
   * @returns the new version, on its way into force
   * @throws {DomainError} `record.not_found`, `model.not_retired` for a version that was never in force, or is
   */
  async execute(olderId: string, note: string | null): Promise<ScoringModelRecord> {
    const id = uuid();
    const { actor } = currentOccasion();
    await this.database.transaction(async () => {
      const older = await this.store.hold(olderId);
      if (older === null) throw noSuchRecord();
      refuseUnless(older, 'retired');
      const { name, parameters } = older;
      const model = { id, name, note, basedOn: olderId, parameters, editedBy: actor };
      await this.store.insertRollback(model, olderId, this.clock.now());
      const added = await this.store.hold(id);
      if (added !== null) await this.activationRuns.start(added);
      const subject = { type: 'scoring_model', id };
      const after = await this.models.find(id);
      this.trail.record({ action: 'scoring_model.rolled_back', subject, after });
    });
    return (await this.models.find(id)) as ScoringModelRecord;
  }
}
