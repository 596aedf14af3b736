import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '@lodestone/local-stack';
import { createTestDatabase, describeWithRedis, testRedis } from '@lodestone/testing';
import { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';
import { addressOf, type LodestoneProcess, type Program, startLodestone } from './lodestone-process';
import { workerOf } from './server-processes';
import { until } from './until';

jest.setTimeout(120_000);

const cleanUp = new CleanUp();
let folder: string;
let databaseUrl: string;

beforeAll(async () => {
  folder = await temporaryFolder(cleanUp);
  const database = await createTestDatabase('migrated');
  cleanUp.add(() => database.drop());
  databaseUrl = database.url;
});

afterAll(() => cleanUp.run());

const startIn = (name: string, program: Program, settings: Record<string, string>): LodestoneProcess =>
  startLodestone(
    { DATABASE_URL: databaseUrl, DATA_DIR: join(folder, name), LOG_LEVEL: 'debug', ...settings },
    cleanUp,
    program,
  );

const readinessOf = async (address: string): Promise<unknown> =>
  (await fetch(`${address}/health/ready`)).json();

async function stops(lodestone: LodestoneProcess): Promise<void> {
  lodestone.signal('SIGTERM');
  expect(await lodestone.ended).toBe(0);
}

describe('on a machine without Redis', () => {
  it.each<[Program, string]>([
    ['dist/apps/api/src/main-with-worker.js', 'install redis-server or set REDIS_URL'],
    ['dist/apps/api/src/main.js', 'set REDIS_URL to hand it to workers'],
  ])('%s does background work itself, and says so and what helps', async (program, remedy) => {
    mkdirSync(join(folder, 'nothing'), { recursive: true });
    const lodestone = startIn('none', program, { PATH: join(folder, 'nothing') });
    const address = await addressOf(lodestone);
    const line = `No Redis: background work runs inside this process (${remedy})`;
    expect(lodestone.said()).toContain(`\n${line}\n`);
    expect(lodestone.said()).toContain(`"msg":"${line}"`);
    expect(await readinessOf(address)).toEqual({ status: 'ok', backgroundWork: 'in-process' });
    expect(workerOf(lodestone.pid)).toBeNull();
    await stops(lodestone);
  });
});

describe('a Redis that does not answer', () => {
  it('keeps the API from nothing but background work', async () => {
    const port = await findFreePort();
    const settings = { REDIS_URL: `redis://:hush-hush@127.0.0.1:${port}` };
    const lodestone = startIn('gone', 'dist/apps/api/src/main-with-worker.js', settings);
    const address = await addressOf(lodestone);
    expect(await readinessOf(address)).toEqual({ status: 'ok', backgroundWork: 'unavailable' });
    // The worker is tried again and again, and the log says why it does not start.
    await until(() =>
      new RegExp(
        `"msg":"Redis 127.0.0.1:${port} does not answer: .*; see that it runs or correct REDIS_URL; it is tried again"`,
      ).test(lodestone.said()),
    );
    await stops(lodestone);
    expect(lodestone.said() + lodestone.complained()).not.toContain('hush');
  });
});

describe('a worker alone', () => {
  const refusalOf = async (settings: Record<string, string>): Promise<string> => {
    const worker = startIn('worker', 'dist/apps/worker/src/main.js', settings);
    expect(await worker.ended).toBe(1);
    expect(worker.said()).toBe('');
    expect(worker.complained()).toMatch(/^[^\n]+\n$/);
    return worker.complained().trim();
  };

  it('ends with one line when it is not told where database and Redis are', async () => {
    expect(await refusalOf({})).toBe('Wrong configuration: REDIS_URL: a worker needs it');
    expect(await refusalOf({ DATABASE_URL: '' })).toBe(
      'Wrong configuration: DATABASE_URL: a worker needs it; REDIS_URL: a worker needs it',
    );
  });

  it('ends with one line when Redis does not answer', async () => {
    const port = await findFreePort();
    expect(await refusalOf({ REDIS_URL: `redis://127.0.0.1:${port}` })).toMatch(
      new RegExp(`^Redis 127.0.0.1:${port} does not answer: .*; see that it runs or correct REDIS_URL$`),
    );
  });
});

describeWithRedis('with a Redis of one’s own', () => {
  const redisUrl = () => testRedis().url;

  it('npm start starts no other, but a worker', async () => {
    const lodestone = startIn('given', 'dist/apps/api/src/main-with-worker.js', { REDIS_URL: redisUrl() });
    const address = await addressOf(lodestone);
    expect(lodestone.said()).not.toMatch(/Redis/);
    expect(await readinessOf(address)).toEqual({ status: 'ok', backgroundWork: 'redis' });
    await until(() => lodestone.said().includes('"msg":"The worker works"'));
    expect(readdirSync(join(folder, 'given')).sort()).toEqual(['api-key', 'lodestone.pid']);
    await stops(lodestone);
  });

  it('the API alone starts neither, and hands its work to the workers that there are', async () => {
    const lodestone = startIn('alone', 'dist/apps/api/src/main.js', { REDIS_URL: redisUrl() });
    const address = await addressOf(lodestone);
    expect(await readinessOf(address)).toEqual({ status: 'ok', backgroundWork: 'redis' });
    expect(workerOf(lodestone.pid)).toBeNull();
    await stops(lodestone);
  });

  it('workers run by themselves, several at once, until they are asked to leave', async () => {
    const workers = ['first', 'second'].map((name) =>
      startIn(name, 'dist/apps/worker/src/main.js', { REDIS_URL: redisUrl() }),
    );
    for (const worker of workers) {
      await until(() => worker.said().includes('"msg":"The worker works"'));
      await stops(worker);
      expect(worker.said()).toMatch(/\nStopping\n$/);
      expect(worker.complained()).toBe('');
    }
  });
});
