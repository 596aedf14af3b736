import { AuditTrail, Database, type FollowedRecord, InputDocumentStore } from '@lodestone/persistence';
import type { Subject } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { FollowEvidence } from '../runs/follow-evidence';

/**
 * Changes the evidence about a subject with all that hangs on it: its input document, its own score, which is current
 * when the change is answered, and the scores of all who depend on it, which follow soon after.
 */
@Injectable()
export class ChangeEvidence {
  constructor(
    private readonly database: Database,
    private readonly documents: InputDocumentStore,
    private readonly followEvidence: FollowEvidence,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * One transaction in which nobody else changes evidence or computes scores from it.
   * @param record what becomes of it goes into the audit trail
   */
  transaction<Result>(record: FollowedRecord, work: () => Promise<Result>): Promise<Result> {
    return this.database.changeEvidence(() => this.trail.follow(record, work));
  }

  /**
   * Writes evidence; inside a transaction of this class.
   * @param partyIds the suppliers that take part, for a partnership
   * @param write    keeps the record and its rows
   */
  async write(subject: Subject, partyIds: readonly string[], write: () => Promise<void>): Promise<void> {
    const before = await this.documents.partnershipsBringing(subject.id);
    await write();
    await this.documents.write(subject, partyIds);
    const after = await this.documents.partnershipsBringing(subject.id);
    await this.documents.refreshPartnerships([...before, ...after]);
    await this.followEvidence.changed(subject, [...before, ...after]);
  }

  /** Removes a subject; inside a transaction of this class. */
  async remove(subjectId: string, remove: () => Promise<void>): Promise<void> {
    const before = await this.documents.partnershipsBringing(subjectId);
    await this.followEvidence.removed(subjectId, before, async () => {
      await this.documents.delete(subjectId);
      await remove();
      await this.documents.refreshPartnerships(before);
    });
  }
}
