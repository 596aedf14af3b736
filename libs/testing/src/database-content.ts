import { Client } from 'pg';
import type { TestDatabase } from './test-database';

const TABLES = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`;

/** What a request leaves behind some time after its reply, which is no change of what is kept. */
const LEFT_LATER: Readonly<Record<string, string>> = { api_keys: 'last_used_at' };

/** The text of a row. */
const textOf = (table: string): string =>
  table in LEFT_LATER ? `(to_jsonb(t) - '${LEFT_LATER[table]}')::text` : 't::text';

/** A hash of the rows of each table. */
export async function contentOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(database, TABLES);
  const hashes = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(${textOf(name)}, ',' ORDER BY ${textOf(name)})) AS hash FROM "${name}" t`,
  );
  const rows = await rowsOf<{ name: string; hash: string }>(database, hashes.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** Does something that must leave every row of every table as it is. */
export async function changingNothing<Result>(
  database: TestDatabase,
  work: () => PromiseLike<Result>,
): Promise<Result> {
  const before = await contentOf(database);
  const result = await work();
  expect(await contentOf(database)).toEqual(before);
  return result;
}

/** What one statement answers on a connection of its own, past the API. */
export async function rowsOf<Row>({ url }: TestDatabase, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
