import type { RecordStore, SeenRecord } from '@lodestone/persistence';
import { noSuchRecord, refuseStale, type SeenBy } from '@lodestone/server-kit';
import { v7 as uuid } from 'uuid';
import { isSameRecord } from '../is-same-record';
import type { ChangeReferenceData } from './change-reference-data';

/**
 * Keeps reference records of one kind. With each change of what scores are made from the reference data has a new
 * version, and every score is made anew when it is next asked for.
 */
export abstract class SaveRecord<Input, Item extends SeenRecord> {
  protected constructor(
    private readonly changeReferenceData: ChangeReferenceData,
    private readonly store: RecordStore<Input>,
  ) {}

  /** @throws {DomainError} when the record contradicts itself or the others */
  create(input: Input): Promise<Item> {
    const id = uuid();
    return this.transaction(id, async () => {
      await this.check(input, null);
      await this.changeReferenceData.write(() => this.store.insert(id, input));
      return this.get(id);
    });
  }

  /**
   * What is no change leaves the record its version.
   * @throws {DomainError} as `create`, and when the record is gone or no longer as seen
   */
  change({ id, version }: SeenBy, patch: Partial<Input>): Promise<Item> {
    return this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      const before = this.toInput(known);
      const input = { ...before, ...patch };
      if (isSameRecord(before, input)) return known;
      await this.check(input, known);
      await this.changeReferenceData.write(() => this.store.replace(known, input));
      return this.get(id);
    });
  }

  /** @throws {DomainError} while others need the record, and when it is gone or no longer as seen */
  delete({ id, version }: SeenBy): Promise<void> {
    return this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      await this.checkUnused(known);
      await this.changeReferenceData.write(() => this.store.delete(known));
    });
  }

  /** What the audit trail calls such a record. */
  protected abstract readonly type: string;

  /** The record of an id; `null`: there is none. */
  protected abstract find(id: string): Promise<Item | null>;

  /** The record without what we add to it. */
  protected abstract toInput(item: Item): Input;

  /**
   * Refuses a record that contradicts itself or the others.
   * @param known the record as it is, when it is changed
   */
  protected abstract check(input: Input, known: Item | null): Promise<void>;

  /** Refuses to delete a record that others need; by default nobody does. */
  protected async checkUnused(_known: Item): Promise<void> {}

  private transaction<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    return this.changeReferenceData.transaction({ type: this.type, id, read: () => this.find(id) }, work);
  }

  private async get(id: string): Promise<Item> {
    const record = await this.find(id);
    if (record === null) throw noSuchRecord();
    return record;
  }
}
