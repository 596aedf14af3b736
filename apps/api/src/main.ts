import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { LocalStackError } from '@lodestone/local-stack';
import { DatabaseError } from '@lodestone/persistence';
import { readSettings, type Settings, SettingsError } from '@lodestone/server-kit';
import { ListenError } from './listen';
import { startApi } from './start-api';
import { welcome } from './welcome';

/** The parts have limits of their own, which are shorter together. */
const LONGEST_FAREWELL = 19_000;
const EXPECTED = [SettingsError, LocalStackError, DatabaseError, ListenError];

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What keeps the API from starting is one line for whoever typed the command, and a trace only when it surprises us. */
function fail(cause: unknown): never {
  const isExpected = EXPECTED.some((kind) => cause instanceof kind);
  process.stderr.write(
    `${isExpected && cause instanceof Error ? cause.message : ((cause as Error)?.stack ?? String(cause))}\n`,
  );
  process.exit(1);
}

function settingsHere(): Settings {
  const envFile = resolve('.env');
  try {
    if (existsSync(envFile)) process.loadEnvFile(envFile);
  } catch (cause) {
    throw new SettingsError(`${envFile} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return readSettings(process.env);
}

/** The id of the Docker container that this is; the image says that it is one. */
const containerId = () => (process.env.container === 'docker' ? hostname() : null);

async function main(): Promise<void> {
  const settings = settingsHere();
  const leaving = new AbortController();
  const { signal } = leaving;
  const starting = startApi(settings, { say, signal });

  const leave = () => {
    if (signal.aborted) process.exit(1);
    leaving.abort();
    say('Stopping');
    setTimeout(
      () => fail(new LocalStackError('Stopping takes too long, and is given up')),
      LONGEST_FAREWELL,
    ).unref();
    starting
      .then((api) => api.stop())
      .then(() => process.exit(0))
      .catch(end);
  };
  const end = (cause: unknown) => (signal.aborted && cause === signal.reason ? process.exit(0) : fail(cause));
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);

  const api = await starting.catch(end);
  if (!signal.aborted) say(welcome(api, containerId()));
}

main().catch(fail);
