import {
  AuditTrail,
  Database,
  type FollowedRecord,
  ReferenceFactsReadModel,
  ScoringBasisStore,
} from '@lodestone/persistence';
import { canonicalJson } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';

/** Changes reference data, and lets every score be made anew when the change touches what scores are made from. */
@Injectable()
export class ChangeReferenceData {
  constructor(
    private readonly database: Database,
    private readonly facts: ReferenceFactsReadModel,
    private readonly basis: ScoringBasisStore,
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
    const before = await this.content();
    await write();
    if ((await this.content()) !== before) await this.basis.referenceChanged();
  }

  private async content(): Promise<string> {
    const { materials, policies } = await this.facts.content();
    return canonicalJson({ materials: [...materials.values()], policies });
  }
}
