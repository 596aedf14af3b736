import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findFreePort } from './free-port';
import { KeptProcess } from './kept-process';
import { keepSecret } from './kept-secret';
import { findProgram } from './program-on-path';
import { localRedisUrl } from './redis-server';

/** Programs that speak the protocol and keep an append-only file. */
export const REDIS_PROGRAMS: readonly string[] = ['redis-server', 'valkey-server'];

/** Redis started for this process. */
export interface LocalRedis {
  readonly redisUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the Redis of this machine for this process alone, with its files under a data directory. It ends with this
 * process, even when that is killed.
 * @param path a data directory that is there, and that nobody else uses
 * @param notify told about what goes on with Redis later
 * @returns `null` when the machine has no program for it
 * @throws {LocalStackError} one line: Redis does not start
 */
export async function startLocalRedis(
  path: string,
  notify: (message: string) => void,
): Promise<LocalRedis | null> {
  const program = await findProgram(REDIS_PROGRAMS);
  if (program === null) return null;
  const password = await keepSecret(join(path, 'redis-password'), () => randomBytes(24).toString('hex'));
  const directory = join(path, 'redis');
  const logFile = join(path, 'redis.log');
  const order = { program, directory, port: await findFreePort(), password, logFile };
  const redis = new KeptProcess(
    { name: 'Redis', directory, logFile, module: join(__dirname, 'redis-keeper.js'), order },
    notify,
  );
  try {
    await redis.start();
  } catch (cause) {
    await redis.stop().catch(() => undefined);
    throw cause;
  }
  return { redisUrl: localRedisUrl(order), stop: () => redis.stop() };
}
