import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describeWithRedis, testRedis, type TestRedis } from '@lodestone/testing';
import { BullQueues } from './bull-queues';
import { RedisJobQueue } from './redis-job-queue';

jest.setTimeout(180_000);

/**
 * A worker that tells what it begins, and then does what it is told: by the name of a job, whether that ends at once,
 * never, or when the process leaves.
 */
const COMPILED = resolve('dist/libs/jobs/src/redis');
const PROGRAM = `
  const { BullQueues } = require(${JSON.stringify(`${COMPILED}/bull-queues.js`)});
  const { JobWorker } = require(${JSON.stringify(`${COMPILED}/job-worker.js`)});
  const [url, prefix, how] = process.argv.slice(1);
  const handler = (name) => async (payload, { signal }) => {
    process.send([name, ...Object.values(payload)].join(':'));
    const ending = JSON.parse(how)[name];
    if (ending === 'never') await new Promise(() => setInterval(() => {}, 1000));
    if (ending === 'leaving')
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
  const names = ['advance-run', 'score-chunk', 'rescore-pending', 'deliver-webhooks', 'nightly', 'reconcile'];
  const worker = new JobWorker(new BullQueues(url, { prefix, lockDuration: 1000, patience: 30000 }));
  const schedule = { cron: '0 2 1 1 *', timeZone: 'UTC' };
  worker
    .start(Object.fromEntries(names.map((name) => [name, handler(name)])), { concurrency: 1, schedule, farewell: 500 })
    .then(() => {
      process.on('SIGTERM', () => worker.stop().then(() => process.exit(0)));
      process.send('started');
    });`;

let redis: TestRedis;
let queues: BullQueues;
let queue: RedisJobQueue;
let workers: ChildProcess[];

describeWithRedis('a job whose worker', () => {
  beforeEach(() => {
    redis = testRedis();
    queues = new BullQueues(redis.url, { prefix: redis.prefix, patience: 30_000 });
    queue = new RedisJobQueue(queues);
    workers = [];
  });

  afterEach(async () => {
    for (const worker of workers.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    )) {
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    await queue.close();
  });

  /** Starts a worker; answers it, and a wait until it has begun a job. */
  function aWorker(how: Record<string, 'never' | 'leaving'> = {}) {
    const worker = spawn(process.execPath, ['-e', PROGRAM, redis.url, redis.prefix, JSON.stringify(how)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    workers.push(worker);
    const told: string[] = [];
    let heard = () => undefined as void;
    worker.on('message', (message: string) => {
      told.push(message);
      heard();
    });
    const begins = async (id: string, times = 1): Promise<void> => {
      while (told.filter((each) => each === id).length < times)
        await new Promise<void>((next) => (heard = next));
    };
    return { worker, told, begins };
  }

  async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<unknown[]> {
    const ended = once(worker, 'exit');
    worker.kill(signal);
    return ended;
  }

  it('is killed is done by another', async () => {
    const first = aWorker({ 'score-chunk': 'never' });
    await queue.enqueueChunks('a', [0]);
    await first.begins('score-chunk:a:0');
    const second = aWorker();
    await second.begins('started');
    await end(first.worker, 'SIGKILL');
    await second.begins('score-chunk:a:0');
  });

  it('is killed is done by its successor, whoever comes first, and as often as it takes', async () => {
    await queue.enqueue('advance-run', { runId: 'a' });
    for (let time = 0; time < 2; time++) {
      const killed = aWorker({ 'advance-run': 'never' });
      await killed.begins('advance-run:a');
      await end(killed.worker, 'SIGKILL');
    }
    await aWorker().begins('advance-run:a');
  });

  it('was asked for it again, and then killed, is done by another', async () => {
    const first = aWorker({ 'rescore-pending': 'never' });
    await queue.enqueue('rescore-pending', {});
    await first.begins('rescore-pending');
    await queue.enqueue('rescore-pending', {});
    await end(first.worker, 'SIGKILL');
    await aWorker().begins('rescore-pending');
  });

  it('died before its last look at the mark is found by the next worker', async () => {
    // What such a worker leaves behind: a mark, and no job.
    await queues.connections.client.sadd(
      `${redis.prefix}:asked-for`,
      JSON.stringify({ name: 'advance-run', payload: { runId: 'a' } }),
    );
    await aWorker().begins('advance-run:a');
  });

  it.each<['leaving' | 'never', string]>([
    ['leaving', 'gives it up when it leaves'],
    ['never', 'leaves without it'],
  ])('%s: %s, hands it to another at once', async (how) => {
    const first = aWorker({ 'score-chunk': how });
    await queue.enqueueChunks('a', [0]);
    await first.begins('started');
    await first.begins('score-chunk:a:0');
    expect(await end(first.worker, 'SIGTERM')).toEqual([0, null]);
    // Nobody has to find out that the worker is gone: the job waits, with all its attempts left.
    const job = await queues.queue('score-chunk').getJob('score-chunk:a:0');
    expect(await job?.getState()).toBe('waiting');
    expect(job?.attemptsMade).toBe(0);
    await aWorker().begins('score-chunk:a:0');
  });

  it('leaves while nothing is at work leaves nothing behind that the next one has to wait for', async () => {
    const first = aWorker();
    await first.begins('started');
    await first.begins('reconcile');
    expect(await end(first.worker, 'SIGTERM')).toEqual([0, null]);
    const { active, waiting } = await queues.queue('reconcile').getJobCounts();
    expect([active, waiting]).toEqual([0, 0]);
  });
});
