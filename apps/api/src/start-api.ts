import {
  type DataDirectory,
  type LocalPostgres,
  lockDataDirectory,
  openDataDirectory,
  startLocalPostgres,
} from '@lodestone/local-stack';
import { explainDatabaseError, prepareDatabase } from '@lodestone/persistence';
import { RefreshScores, SetUpDatabase } from '@lodestone/scoring';
import { createLogger, type Settings } from '@lodestone/server-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { bootstrapApiKey } from './auth/bootstrap-api-key';
import { type FirstAccess, firstAccess } from './auth/first-access';
import { type BackgroundRefresh, refreshInBackground } from './background-refresh';
import { createApp } from './create-app';
import { exampleRequest } from './example-request';
import { listen } from './listen';

/** The API at work. */
export interface RunningApi extends Pick<FirstAccess, 'apiKey' | 'admin'> {
  readonly address: string;
  /** Path of a first request that works. */
  readonly example: string;
  /** Answers what is under way, then stops everything that was started. */
  stop(): Promise<void>;
}

/** How a start goes on. */
export interface Start {
  /** Told what goes on, a line at a time. */
  readonly say: (line: string) => void;
  /** Ends the start at its next step. */
  readonly signal: AbortSignal;
}

/** What has been started so far. */
interface Parts {
  postgres?: LocalPostgres;
  app?: NestFastifyApplication;
  refresh?: BackgroundRefresh;
}

/**
 * Starts the API and whatever it needs that is not configured.
 * @throws one line for whoever typed the command: see the errors of the parts; nothing is left running
 */
export async function startApi(settings: Settings, start: Start): Promise<RunningApi> {
  const directory = await lockDataDirectory(await openDataDirectory(settings.dataDir));
  const parts: Parts = {};
  const stop = () => stopParts(parts, directory);
  try {
    return { ...(await startParts(settings, directory, parts, start)), stop };
  } catch (cause) {
    // Why it did not start is worth more than what went wrong after that.
    await stop().catch(() => undefined);
    throw cause;
  }
}

async function startParts(
  settings: Settings,
  { path }: DataDirectory,
  parts: Parts,
  { say, signal }: Start,
): Promise<Omit<RunningApi, 'stop'>> {
  const logger = createLogger(settings);
  const apiKey = await bootstrapApiKey(settings, path);
  const databaseUrl = settings.databaseUrl ?? (await startDatabase(path, parts, say, logger));
  signal.throwIfAborted();
  await prepareDatabase(databaseUrl);
  signal.throwIfAborted();
  try {
    const app = await createApp({ ...settings, databaseUrl, logger });
    parts.app = app;
    signal.throwIfAborted();
    await setUp(app, settings, say);
    const access = await firstAccess(app, settings, apiKey, path);
    await access.admitKnown();
    signal.throwIfAborted();
    const address = await listen(app, settings);
    parts.refresh = refreshInBackground(app.get(RefreshScores), say, logger);
    signal.throwIfAborted();
    await access.admitNew();
    const example = await exampleRequest(app, apiKey.key);
    return { address, apiKey, admin: access.admin, example };
  } catch (cause) {
    throw explainDatabaseError(cause, databaseUrl);
  }
}

async function startDatabase(path: string, parts: Parts, say: Start['say'], logger: Logger): Promise<string> {
  say('Starting PostgreSQL (set DATABASE_URL to use another)');
  parts.postgres = await startLocalPostgres(path, (message) => logger.warn(message));
  return parts.postgres.databaseUrl;
}

async function setUp(app: NestFastifyApplication, { examplePortfolio }: Settings, say: Start['say']) {
  if (!(await app.get(SetUpDatabase).execute({ examplePortfolio }))) return;
  say(`Loaded the reference data${examplePortfolio ? ' and the example portfolio' : ''}`);
}

async function stopParts({ refresh, app, postgres }: Parts, directory: DataDirectory): Promise<void> {
  try {
    await refresh?.stop();
    await app?.close();
  } finally {
    try {
      await postgres?.stop();
    } finally {
      directory.release();
    }
  }
}
