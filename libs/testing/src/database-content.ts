import { Client } from 'pg';
import type { TestDatabase } from './test-database';

const TABLES = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`;

/** What a request leaves behind some time after its reply, which is no change of what is kept. */
const LEFT_LATER: Readonly<Record<string, string>> = { api_keys: 'last_used_at' };

/** The text of a row. */
const textOf = (table: string): string =>
  table in LEFT_LATER ? `(to_jsonb(t) - '${LEFT_LATER[table]}')::text` : 't::text';

const hashOfTexts = (table: string): string =>
  `md5(string_agg(${textOf(table)}, ',' ORDER BY ${textOf(table)}))`;

/** Where rows stand and who wrote them, which is read much faster than what they say. */
const hashOfVersions = (table: string): string =>
  table in LEFT_LATER ? hashOfTexts(table) : "sum(hashtextextended(concat_ws(' ', t.ctid, t.xmin), 0))::text";

/** A hash of the rows of each table. */
export const contentOf = (database: TestDatabase): Promise<Record<string, string>> =>
  onDatabase(database, (client) => hashesOf(client, hashOfTexts));

/** Does something that must leave every row of every table as it is, and rewrite none with what it says already. */
export const changingNothing = <Result>(
  database: TestDatabase,
  work: () => PromiseLike<Result>,
): Promise<Result> =>
  onDatabase(database, async (client) => {
    const before = await hashesOf(client, hashOfVersions);
    const result = await work();
    expect(await hashesOf(client, hashOfVersions)).toEqual(before);
    return result;
  });

async function hashesOf(client: Client, hashOf: (table: string) => string): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(TABLES);
  const hashes = tables.map(
    ({ name }) => `SELECT '${name}' AS name, ${hashOf(name)} AS hash FROM "${name}" t`,
  );
  const { rows } = await client.query<{ name: string; hash: string }>(hashes.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** What one statement answers on a connection of its own, past the API. */
export const rowsOf = <Row>(database: TestDatabase, sql: string): Promise<Row[]> =>
  onDatabase(database, async (client) => (await client.query(sql)).rows as Row[]);

async function onDatabase<Result>(
  { url }: TestDatabase,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
