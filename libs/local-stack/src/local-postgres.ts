import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { LocalStackError, reasonOf } from './data-directory';
import { findFreePort } from './free-port';
import { KeptProcess } from './kept-process';
import { keepSecret } from './kept-secret';
import { localDatabaseUrl } from './postgres-server';

const DATABASE = 'lodestone';

/** PostgreSQL started for this process. */
export interface LocalPostgres {
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the product, with its files under a data directory. It ends with this process,
 * even when that is killed.
 * @param path a data directory that is there, and that nobody else uses
 * @param notify told about what goes on with PostgreSQL later
 * @throws {LocalStackError} one line: PostgreSQL does not start, or does not let us in
 */
export async function startLocalPostgres(
  path: string,
  notify: (message: string) => void,
): Promise<LocalPostgres> {
  const directory = join(path, 'postgres');
  const passwordFile = join(path, 'postgres-password');
  const password = await keepSecret(passwordFile, () => {
    // Files that are there know another password, and nobody could open them with a new one.
    if (!existsSync(join(directory, 'PG_VERSION'))) return randomBytes(24).toString('hex');
    throw new LocalStackError(
      `${passwordFile} is missing, without which ${directory} stays closed; restore it`,
    );
  });
  const port = await findFreePort();
  const logFile = join(path, 'postgres.log');
  const order = { directory, port, password, logFile };
  const postgres = new KeptProcess(
    { name: 'PostgreSQL', directory, logFile, module: join(__dirname, 'postgres-keeper.js'), order },
    notify,
  );
  try {
    await postgres.start();
    await createDatabase(localDatabaseUrl(order, 'postgres'));
  } catch (cause) {
    await postgres.stop().catch(() => undefined);
    if (cause instanceof LocalStackError) throw cause;
    throw new LocalStackError(
      `PostgreSQL in ${directory} does not let us in with the password in ${passwordFile}: ${reasonOf(cause)}`,
      { cause },
    );
  }
  return { databaseUrl: localDatabaseUrl(order, DATABASE), stop: () => postgres.stop() };
}

async function createDatabase(serverUrl: string): Promise<void> {
  const client = new Client({
    connectionString: serverUrl,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
