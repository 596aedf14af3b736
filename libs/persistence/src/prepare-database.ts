import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from './data-source-options';
import { MIGRATIONS } from './migrations';

/** The database cannot be used; the message is one line for whoever typed the command. */
export class DatabaseError extends Error {}

const LOCK = 4_711_000;

/**
 * Brings a database to the version of the code. Concurrent starts wait for each other.
 * @throws {DatabaseError} when it does not answer, or is newer than the code and therefore left alone
 */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  const dataSource = new DataSource(dataSourceOptions(databaseUrl));
  try {
    await dataSource.initialize();
  } catch (cause) {
    const { host, pathname } = new URL(databaseUrl);
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
    throw new DatabaseError(`The database ${host}${pathname} does not answer: ${reason}`, { cause });
  }
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const unknown = await unknownMigrations(runner);
    if (unknown.length > 0) {
      throw new DatabaseError(
        `The database is newer than this version of Lodestone (it has ${unknown.join(', ')}); start the newer version`,
      );
    }
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    await runner.release();
  }
}

async function unknownMigrations(runner: QueryRunner): Promise<string[]> {
  if (!(await runner.hasTable('migrations'))) return [];
  const applied = (await runner.query('SELECT name FROM migrations')) as unknown as { name: string }[];
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  return applied.map(({ name }) => name).filter((name) => !known.has(name));
}
