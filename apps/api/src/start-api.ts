import { join } from 'node:path';
import { type DataDirectory, lockDataDirectory, openDataDirectory } from '@lodestone/local-stack';
import { explainDatabaseError, prepareDatabase } from '@lodestone/persistence';
import { SetUpDatabase } from '@lodestone/scoring';
import { createLogger, type Running, type Settings, type Start } from '@lodestone/server-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bootstrapApiKey } from './auth/bootstrap-api-key';
import { type FirstAccess, firstAccess } from './auth/first-access';
import { type BackgroundWork, type Company, startBackgroundWork } from './background-work';
import { createApp } from './create-app';
import { exampleRequest } from './example-request';
import { listen } from './listen';
import { type Servers, startServers } from './local-servers';

/** The API at work. */
export interface RunningApi extends Running, Pick<FirstAccess, 'apiKey' | 'admin'> {
  readonly address: string;
  /** Path of a first request that works. */
  readonly example: string;
}

/** Where the build lays the console, seen from where it lays this file. */
const CONSOLE = join(__dirname, '../../console');

/** What has been started so far. */
interface Parts {
  servers?: Servers;
  app?: NestFastifyApplication;
  work?: BackgroundWork;
}

/**
 * Starts the API and whatever it needs that is not configured.
 * @throws one line for whoever typed the command: see the errors of the parts; nothing is left running
 */
export async function startApi(settings: Settings, start: Start, company: Company): Promise<RunningApi> {
  const directory = await lockDataDirectory(await openDataDirectory(settings.dataDir));
  const parts: Parts = {};
  const stop = () => stopParts(parts, directory);
  try {
    return { ...(await startParts(settings, directory, parts, start, company)), stop };
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
  company: Company,
): Promise<Omit<RunningApi, 'stop'>> {
  const logger = createLogger(settings);
  const apiKey = await bootstrapApiKey(settings, path);
  const servers = await startServers(settings, path, company === 'with a worker', say, logger);
  parts.servers = servers;
  const { databaseUrl, redisUrl } = servers;
  signal.throwIfAborted();
  await prepareDatabase(databaseUrl);
  signal.throwIfAborted();
  const { nightlyCron: cron, nightlyTimeZone: timeZone } = settings;
  try {
    const app = await createApp({
      ...settings,
      ...{ databaseUrl, redisUrl, logger, schedule: { cron, timeZone }, consoleDirectory: CONSOLE },
    });
    parts.app = app;
    signal.throwIfAborted();
    await setUp(app, settings, say);
    const access = await firstAccess(app, settings, apiKey, path);
    await access.admitKnown();
    signal.throwIfAborted();
    const address = await listen(app, settings);
    parts.work = startBackgroundWork(app, settings, servers, company, say, logger);
    signal.throwIfAborted();
    await access.admitNew();
    const example = await exampleRequest(app, apiKey.key);
    return { address, apiKey, admin: access.admin, example };
  } catch (cause) {
    throw explainDatabaseError(cause, databaseUrl);
  }
}

async function setUp(app: NestFastifyApplication, { examplePortfolio }: Settings, say: Start['say']) {
  if (!(await app.get(SetUpDatabase).execute({ examplePortfolio }))) return;
  say(`Loaded the reference data${examplePortfolio ? ' and the example portfolio' : ''}`);
}

async function stopParts({ work, app, servers }: Parts, directory: DataDirectory): Promise<void> {
  try {
    await Promise.all([work?.stop(), app?.close()]);
  } finally {
    try {
      await servers?.stop();
    } finally {
      directory.release();
    }
  }
}
