import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { askRedis, type RedisAddress } from './ask-redis';
import { LocalStackError, reasonOf } from './data-directory';
import type { RunningServer } from './server-keeper';

/** A Redis server of our own, on the loopback interface. */
export interface RedisServerOptions extends RedisAddress {
  /** The program that is run. */
  readonly program: string;
  /** Where its files are; made when it is not there. */
  readonly directory: string;
  readonly onLog?: (line: string) => void;
}

/** Longest that a stop waits for Redis to write its last second down. */
const LONGEST_FAREWELL = 7_000;
const POLL = 20;

/** Address of a Redis of our own. */
export const localRedisUrl = ({ port, password }: RedisAddress): string =>
  `redis://:${password}@127.0.0.1:${port}`;

/** The file that names the process and the port of the Redis that works on a folder. */
export const markOfRedis = (directory: string): string => join(directory, 'lodestone-redis.pid');

/**
 * Starts a Redis server that writes each change down within a second, and waits until it answers.
 * @throws {LocalStackError} with what Redis said last
 */
export async function startRedisServer(options: RedisServerOptions): Promise<RunningServer> {
  const { directory, program, port, onLog } = options;
  let lastLine = '';
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const redis = spawn(program, ['-'], { stdio: 'pipe' });
    for (const stream of [redis.stdout, redis.stderr]) {
      createInterface(stream).on('line', (line) => {
        lastLine = line || lastLine;
        onLog?.(line);
      });
    }
    await once(redis, 'spawn');
    const ended = once(redis, 'exit');
    const mark = markOfRedis(directory);
    redis.once('exit', () => rmSync(mark, { force: true }));
    await writeFile(mark, `${redis.pid}\n${port}\n`);
    // Told by its standard input, the password stands neither in a file of its own nor on a command line.
    redis.stdin.on('error', () => undefined).end(configurationOf(options));
    await untilReady(redis, options);
    return { ended, stop: () => stop(redis, ended) };
  } catch (cause) {
    throw new LocalStackError(`Redis did not start in ${directory}: ${lastLine || reasonOf(cause)}`, {
      cause,
    });
  }
}

/** Nothing is thrown away to make room, because every key is work to do. */
const configurationOf = ({ directory, port, password }: RedisServerOptions): string =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(directory)}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
    '',
  ].join('\n');

async function untilReady(redis: ChildProcessWithoutNullStreams, address: RedisAddress): Promise<void> {
  // As long as it reads its files it says so instead; how long that may take, the keeper's owner decides.
  while (!(await askRedis(address, ['PING']).catch(() => '')).includes('+PONG')) {
    if (redis.exitCode !== null || redis.signalCode !== null) throw new Error('it ended');
    await wait(POLL);
  }
}

async function stop(redis: ChildProcessWithoutNullStreams, ended: Promise<unknown>): Promise<void> {
  const hurry = setTimeout(() => redis.kill('SIGKILL'), LONGEST_FAREWELL);
  redis.kill('SIGTERM');
  await ended;
  clearTimeout(hurry);
}
