import { setTimeout as wait } from 'node:timers/promises';
import { aLatch, describeWithRedis, testRedis } from '@lodestone/testing';
import type { JobHandlers } from '../job-payloads';
import { BullQueues } from './bull-queues';
import { JobWorker } from './job-worker';
import { RedisJobQueue } from './redis-job-queue';

const SCHEDULE = { cron: '0 2 1 1 *', timeZone: 'UTC' };

let prefix: string;
let queues: BullQueues;
let queue: RedisJobQueue;
let worker: JobWorker;
let stopped: Promise<void> | undefined;
let begun: string[];

/** Writes down what is begun, and then waits for what the test says. */
function start(farewell: number, opened: Promise<void> = Promise.resolve()): Promise<void> {
  const noting = (name: string) => async (payload: object) => {
    begun.push([name, ...Object.values(payload)].join(':'));
    await opened;
  };
  const handlers: JobHandlers = {
    'advance-run': noting('advance-run'),
    'score-chunk': noting('score-chunk'),
    'rescore-pending': noting('rescore-pending'),
    'deliver-webhooks': noting('deliver-webhooks'),
    nightly: noting('nightly'),
    reconcile: () => Promise.resolve(),
  };
  return worker.start(handlers, { concurrency: 2, schedule: SCHEDULE, farewell });
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`This never came to hold: ${condition.toString()}`);
    await wait(10);
  }
}

beforeEach(() => {
  const redis = testRedis();
  prefix = redis.prefix;
  queues = new BullQueues(redis.url, { prefix, lockDuration: 1_000, patience: 30_000 });
  queue = new RedisJobQueue(queues);
  worker = new JobWorker(queues);
  begun = [];
});
afterEach(async () => {
  await (stopped ?? worker.stop());
  stopped = undefined;
  await queue.close();
});

describeWithRedis('a job that comes after a long pause', () => {
  it('is begun by whoever it is handed to, also where several at a time wait for one', async () => {
    const stalled: unknown[] = [];
    queues.queue('score-chunk').on('stalled', ({ id }) => stalled.push(id));
    await start(2_000);
    // By then the one who asked first has been told that there is nothing, and the one behind them waits on.
    await wait(8_000);
    await queue.enqueueChunks('a', [0]);
    await until(() => begun.includes('score-chunk:a:0'));
    expect(stalled).toEqual([]);
  });
});

describeWithRedis('a job that a worker has lost to another,', () => {
  it('because it stood still, and has begun after it was done and gone, is done when it is asked for again', async () => {
    // What Bull leaves behind then: a job without a payload, in none of the lists.
    for (const left of ['advance-run:advance-run:a', 'score-chunk:score-chunk:a:0', 'nightly:nightly']) {
      await queues.connections.client.hset(`${prefix}:${left}`, 'processedOn', '1');
    }
    await start(2_000);
    await queue.enqueue('advance-run', { runId: 'a' });
    await queue.enqueueChunks('a', [0]);
    await until(() => begun.length === 3);
    expect(begun.sort()).toEqual(['advance-run:a', 'nightly', 'score-chunk:a:0']);
  });

  it('and that is gone before it begins here, is left alone', async () => {
    await start(2_000);
    await queues.connections.client.lpush(`${prefix}:advance-run:wait`, 'advance-run:gone');
    await queue.enqueue('advance-run', { runId: 'a' });
    await until(() => ['advance-run:a', 'nightly'].every((each) => begun.includes(each)));
    expect(begun.sort()).toEqual(['advance-run:a', 'nightly']);
  });

  it('while it was at work here, does not keep this one from leaving', async () => {
    const latch = aLatch();
    await start(60_000, latch.opened);
    await queue.enqueue('advance-run', { runId: 'a' });
    await until(() => begun.length === 2);
    const key = `${prefix}:advance-run:advance-run:a`;
    await queues.connections.client.del(key, `${key}:lock`, `${prefix}:advance-run:active`);
    latch.open();
    stopped = worker.stop();
    await stopped;
  }, 30_000);
});
