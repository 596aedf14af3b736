import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from './data-source-options';
import { asDatabaseError, DatabaseError } from './database-error';
import { MIGRATIONS } from './migrations';

const LOCK = 4_711_000;

/** A migration may take its time, but nobody waits longer for another one who is at work. */
const LONGEST_WAIT = 60_000;

/** Everything in the schema that no extension brought. */
const TABLES = `
  SELECT relname AS name FROM pg_class
   WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
     AND NOT EXISTS (SELECT 1 FROM pg_depend
                      WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
   ORDER BY relname`;

const COLUMNS = `SELECT column_name AS name FROM information_schema.columns
  WHERE table_schema = current_schema() AND table_name = 'migrations'`;

/**
 * Brings a database to the version of the code, wholly or not at all. Concurrent starts wait for each other.
 * @throws {DatabaseError} when it does not answer, is newer than the code or belongs to something else and is therefore
 *   left alone, or cannot be brought there
 */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  const dataSource = new DataSource(withoutHaste(dataSourceOptions(databaseUrl)));
  try {
    await dataSource.initialize();
  } catch (cause) {
    throw asDatabaseError(cause, databaseUrl, 'connecting');
  }
  try {
    await migrate(dataSource);
  } catch (cause) {
    throw asDatabaseError(cause, databaseUrl, 'preparing');
  } finally {
    await dataSource.destroy();
  }
}

function withoutHaste(options: ReturnType<typeof dataSourceOptions>): DataSourceOptions {
  const patience = { statement_timeout: 0, query_timeout: 0, lock_timeout: LONGEST_WAIT };
  // What TypeORM writes to the console of a failed migration, the error says in one line.
  return { ...options, extra: { ...options.extra, ...patience }, logger: 'debug' };
}

async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await checkWhose(runner);
    await dataSource.runMigrations();
  } finally {
    // With the connection the lock is gone too.
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await runner.release();
  }
}

/** Refuses a database that is not ours to change. */
async function checkWhose(runner: QueryRunner): Promise<void> {
  const tables = (await namesFrom(runner, TABLES)).filter((name) => name !== 'migrations');
  const columns = await namesFrom(runner, COLUMNS);
  const isOurs = columns.includes('name') && columns.includes('timestamp');
  const applied = isOurs ? await namesFrom(runner, 'SELECT name FROM migrations ORDER BY id') : [];
  const isForeign = applied.length === 0 && (tables.length > 0 || (columns.length > 0 && !isOurs));
  if (isForeign) {
    throw new DatabaseError(
      `The database holds something else (${nameSome(tables)}) and is left as it is; give Lodestone an empty one`,
    );
  }
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new DatabaseError(
      `The database is newer than this version of Lodestone (it has ${unknown.join(', ')}); start the newer version`,
    );
  }
}

async function namesFrom(runner: QueryRunner, sql: string): Promise<string[]> {
  const rows = (await runner.query(sql)) as unknown as { name: string }[];
  return rows.map(({ name }) => name);
}

/** The first few of many. */
const nameSome = (tables: readonly string[]): string =>
  tables.length > 3 ? `${tables.slice(0, 3).join(', ')} and more` : tables.join(', ') || 'migrations';
