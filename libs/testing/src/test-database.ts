import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Where `npm test` keeps its PostgreSQL, handed from the global set-up to the test files. */
export const TEST_SERVER_URL = 'LODESTONE_TEST_SERVER_URL';

/** What a test database starts from: nothing, migrations alone, the reference data, the example portfolio on top of it. */
export type TestTemplate = 'empty' | 'migrated' | 'reference' | 'portfolio';

/** Name of the template database, made once for a whole run; PostgreSQL comes with an empty one. */
export const templateName = (template: TestTemplate): string =>
  template === 'empty' ? 'template0' : `template_${template}`;

/** Address of a database on the server of the run. */
export function testDatabaseUrl(database: string): string {
  const server = process.env[TEST_SERVER_URL];
  if (server === undefined)
    throw new Error('Tests with a database run through npm test, which starts PostgreSQL');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** A database of one test file's own. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** Clones a template; the clone belongs to the caller alone. */
export async function createTestDatabase(template: TestTemplate): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${templateName(template)}`);
  return { name, url: testDatabaseUrl(name), drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Runs one statement on the server of the run. */
export async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testDatabaseUrl('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
