import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findFreePort,
  findProgram,
  localRedisUrl,
  REDIS_PROGRAMS,
  type RunningServer,
  startRedisServer,
} from '@lodestone/local-stack';
import { DomainError } from '@lodestone/server-kit';
import { describeWithRedis } from '@lodestone/testing';
import { JOB_NAMES, type JobHandlers } from '../job-payloads';
import { BullQueues } from './bull-queues';
import { JobWorker } from './job-worker';
import { checkRedis, RedisError } from './redis-error';
import { RedisJobQueue } from './redis-job-queue';

const idle = () => Promise.resolve();

/** Handlers that do nothing. */
const IDLE: JobHandlers = {
  ...{ 'advance-run': idle, 'score-chunk': idle, 'rescore-pending': idle },
  ...{ 'deliver-webhooks': idle, nightly: idle, reconcile: idle },
};

jest.setTimeout(180_000);

const PASSWORD = 'hush-hush';

let folder: string;
let port: number;
let server: RunningServer;
let queues: BullQueues;
let queue: RedisJobQueue;

const url = () => localRedisUrl({ port, password: PASSWORD });

async function startRedis(): Promise<void> {
  const program = String(await findProgram(REDIS_PROGRAMS));
  server = await startRedisServer({ program, directory: join(folder, 'redis'), port, password: PASSWORD });
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (cause: unknown) => cause,
  );
}

const UNAVAILABLE = { kind: 'operational', code: 'redis.unavailable' };

describeWithRedis('a Redis', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lodestone-redis-gone-'));
    port = await findFreePort();
    await startRedis();
    queues = new BullQueues(url(), { patience: 300, lockDuration: 1_000 });
    queue = new RedisJobQueue(queues);
  });

  afterEach(async () => {
    await queue.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('that is gone is no reason to wait: whoever hands work in is told', async () => {
    await queue.check();
    await server.stop();
    const failures = await Promise.all([
      failureOf(queue.enqueue('rescore-pending', {})),
      failureOf(queue.enqueueChunks('a', [0, 1])),
      failureOf(queue.announce('a')),
      failureOf(queue.check()),
    ]);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(DomainError);
      expect(failure).toMatchObject(UNAVAILABLE);
    }
    // By now it is known to be gone, so nothing is even sent.
    const sent = jest.spyOn(queues.connections.client, 'ping');
    expect(await failureOf(queue.check())).toMatchObject(UNAVAILABLE);
    expect(sent).not.toHaveBeenCalled();
  });

  it('that was never there is told of as well', async () => {
    await server.stop();
    const other = new BullQueues(url(), { patience: 100 });
    expect(await failureOf(new RedisJobQueue(other).enqueue('nightly', {}))).toMatchObject(UNAVAILABLE);
    other.connections.close();
  });

  it('that hangs is given up after a while', async () => {
    await queue.check();
    const { client } = queues.connections;
    const blocker = client.duplicate();
    await blocker.call('CLIENT', 'PAUSE', '1500');
    expect(await failureOf(queue.check())).toMatchObject(UNAVAILABLE);
    blocker.disconnect();
  });

  it('that comes back still has the work, the schedules and the listeners, and the worker goes on', async () => {
    const begun: string[] = [];
    let hold: Promise<void> | null = null;
    const note = (name: string) => async (payload: object) => {
      begun.push([name, ...Object.values(payload)].join(':'));
      await hold;
    };
    const handlers = Object.fromEntries(
      JOB_NAMES.map((name) => [name, note(name)]),
    ) as unknown as JobHandlers;
    const worker = new JobWorker(queues);
    const heard: string[] = [];
    queue.onAnnouncement((runId) => heard.push(runId));
    await worker.start(handlers, {
      concurrency: 1,
      schedule: { cron: '0 2 1 1 *', timeZone: 'UTC' },
      farewell: 500,
    });
    await until(() => begun.includes('reconcile'));
    let release = () => undefined as void;
    hold = new Promise((resolve) => (release = resolve));
    await queue.enqueueChunks('a', [0, 1]);
    await until(() => begun.includes('score-chunk:a:0'));
    await server.stop();
    await startRedis();
    release();
    await until(() => begun.includes('score-chunk:a:1'));
    await until(async () => (await failureOf(queue.announce('a'))) === null && heard.includes('a'));
    expect((await queues.queue('nightly').getRepeatableJobs()).map(({ cron }) => cron)).toEqual([
      '0 2 1 1 *',
    ]);
    await worker.stop();
  });

  it('that comes back without anything it knew is told the schedule again, and to look at what is unfinished', async () => {
    let looks = 0;
    const worker = new JobWorker(queues);
    await worker.start(
      {
        ...IDLE,
        reconcile: () => {
          looks++;
          return Promise.resolve();
        },
      },
      { concurrency: 1, schedule: { cron: '0 2 1 1 *', timeZone: 'UTC' }, farewell: 200 },
    );
    await until(() => looks > 0);
    const before = looks;
    await server.stop();
    await rm(join(folder, 'redis'), { recursive: true });
    await startRedis();
    await until(() => looks > before);
    expect((await queues.queue('nightly').getRepeatableJobs()).map(({ cron }) => cron)).toEqual([
      '0 2 1 1 *',
    ]);
    expect(await queues.queue('reconcile').getRepeatableJobs()).toHaveLength(1);
    await worker.stop();
  });

  it('that is gone does not keep a worker from leaving', async () => {
    let begun = () => undefined as void;
    const atWork = new Promise<void>((resolve) => (begun = resolve));
    const never = () => new Promise<void>(() => begun());
    const worker = new JobWorker(queues);
    await worker.start(
      { ...IDLE, 'advance-run': never },
      { concurrency: 1, schedule: { cron: '0 2 1 1 *', timeZone: 'UTC' }, farewell: 200 },
    );
    await queue.enqueue('advance-run', { runId: 'a' });
    await atWork;
    await server.stop();
    await worker.stop();
  });
});

describeWithRedis('a start', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lodestone-redis-gone-'));
    port = await findFreePort();
    await startRedis();
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes on when Redis answers', () => checkRedis(url()));

  it.each([
    [
      'redis://:guessed@127.0.0.1:PORT',
      /^Redis 127.0.0.1:\d+ does not let us in: WRONGPASS .*; correct user/,
    ],
    ['redis://127.0.0.1:PORT', /^Redis 127.0.0.1:\d+ does not let us in: NOAUTH .* in REDIS_URL$/],
    ['redis://127.0.0.1:1', /^Redis 127.0.0.1:1 does not answer: connect ECONNREFUSED .*; see that it runs/],
    [
      'redis://redis.invalid:PORT',
      /^Redis redis.invalid:\d+ does not answer: getaddrinfo .* correct REDIS_URL$/,
    ],
    ['rediss://:hush-hush@127.0.0.1:PORT', /^Redis 127.0.0.1:\d+ does not answer: .*$/],
  ])('ends with one line, without the password: %s', async (address, line) => {
    const refusal = await failureOf(checkRedis(address.replace('PORT', String(port))));
    expect(refusal).toBeInstanceOf(RedisError);
    expect((refusal as Error).message).toMatch(line);
    expect((refusal as Error).message).not.toMatch(/guessed|hush/);
  });
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`This never came to hold: ${condition.toString()}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}
