import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { LocalStackError } from '@lodestone/local-stack';
import { DatabaseError } from '@lodestone/persistence';
import { readSettings, SettingsError } from '@lodestone/server-kit';
import { PortTakenError, type RunningApi, startApi } from './start-api';
import { welcome } from './welcome';

const LONGEST_FAREWELL = 15_000;
const EXPECTED = [SettingsError, LocalStackError, DatabaseError, PortTakenError];

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What keeps the API from starting is one line for whoever typed the command, and a trace only when it surprises us. */
function fail(cause: unknown): never {
  const isExpected = EXPECTED.some((kind) => cause instanceof kind);
  process.stderr.write(
    `${isExpected && cause instanceof Error ? cause.message : ((cause as Error)?.stack ?? String(cause))}\n`,
  );
  process.exit(1);
}

async function main(): Promise<void> {
  const envFile = resolve('.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const settings = readSettings(process.env);

  let isLeaving = false;
  const starting = startApi(settings, say);
  const leave = () => {
    if (isLeaving) process.exit(1);
    isLeaving = true;
    say('Stopping');
    setTimeout(() => process.exit(1), LONGEST_FAREWELL).unref();
    starting
      .then((api) => api.stop())
      .then(() => process.exit(0))
      .catch(fail);
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);

  const api: RunningApi = await starting;
  if (!isLeaving) say(welcome(api));
}

main().catch(fail);
