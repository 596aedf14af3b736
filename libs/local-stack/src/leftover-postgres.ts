import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { endLeftover } from './leftover';
import { localDatabaseUrl, type PostgresServerOptions } from './postgres-server';
import { isAlive } from './running-process';

type Owner = Pick<PostgresServerOptions, 'directory' | 'password'>;

/**
 * Ends a PostgreSQL on the same files whose keeper was killed. Anything that does not prove to be it is left alone.
 * @throws {LocalStackError} when it does not go
 */
export async function endLeftoverPostgres({ directory, password }: Owner): Promise<void> {
  const [pid, , , port] = (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => ''))
    .split('\n')
    .map(Number);
  if (!pid || !port || !isAlive(pid) || !(await servesFrom(directory, port, password))) return;
  await endLeftover(pid, 'SIGINT', { name: 'PostgreSQL', directory });
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
