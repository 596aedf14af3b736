import type { ListPage, ListRequest } from '@lodestone/contracts';
import { DomainError } from '@lodestone/server-kit';
import type { Database } from '../database';
import { isDataException } from '../database-errors';
import { listMark, malformedCursor, readCursor, writeCursor } from './cursor';
import { SqlParameters } from './sql-parameters';

/** Records are counted up to here; a longer list says "at least". */
const COUNTED_UP_TO = 10_000;

/** Something that a list can be sorted by. */
export interface SortableSql {
  /** Never NULL. */
  readonly sql: string;
  readonly type: string;
  /** The record's `id` as the index has it that the list then goes along; `r.id` if left out. */
  readonly id?: string;
}

/** A list of records as SQL sees it; nothing here comes from a request. */
export interface ListShape {
  /** FROM clause; the record's table is called `r` and has an `id`. */
  readonly from: string;
  /** JSON of one record. */
  readonly item: string;
  /** What it can be sorted by. */
  readonly sortable: Readonly<Record<string, SortableSql>>;
  readonly defaultSort: string;
  /** Type of the record's `id`, which decides between records that are otherwise equal; `uuid` if left out. */
  readonly idType?: string;
}

/** Narrows a list; the value of a filter that was not given is undefined and then it does not apply. */
export interface ListFilter {
  readonly value: unknown;
  /** Condition on `r`, for the placeholder of the value. */
  readonly sql: (placeholder: string) => string;
}

interface SortTerm extends SortableSql {
  readonly falling: boolean;
}

/**
 * Reads one page of a list, by cursor so that inserts meanwhile neither repeat nor skip a record, or by offset.
 * @throws {DomainError} for a cursor of another list, or a cursor and an offset at once
 */
export async function readPage<Item>(
  database: Database,
  shape: ListShape,
  { limit, cursor, offset, sort = [shape.defaultSort] }: ListRequest,
  filters: readonly ListFilter[],
): Promise<ListPage<Item>> {
  if (cursor !== undefined && offset !== undefined) {
    throw new DomainError(
      'malformed',
      'page.cursor_and_offset',
      'A list goes on by cursor or by offset, not by both.',
    );
  }
  const terms = sortTerms(shape, sort);
  const parameters = new SqlParameters();
  const conditions = filters
    .filter(({ value }) => value !== undefined)
    .map(({ sql, value }) => sql(parameters.add(value)));
  const list = { of: listMark(shape.from, conditions, parameters.values), sort: sort.join(',') };
  const total = await countUpTo(database, shape, conditions, parameters.values);
  if (cursor !== undefined)
    conditions.push(comesAfter(terms, readCursor(cursor, list, terms.length), parameters));

  const order = terms.map(({ sql, falling }) => `${sql} ${falling ? 'DESC' : 'ASC'}`).join(', ');
  // What is told of a record is made for those of the page alone, not for those that an offset skips.
  const rows = await database
    .query<{ item: Item; position: string[] }>(
      `SELECT ${shape.item} AS item, ARRAY[${terms.map(({ sql }) => `(${sql})::text`).join(', ')}] AS position
         FROM ${shape.from}
        WHERE r.id IN (SELECT r.id FROM ${shape.from} ${where(conditions)} ORDER BY ${order}
                        LIMIT ${parameters.add(limit + 1)} OFFSET ${parameters.add(offset ?? 0)})
        ORDER BY ${order}`,
      parameters.values,
    )
    .catch((cause: unknown) => {
      throw cursor !== undefined && isDataException(cause) ? malformedCursor() : cause;
    });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(({ item }) => item),
    page: {
      total: Math.min(total, COUNTED_UP_TO),
      totalIs: total > COUNTED_UP_TO ? 'atLeast' : 'exact',
      nextCursor: rows.length > limit && last !== undefined ? writeCursor(list, last.position) : null,
    },
  };
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

function sortTerms(shape: ListShape, sort: readonly string[]): SortTerm[] {
  const named = sort.map((term): SortTerm => {
    const falling = term.startsWith('-');
    return { ...shape.sortable[falling ? term.slice(1) : term], falling };
  });
  const { id = 'r.id', falling } = named[named.length - 1];
  return [...named, { sql: id, type: shape.idType ?? 'uuid', falling }];
}

async function countUpTo(
  database: Database,
  { from }: ListShape,
  conditions: readonly string[],
  values: readonly unknown[],
): Promise<number> {
  const [{ count }] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${from} ${where(conditions)} LIMIT ${COUNTED_UP_TO + 1}) AS counted`,
    values,
  );
  return count;
}

/**
 * (a, b, id) after (x, y, z). Where all terms go the same way, PostgreSQL compares them as one and enters an index there;
 * else each has its own direction: a > x, or a = x and b > y, …, and the index is entered by the first.
 */
function comesAfter(terms: readonly SortTerm[], after: readonly string[], parameters: SqlParameters): string {
  const placeholders = terms.map(({ type }, index) => `${parameters.add(after[index])}::text::${type}`);
  const [{ sql: first, falling: firstFalls }] = terms;
  const comparison = firstFalls ? '<' : '>';
  if (terms.every(({ falling }) => falling === firstFalls)) {
    return `(${terms.map(({ sql }) => sql).join(', ')}) ${comparison} (${placeholders.join(', ')})`;
  }
  const alternatives = terms.map(({ sql, falling }, index) => {
    const equal = terms.slice(0, index).map((term, earlier) => `${term.sql} = ${placeholders[earlier]}`);
    return `(${[...equal, `${sql} ${falling ? '<' : '>'} ${placeholders[index]}`].join(' AND ')})`;
  });
  return `${first} ${comparison}= ${placeholders[0]} AND (${alternatives.join(' OR ')})`;
}

/** Filter by a part of a name, whatever its case. */
export const nameContains = (text: string | undefined): ListFilter => ({
  value: text?.replace(/[\\%_]/g, '\\$&'),
  sql: (placeholder) => `r.name ILIKE '%' || ${placeholder} || '%'`,
});

/** Filter by equality with a column. */
export const equals = (column: string, value: unknown): ListFilter => ({
  value,
  sql: (placeholder) => `${column} = ${placeholder}`,
});
