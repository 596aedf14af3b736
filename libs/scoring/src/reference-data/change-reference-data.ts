import {
  AuditTrail,
  Database,
  type FollowedRecord,
  PublishedRunStore,
  ReferenceFactsReadModel,
  ReferenceVersionStore,
  ScoringBasisStore,
  SupplierGraphReadModel,
} from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { RequestRun } from '../runs/request-run';
import { materialsThatDiffer } from './materials-that-differ';

/** Changes reference data, and asks for a run of exactly those whose scores the change can move. */
@Injectable()
export class ChangeReferenceData {
  constructor(
    private readonly database: Database,
    private readonly facts: ReferenceFactsReadModel,
    private readonly versions: ReferenceVersionStore,
    private readonly basis: ScoringBasisStore,
    private readonly publishedRun: PublishedRunStore,
    private readonly graph: SupplierGraphReadModel,
    private readonly requestRun: RequestRun,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * One transaction in which nobody else changes what is checked here, or computes scores from it.
   * @param record what becomes of it goes into the audit trail
   */
  transaction<Result>(record: FollowedRecord, work: () => Promise<Result>): Promise<Result> {
    return this.database.changeEvidence(() => this.trail.follow(record, work));
  }

  /** Writes records, inside a transaction of this class. A note or an address alone leaves all scores as they are. */
  async write(write: () => Promise<void>): Promise<void> {
    const before = await this.facts.content();
    await write();
    const materials = materialsThatDiffer(before, await this.facts.content());
    if (materials.length === 0) return;
    await this.basis.referenceChanged();
    const after = await this.facts.content();
    await this.versions.keep(after);
    const published = await this.publishedRun.current();
    const movesNobody = (await this.graph.subjectsOfMaterials(materials)).length === 0;
    if (movesNobody && published.generation === before.generation) {
      await this.publishedRun.reachGeneration(after.generation, after.version);
    } else {
      await this.requestRun.execute({ startedBy: 'reference', filter: { materials } });
    }
  }
}
