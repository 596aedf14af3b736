import { startLocalPostgres, startLocalRedis } from '@lodestone/local-stack';
import type { Settings, Start } from '@lodestone/server-kit';
import type { Logger } from 'pino';

/** What the API works with, be it configured or started for it. */
export interface Servers {
  readonly databaseUrl: string;
  /** `undefined`: background work is done in this process. */
  readonly redisUrl: string | undefined;
  /** Stops those that were started. */
  stop(): Promise<void>;
}

/** A server started for this process, and how it is reached. */
interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the servers that are not configured.
 * @param path the data directory
 * @param withRedis is a Redis of our own of any use?
 * @throws {LocalStackError} one line; nothing is left running
 */
export async function startServers(
  { databaseUrl, redisUrl }: Pick<Settings, 'databaseUrl' | 'redisUrl'>,
  path: string,
  withRedis: boolean,
  say: Start['say'],
  logger: Pick<Logger, 'warn'>,
): Promise<Servers> {
  const notify = (message: string) => logger.warn(message);
  const starting: Promise<Started | null>[] = [
    databaseUrl === undefined ? startPostgres(path, say, notify) : Promise.resolve(null),
    redisUrl === undefined && withRedis ? startRedis(path, say, notify) : Promise.resolve(null),
  ];
  const outcomes = await Promise.allSettled(starting);
  const started = outcomes.map((each) => (each.status === 'fulfilled' ? each.value : null));
  const stop = () => stopAll(started);
  const failure = outcomes.find((each) => each.status === 'rejected');
  if (failure !== undefined) {
    await stop().catch(() => undefined);
    throw failure.reason;
  }
  const [postgres, redis] = started;
  return { databaseUrl: databaseUrl ?? String(postgres?.url), redisUrl: redisUrl ?? redis?.url, stop };
}

async function startPostgres(path: string, say: Start['say'], notify: (message: string) => void) {
  say('Starting PostgreSQL (set DATABASE_URL to use another)');
  const { databaseUrl, stop } = await startLocalPostgres(path, notify);
  return { url: databaseUrl, stop };
}

async function startRedis(path: string, say: Start['say'], notify: (message: string) => void) {
  const redis = await startLocalRedis(path, notify);
  if (redis === null) return null;
  say('Started Redis (set REDIS_URL to use another)');
  return { url: redis.redisUrl, stop: redis.stop };
}

/** Stops all of them, even when one does not go. */
async function stopAll(servers: readonly (Started | null)[]): Promise<void> {
  const outcomes = await Promise.allSettled(servers.map((each) => each?.stop()));
  const failure = outcomes.find((each) => each.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}
