import type { TestDatabase } from '@lodestone/testing';
import { Client } from 'pg';

const TABLES = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`;

/** A hash of the rows of each table. */
export async function contentOf({ url }: TestDatabase): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(TABLES);
    const hashes = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(string_agg(t::text, ',' ORDER BY t::text)) AS hash FROM "${name}" t`,
    );
    const { rows } = await client.query<{ name: string; hash: string }>(hashes.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
  } finally {
    await client.end();
  }
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
