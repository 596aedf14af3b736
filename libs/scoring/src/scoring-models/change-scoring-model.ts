import type { ScoringModelRecord } from '@lodestone/contracts';
import { AuditTrail, Database, ScoringModelReadModel, ScoringModelStore } from '@lodestone/persistence';
import { conflict, noSuchRecord, refuseStale, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';

/** A version while nobody else changes it. */
export type HeldModel = NonNullable<Awaited<ReturnType<ScoringModelStore['hold']>>>;

type Status = ScoringModelRecord['status'];

/** Takes one step in the life of a version: alone, with an event in the audit trail, or not at all. */
@Injectable()
export class ChangeScoringModel {
  constructor(
    private readonly database: Database,
    private readonly store: ScoringModelStore,
    private readonly models: ScoringModelReadModel,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @param change what the step is called in the audit trail
   * @returns the version after it
   * @throws {DomainError} when it is gone or no longer as seen
   */
  async execute(
    { id, version }: SeenBy,
    change: string,
    work: (model: HeldModel) => Promise<void>,
  ): Promise<ScoringModelRecord> {
    await this.step({ id, version }, change, work);
    return this.get(id);
  }

  /** A step after which the version is gone. */
  async step(
    { id, version }: SeenBy,
    change: string,
    work: (model: HeldModel) => Promise<void>,
  ): Promise<void> {
    const read = () => this.models.find(id);
    await this.database.transaction(async () => {
      const model = await this.store.hold(id);
      if (model === null) throw noSuchRecord();
      refuseStale({ version: model.revision }, version);
      await this.trail.follow({ type: 'scoring_model', id, change, read }, () => work(model));
    });
  }

  private async get(id: string): Promise<ScoringModelRecord> {
    return (await this.models.find(id)) ?? Promise.reject(noSuchRecord());
  }
}

/**
 * Refuses a step that does not follow on what a version is.
 * @throws {DomainError} `model.not_draft`, `model.not_proposed`, … by the first status that it asks for
 */
export function refuseUnless({ status, version }: HeldModel, ...expected: readonly Status[]): void {
  if (expected.includes(status)) return;
  const message = `Version ${version} is ${status}, not ${expected.join(' or ')}.`;
  throw conflict(`model.not_${expected[0]}`, message);
}
