import { prepareDatabase } from '@lodestone/persistence';
import { SetUpDatabase } from '@lodestone/scoring';
import { Client } from 'pg';
import { startProduct } from './product';
import type { SoakServers } from './soak-servers';

/** The database that every round starts from: reference data, and nobody to score. */
export const EMPTY = 'soak_empty';

/** The days before and after the nights of the soak; in between a source starts and a measure comes into force. */
export const DAYS = { before: '2026-11-20', after: '2026-11-26' };

/** Makes it. */
export async function makeEmptyDatabase(servers: SoakServers): Promise<void> {
  await onServer(servers, `CREATE DATABASE ${EMPTY}`);
  const databaseUrl = servers.databaseUrl(EMPTY);
  await prepareDatabase(databaseUrl);
  const product = await startProduct({ databaseUrl, day: DAYS.before, chunkSize: 10 });
  await product.get(SetUpDatabase).execute({ examplePortfolio: false });
  await product.close();
}

/**
 * Clones a database that nobody is connected to. Copied by way of its log, PostgreSQL's usual one, the clone would not
 * write down what its sequences give out next, and would give it out again after a kill.
 */
export const cloneDatabase = (servers: SoakServers, from: string, to: string): Promise<void> =>
  onServer(servers, `CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY file_copy`);

/** Drops databases, whoever is connected to them. */
export async function dropDatabases(servers: SoakServers, names: readonly string[]): Promise<void> {
  for (const name of names) await onServer(servers, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** Asks a database on a connection of its own. */
export async function asking<Result>(
  servers: SoakServers,
  database: string,
  ask: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: servers.databaseUrl(database) });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

const onServer = (servers: SoakServers, statement: string): Promise<void> =>
  asking(servers, 'postgres', async (client) => void (await client.query(statement)));
