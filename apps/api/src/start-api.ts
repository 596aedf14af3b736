import { type LocalPostgres, startLocalPostgres } from '@lodestone/local-stack';
import { prepareDatabase } from '@lodestone/persistence';
import { RefreshScores, SetUpDatabase } from '@lodestone/scoring';
import { createLogger, type Settings } from '@lodestone/server-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type BootstrapApiKey, bootstrapApiKey } from './auth/bootstrap-api-key';
import { type BackgroundRefresh, refreshInBackground } from './background-refresh';
import { createApp } from './create-app';
import { exampleRequest } from './example-request';

/** The API at work. */
export interface RunningApi {
  readonly address: string;
  readonly apiKey: BootstrapApiKey;
  /** Path of a first request that works. */
  readonly example: string;
  /** Answers what is under way, then stops everything that was started. */
  stop(): Promise<void>;
}

/** The port belongs to somebody else. */
export class PortTakenError extends Error {}

/**
 * Starts the API and whatever it needs that is not configured.
 * @param say told what goes on, a line at a time
 * @throws one line for whoever typed the command: see the errors of the parts; nothing is left running
 */
export async function startApi(settings: Settings, say: (line: string) => void): Promise<RunningApi> {
  const logger = createLogger(settings);
  const apiKey = await bootstrapApiKey(settings);
  const postgres = await startDatabase(settings, say, (message) => logger.warn(message));
  let app: NestFastifyApplication | null = null;
  let refresh: BackgroundRefresh | null = null;
  const stop = async () => {
    await refresh?.stop();
    await app?.close();
    await postgres?.stop();
  };
  try {
    const databaseUrl = postgres?.databaseUrl ?? settings.databaseUrl ?? '';
    await prepareDatabase(databaseUrl);
    const { rateLimitPerMinute, examplePortfolio } = settings;
    app = await createApp({ databaseUrl, apiKey: apiKey.key, rateLimitPerMinute, logger });
    if (await app.get(SetUpDatabase).execute({ examplePortfolio })) {
      say(`Loaded the reference data${examplePortfolio ? ' and the example portfolio' : ''}`);
    }
    const address = await listen(app, settings);
    refresh = refreshInBackground(app.get(RefreshScores), say, logger);
    return { address, apiKey, example: await exampleRequest(app, apiKey.key), stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function startDatabase(
  { databaseUrl, dataDir }: Settings,
  say: (line: string) => void,
  notify: (message: string) => void,
): Promise<LocalPostgres | null> {
  if (databaseUrl !== undefined) return null;
  say('Starting PostgreSQL (set DATABASE_URL to use another)');
  return startLocalPostgres(dataDir, notify);
}

async function listen(app: NestFastifyApplication, { port, host }: Settings): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      throw new PortTakenError(`Port ${port} is taken; stop what listens there or set PORT to another one`, {
        cause,
      });
    }
    throw cause;
  }
  return (await app.getUrl()).replace('127.0.0.1', 'localhost');
}
