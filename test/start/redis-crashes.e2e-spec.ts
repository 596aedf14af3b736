import { getPriority } from 'node:os';
import { join } from 'node:path';
import { describeWithRedis } from '@lodestone/testing';
import { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';
import { addressOf, type LodestoneProcess, startLodestone } from './lodestone-process';
import { marksOfUse, postgresOn, redisOn, stillThere, workerOf } from './server-processes';
import { until } from './until';

jest.setTimeout(180_000);

const KEY = 'lsk_crashcrash_0123456789abcdefghijklmnopqrstuv';

const cleanUp = new CleanUp();
let dataDir: string;
let lodestone: LodestoneProcess;
let address: string;

async function start(): Promise<void> {
  const settings = {
    DATA_DIR: dataDir,
    BOOTSTRAP_API_KEY: KEY,
    EXAMPLE_PORTFOLIO: 'false',
    LOG_LEVEL: 'debug',
  };
  lodestone = startLodestone(settings, cleanUp, 'dist/apps/api/src/main-with-worker.js');
  address = await addressOf(lodestone);
}

const ask = (path: string): Promise<Response> =>
  fetch(address + path, { headers: { authorization: `Bearer ${KEY}` } });

const readiness = async () => {
  const reply = await ask('/health/ready');
  return { status: reply.status, body: (await reply.json()) as { backgroundWork: string } };
};

const untilBackgroundWorkIs = (how: string) =>
  until(async () => {
    const { status, body } = await readiness();
    // Whatever becomes of Redis, scores can be read.
    expect(status).toBe(200);
    return body.backgroundWork === how;
  });

const worksOf = (output: string): number => output.split('"msg":"The worker works"').length - 1;

/** The worker of now, once it works. */
async function workingWorker(times = 1): Promise<number> {
  await until(() => worksOf(lodestone.said()) >= times);
  return Number(workerOf(lodestone.pid));
}

/** All that has been started. */
async function processes() {
  return { ...postgresOn(dataDir), ...redisOn(dataDir), worker: await workingWorker() };
}

describeWithRedis('Lodestone with a Redis of its own', () => {
  beforeAll(async () => {
    dataDir = join(await temporaryFolder(cleanUp), 'data');
    await start();
  });

  afterAll(() => cleanUp.run());

  it('has a worker, which makes way for whoever waits for an answer', async () => {
    const worker = await workingWorker();
    expect(getPriority(worker)).toBe(10);
    expect(await readiness()).toEqual({ status: 200, body: { status: 'ok', backgroundWork: 'redis' } });
  });

  it('answers while that Redis is away, says that background work is unavailable, and starts it again', async () => {
    const { redis, redisKeeper } = redisOn(dataDir);
    // Else it may be back before anybody has looked.
    process.kill(redisKeeper, 'SIGSTOP');
    process.kill(redis, 'SIGKILL');
    await untilBackgroundWorkIs('unavailable');
    expect((await ask('/v1/materials')).status).toBe(200);
    process.kill(redisKeeper, 'SIGCONT');
    await untilBackgroundWorkIs('redis');
    expect(redisOn(dataDir).redis).not.toBe(redis);
    expect(lodestone.said()).toMatch(/"level":40,.*"msg":"Redis ended on its own and is started again"/);
  });

  it('starts it again when its keeper is killed, and ends the one that is left behind', async () => {
    const { redis, redisKeeper } = redisOn(dataDir);
    process.kill(redisKeeper, 'SIGKILL');
    await until(() => stillThere({ redis }).length === 0);
    await until(() => marksOfUse(dataDir).includes('redis/lodestone-redis.pid'));
    await untilBackgroundWorkIs('redis');
  });

  it('starts the worker again when that is killed', async () => {
    const before = await workingWorker();
    const times = worksOf(lodestone.said());
    process.kill(before, 'SIGKILL');
    expect(await workingWorker(times + 1)).not.toBe(before);
    expect(lodestone.said()).toMatch(/"level":40,.*"msg":"The worker ended on its own and is started again"/);
  });

  it('takes everything along when it is killed, and the next start works', async () => {
    const started = await processes();
    process.kill(lodestone.pid, 'SIGKILL');
    expect(await lodestone.ended).toBeNull();
    await until(() => stillThere(started).length === 0);
    expect(marksOfUse(dataDir)).toEqual(['lodestone.pid']);
    await start();
    await untilBackgroundWorkIs('redis');
  });

  it('leaves Redis behind when it is killed together with the keeper of it, and the next start ends that', async () => {
    const { redis, redisKeeper } = redisOn(dataDir);
    process.kill(redisKeeper, 'SIGKILL');
    process.kill(lodestone.pid, 'SIGKILL');
    await lodestone.ended;
    expect(stillThere({ redis })).toEqual(['redis']);
    await start();
    expect(stillThere({ redis, redisKeeper })).toEqual([]);
    await untilBackgroundWorkIs('redis');
  });

  it('stops everything when it is asked to leave, the worker at work as well', async () => {
    const started = await processes();
    lodestone.signal('SIGTERM');
    expect(await lodestone.ended).toBe(0);
    expect(stillThere(started)).toEqual([]);
    expect(marksOfUse(dataDir)).toEqual([]);
    expect(lodestone.complained()).toBe('');
  });

  it('stops everything even when Redis was killed just before', async () => {
    await start();
    const started = await processes();
    process.kill(started.redis, 'SIGKILL');
    lodestone.signal('SIGTERM');
    expect(await lodestone.ended).toBe(0);
    expect(stillThere(started)).toEqual([]);
    expect(lodestone.complained()).toBe('');
  });
});
