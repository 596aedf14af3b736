import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { LocalStackError, reasonOf } from './data-directory';
import { findFreePort } from './free-port';
import { KeptPostgres } from './kept-postgres';
import { keepSecret } from './kept-secret';
import { localDatabaseUrl } from './postgres-server';
import { isAlive } from './running-process';

const DATABASE = 'lodestone';
const LONGEST_FAREWELL = 10_000;

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
  await endLeftover(directory, password);
  const port = await findFreePort();
  const order = { directory, port, password, logFile: join(path, 'postgres.log') };
  const postgres = new KeptPostgres(order, notify);
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

/** Ends a PostgreSQL on the same files whose keeper was killed. Anything that does not prove to be it is left alone. */
async function endLeftover(directory: string, password: string): Promise<void> {
  const [pid, , , port] = (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => ''))
    .split('\n')
    .map(Number);
  if (!pid || !port || !isAlive(pid) || !(await servesFrom(directory, port, password))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited > LONGEST_FAREWELL)
      throw new LocalStackError(`PostgreSQL (process ${pid}) still runs on ${directory}; stop it first`);
    await wait(100);
  }
}

async function servesFrom(directory: string, port: number, password: string): Promise<boolean> {
  const client = new Client({
    connectionString: localDatabaseUrl({ port, password }, 'postgres'),
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === directory;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
