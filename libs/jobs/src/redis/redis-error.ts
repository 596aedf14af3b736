import { unavailable } from '@lodestone/server-kit';
import { Redis } from 'ioredis';

/** Redis keeps the process from starting; the message is one line for whoever typed the command. */
export class RedisError extends Error {}

const ANSWERS_WITHIN = 5_000;
const CONNECTS_WITHIN = 3_000;

/** What Redis says to somebody whom it does not let in. */
const NOT_LET_IN = /^(WRONGPASS|NOAUTH|NOPERM)|without any password|invalid (username-)?password/;

/** The failure of a caller whose work Redis does not take in. */
export const redisUnavailable = (cause: unknown) =>
  unavailable('redis.unavailable', 'Redis does not answer; try again in a moment.', cause);

/**
 * Makes sure that Redis answers.
 * @throws {RedisError} with what is wrong, without the password
 */
export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    ...{ lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 },
    ...{ connectTimeout: CONNECTS_WITHIN, commandTimeout: ANSWERS_WITHIN },
  });
  let said: unknown = null;
  redis.on('error', (cause) => (said = cause));
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    throw new RedisError(complaint(url, said ?? cause), { cause });
  } finally {
    redis.disconnect();
  }
}

function complaint(url: string, cause: unknown): string {
  const { host } = new URL(url);
  const [reason] = ((cause as Partial<Error> | null)?.message ?? String(cause)).split('\n');
  return NOT_LET_IN.test(reason)
    ? `Redis ${host} does not let us in: ${reason}; correct user and password in REDIS_URL`
    : `Redis ${host} does not answer: ${reason}; see that it runs or correct REDIS_URL`;
}
