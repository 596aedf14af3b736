import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations';

/** The database cannot be used by this version; the message is one line for whoever typed the command. */
export class DatabaseVersionError extends Error {}

/**
 * Brings the database to the version of the code. Concurrent starts wait for each other.
 * @throws {DatabaseVersionError} when it has migrations that this version does not know
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(4711000)');
    const applied = (await runner.hasTable('migrations'))
      ? ((await runner.query('SELECT name FROM migrations')) as { name: string }[])
      : [];
    const known = new Set(MIGRATIONS.map((migration) => migration.name));
    const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
    if (unknown.length > 0) {
      throw new DatabaseVersionError(
        `The database is newer than this version of Lodestone (it has ${unknown.join(', ')}); start the newer version`,
      );
    }
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock(4711000)').catch(() => undefined);
    await runner.release();
  }
}
