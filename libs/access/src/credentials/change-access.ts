import { type AuditEntry, AuditTrail, Database, type FollowedRecord } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { VerifyCredentials } from './verify-credentials';

/** Changes what keys and tokens open: on record, and so that it counts from the moment it is kept. */
@Injectable()
export class ChangeAccess {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly verifyCredentials: VerifyCredentials,
  ) {}

  /** One transaction, after which every key and token is looked up anew. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = await this.database.transaction(work);
    this.verifyCredentials.forget();
    return result;
  }

  /** Notes what is done; inside a transaction of this class. */
  record(entry: AuditEntry): void {
    this.trail.record(entry);
  }

  /** Notes what becomes of a record; inside a transaction of this class. */
  follow<Result>(record: FollowedRecord, work: () => Promise<Result>): Promise<Result> {
    return this.trail.follow(record, work);
  }
}
