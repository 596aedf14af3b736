import { isId, type ListPage, type ListRequest } from '@lodestone/contracts';
import type { Database } from '../database';
import { readPage, type ListFilter, type ListShape } from '../lists/sql-list';

/** Answers questions about records of one kind that are read as a whole. */
export abstract class RecordReadModel<Item, Query extends ListRequest> {
  protected constructor(
    protected readonly database: Database,
    private readonly shape: ListShape,
  ) {}

  /** The record of an id, or of its natural key where it has one; `null`: there is none. */
  abstract find(ref: string): Promise<Item | null>;

  list(query: Query): Promise<ListPage<Item>> {
    return readPage(this.database, this.shape, query, this.filters(query));
  }

  protected abstract filters(query: Query): ListFilter[];

  protected async findBy(column: string, value: string): Promise<Item | null> {
    // PostgreSQL cannot even compare with the character NUL.
    if ((column === 'r.id' && !isId(value)) || value.includes('\0')) return null;
    const { item, from } = this.shape;
    const rows = await this.database.query<{ item: Item }>(
      `SELECT ${item} AS item FROM ${from} WHERE ${column} = $1`,
      [value],
    );
    return rows[0]?.item ?? null;
  }
}

/** The column by which a reference addresses a record that also has a code. */
export const idOrCode = (ref: string): string => (isId(ref) ? 'r.id' : 'r.code');
