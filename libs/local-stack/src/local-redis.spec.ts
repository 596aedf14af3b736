import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithRedis } from '@lodestone/testing';
import { askRedis } from './ask-redis';
import { LocalStackError } from './data-directory';
import { findFreePort } from './free-port';
import { startLocalRedis } from './local-redis';
import { findProgram } from './program-on-path';
import { localRedisUrl, startRedisServer } from './redis-server';
import type { RunningServer } from './server-keeper';

jest.setTimeout(60_000);

const PASSWORD = randomBytes(16).toString('hex');

let folder: string;
let server: RunningServer | null = null;
let port: number;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'lodestone redis-')));
  port = await findFreePort();
});

afterEach(async () => {
  await server?.stop();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

const ask = (...commands: string[]) => askRedis({ port, password: PASSWORD }, commands);

async function start(directory = join(folder, 'redis')): Promise<void> {
  const program = await findProgram(['redis-server', 'valkey-server']);
  server = await startRedisServer({ program: String(program), directory, port, password: PASSWORD });
}

describeWithRedis('a Redis of our own', () => {
  it('lets in whoever knows the password, from this machine alone', async () => {
    await start();
    expect(localRedisUrl({ port, password: PASSWORD })).toBe(`redis://:${PASSWORD}@127.0.0.1:${port}`);
    expect(await ask('PING')).toBe('+OK\r\n+PONG\r\n+OK\r\n');
    expect(await askRedis({ port, password: 'guessed' }, ['PING'])).toMatch(/^-WRONGPASS .*\r\n-NOAUTH /);
    expect(await ask('CONFIG GET bind')).toContain('\r\n127.0.0.1\r\n');
  });

  it('shows its password to nobody who lists processes', async () => {
    await start();
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(PASSWORD);
  });

  it('writes every change down, and throws no work away to make room', async () => {
    await start();
    const told = await ask(
      ...['appendonly', 'appendfsync', 'maxmemory-policy'].map((name) => `CONFIG GET ${name}`),
    );
    for (const value of ['yes', 'everysec', 'noeviction']) expect(told).toContain(`\r\n${value}\r\n`);
    await ask('SET kept here');
    await server?.stop();
    await start();
    expect(await ask('GET kept')).toContain('\r\nhere\r\n');
  });

  it('keeps its files to itself, and leaves no mark once it is gone', async () => {
    await start();
    expect(statSync(join(folder, 'redis')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(folder, 'redis/lodestone-redis.pid'), 'utf8')).toMatch(`\n${port}\n`);
    await server?.stop();
    expect(() => statSync(join(folder, 'redis/lodestone-redis.pid'))).toThrow('ENOENT');
  });

  it('is told to have ended when it ends on its own', async () => {
    await start();
    await ask('SHUTDOWN NOSAVE');
    await server?.ended;
  });

  it('that cannot start is refused in one line with what it said', async () => {
    const directory = join(folder, 'redis');
    await mkdir(join(directory, 'appendonlydir'), { recursive: true });
    await writeFile(join(directory, 'appendonlydir/appendonly.aof.manifest'), 'a shopping list\n');
    const refused = start(directory);
    await expect(refused).rejects.toThrow(LocalStackError);
    await expect(refused).rejects.toThrow(new RegExp(`^Redis did not start in ${directory}: .*manifest.*$`));
  });
});

describe('a program that is no Redis', () => {
  it('is refused in one line with what it said', async () => {
    const program = join(folder, 'redis-server');
    await writeFile(program, '#!/bin/sh\necho this is no Redis >&2\n');
    await chmod(program, 0o755);
    const refused = startRedisServer({ program, directory: join(folder, 'redis'), port, password: PASSWORD });
    await expect(refused).rejects.toThrow(
      `Redis did not start in ${join(folder, 'redis')}: this is no Redis`,
    );
  });

  it('is refused in one line when it cannot be run at all', async () => {
    const program = join(folder, 'missing');
    const refused = startRedisServer({ program, directory: join(folder, 'redis'), port, password: PASSWORD });
    await expect(refused).rejects.toThrow(/^Redis did not start in .*: spawn .* ENOENT$/);
  });
});

it('a machine without a program for it has no Redis, and nothing is left behind', async () => {
  const path = process.env.PATH;
  process.env.PATH = folder;
  try {
    expect(await startLocalRedis(folder, () => undefined)).toBeNull();
  } finally {
    process.env.PATH = path;
  }
  expect(() => statSync(join(folder, 'redis-password'))).toThrow('ENOENT');
});
