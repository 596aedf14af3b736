import type { EntityTarget, QueryDeepPartialEntity } from 'typeorm';
import type { Database } from '../database';
import type { RecordEntity } from '../entities/record.entity';
import { deleteVersion, updateVersion } from './record-version';

/** A record as a caller last saw it. */
export interface SeenRecord {
  readonly id: string;
  readonly version: number;
}

/** Keeps one kind of record; always inside a transaction. Fails when a record is gone or no longer as seen. */
export interface RecordStore<Input> {
  insert(id: string, record: Input): Promise<void>;
  replace(seen: SeenRecord, record: Input): Promise<void>;
  delete(seen: SeenRecord): Promise<void>;
}

/** Keeps records that are one row each. */
export class RowStore<
  Entity extends RecordEntity,
  Input extends QueryDeepPartialEntity<Entity>,
> implements RecordStore<Input> {
  constructor(
    protected readonly database: Database,
    private readonly entity: EntityTarget<Entity>,
  ) {}

  async insert(id: string, record: Input): Promise<void> {
    await this.database.manager.insert(this.entity, { ...record, id });
  }

  replace(seen: SeenRecord, record: Input): Promise<void> {
    return updateVersion(this.database.manager, this.entity, seen, record);
  }

  delete(seen: SeenRecord): Promise<void> {
    return deleteVersion(this.database.manager, this.entity, seen);
  }
}
