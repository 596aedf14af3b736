import { setTimeout as wait } from 'node:timers/promises';
import { conflict, unavailable } from '@lodestone/server-kit';
import { aLatch, describeWithRedis, testRedis, type TestRedis } from '@lodestone/testing';
import { JOB_NAMES, type JobAtWork, type JobHandlers, type JobName } from '../job-payloads';
import { BullQueues, type RedisJobsOptions } from './bull-queues';
import { JobWorker, type WorkOptions } from './job-worker';
import { RedisJobQueue } from './redis-job-queue';

jest.setTimeout(180_000);

const SCHEDULE = { cron: '0 2 1 1 *', timeZone: 'UTC' };
const RETRIES = { attempts: 3, pause: () => 20 };

let redis: TestRedis;
let closing: (() => Promise<unknown>)[];

beforeEach(() => {
  closing = [];
});

afterEach(async () => {
  for (const close of closing.reverse()) await close();
});

/** What a job was begun with, as its id would be. */
type Begun = [name: JobName, ...about: unknown[]];

/** Handlers that write down what they are called for, and then do what the test says. */
function handlersThat(does: Partial<JobHandlers> = {}) {
  const begun: Begun[] = [];
  const noting = (name: JobName) => async (payload: object, job: JobAtWork) => {
    begun.push([name, ...Object.values(payload)]);
    await does[name]?.(payload as never, job);
  };
  const handlers: JobHandlers = {
    'advance-run': noting('advance-run'),
    'score-chunk': noting('score-chunk'),
    'rescore-pending': noting('rescore-pending'),
    'deliver-webhooks': noting('deliver-webhooks'),
    nightly: noting('nightly'),
    reconcile: noting('reconcile'),
  };
  return { handlers, begun, of: (name: JobName) => begun.filter(([each]) => each === name) };
}

/** A process, as far as Redis can tell. */
function aProcess(options: RedisJobsOptions = {}) {
  const queues = new BullQueues(redis.url, {
    ...{ prefix: redis.prefix, lockDuration: 1_000, patience: 30_000, retries: RETRIES },
    ...options,
  });
  const queue = new RedisJobQueue(queues);
  const worker = new JobWorker(queues);
  closing.push(() => worker.stop().then(() => queue.close()));
  return {
    ...{ queues, queue, worker },
    start: (handlers: JobHandlers, work: Partial<WorkOptions> = {}) =>
      worker.start(handlers, { concurrency: 2, schedule: SCHEDULE, farewell: 2_000, ...work }),
  };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`This never came to hold: ${condition.toString()}`);
    await wait(10);
  }
}

/** Until no queue has anything to do now. */
const untilQuiet = ({ queues }: ReturnType<typeof aProcess>) =>
  until(async () => {
    const counts = await Promise.all(JOB_NAMES.map((name) => queues.queue(name).getJobCounts()));
    // What a schedule will hand out is delayed.
    return counts.every(({ active, waiting }) => active + waiting === 0);
  });

describeWithRedis('background work over Redis', () => {
  beforeEach(() => {
    redis = testRedis();
  });

  it('is handed to a worker with what it needs to know', async () => {
    const here = aProcess();
    const { handlers, begun } = handlersThat();
    await here.queue.enqueue('advance-run', { runId: 'a' });
    await here.queue.enqueueChunks('a', [0, 1]);
    await here.queue.enqueue('rescore-pending', {});
    await here.start(handlers);
    await until(() => begun.length === 6);
    expect(begun.map((each) => each.join(':')).sort()).toEqual([
      ...['advance-run:a', 'nightly', 'reconcile', 'rescore-pending', 'score-chunk:a:0', 'score-chunk:a:1'],
    ]);
  });

  it('of one id is one job while it waits, however often it is asked for', async () => {
    const producers = [aProcess(), aProcess()];
    for (let time = 0; time < 20; time++) {
      for (const { queue } of producers) {
        await queue.enqueue('rescore-pending', {});
        await queue.enqueue('advance-run', { runId: 'a' });
        await queue.enqueue('advance-run', { runId: 'b' });
        await queue.enqueueChunks('a', [4, 4]);
      }
    }
    const worker = aProcess();
    const { handlers, of } = handlersThat();
    await worker.start(handlers);
    await untilQuiet(worker);
    expect(of('rescore-pending')).toHaveLength(1);
    expect(of('advance-run')).toEqual([
      ['advance-run', 'a'],
      ['advance-run', 'b'],
    ]);
    expect(of('score-chunk')).toEqual([['score-chunk', 'a', 4]]);
  });

  it('that is done makes way for the next of its id', async () => {
    const here = aProcess();
    const { handlers, of } = handlersThat();
    await here.start(handlers);
    for (let time = 1; time <= 3; time++) {
      await here.queue.enqueueChunks('a', [0]);
      await until(() => of('score-chunk').length === time);
      await untilQuiet(here);
    }
  });

  it.each<['rescore-pending' | 'advance-run', object]>([
    ['rescore-pending', {}],
    ['advance-run', { runId: 'a' }],
  ])(
    'asked for a thousand times while it is at work is done once more, and by nobody else meanwhile: %s',
    async (name, payload) => {
      const latch = aLatch();
      let atOnce = 0;
      let most = 0;
      const { handlers, of } = handlersThat({
        [name]: async () => {
          most = Math.max(most, ++atOnce);
          await latch.opened;
          atOnce--;
        },
      });
      // So many requests at once must not keep a worker from holding on to its job.
      const [here, there] = [aProcess({ lockDuration: 60_000 }), aProcess({ lockDuration: 60_000 })];
      await here.start(handlers);
      await there.start(handlers);
      const ask = () => there.queue.enqueue(name, payload as never);
      await ask();
      await until(() => of(name).length === 1);
      await Promise.all(Array.from({ length: 1_000 }, ask));
      latch.open();
      await until(() => of(name).length === 2);
      await untilQuiet(here);
      expect(of(name)).toHaveLength(2);
      expect(most).toBe(1);
    },
  );

  it('asked for at any moment is begun after that moment', async () => {
    // The database, in which a request counts as met once a job has begun after it.
    let asked = 0;
    let seen = 0;
    const { handlers } = handlersThat({
      'rescore-pending': async () => {
        const read = asked;
        await wait(1);
        seen = Math.max(seen, read);
      },
    });
    const [here, there] = [aProcess(), aProcess()];
    await here.start(handlers);
    await there.start(handlers);
    for (let round = 0; round < 100; round++) {
      asked++;
      await there.queue.enqueue('rescore-pending', {});
      await wait(round % 5);
    }
    await until(() => seen === asked);
  });

  it('that is asked for while it is at work is no second chunk', async () => {
    const latch = aLatch();
    const { handlers, of } = handlersThat({ 'score-chunk': () => latch.opened });
    const here = aProcess();
    await here.start(handlers);
    await here.queue.enqueueChunks('a', [0]);
    await until(() => of('score-chunk').length === 1);
    await here.queue.enqueueChunks('a', [0]);
    latch.open();
    await untilQuiet(here);
    expect(of('score-chunk')).toHaveLength(1);
  });

  it('is done at once as far as it is chunks, up to the number that is asked for, and else one by one', async () => {
    const latch = aLatch();
    const { handlers, of } = handlersThat({
      'score-chunk': () => latch.opened,
      'advance-run': () => latch.opened,
    });
    const here = aProcess();
    await here.start(handlers, { concurrency: 3 });
    await here.queue.enqueueChunks('a', [...Array(8).keys()]);
    for (const runId of ['a', 'b']) await here.queue.enqueue('advance-run', { runId });
    await until(() => of('score-chunk').length === 3 && of('advance-run').length === 1);
    await wait(100);
    expect([of('score-chunk').length, of('advance-run').length]).toEqual([3, 1]);
    latch.open();
    await untilQuiet(here);
    expect([of('score-chunk').length, of('advance-run').length]).toEqual([8, 2]);
  });

  it('hands in thousands of chunks, each once', async () => {
    const here = aProcess();
    await here.queue.enqueueChunks('a', [...Array(2_345).keys()]);
    await here.queue.enqueueChunks('a', [...Array(2_345).keys()]);
    expect(await here.queues.queue('score-chunk').count()).toBe(2_345);
  });

  it.each([
    ['tried again when what it needs does not answer', unavailable('database.unavailable', 'Away.', null), 3],
    ['given up at once when it cannot be done', conflict('run.cancelled', 'It is cancelled.'), 1],
    ['given up at once when we are mistaken', new TypeError('x is undefined'), 1],
  ])('that fails is %s, and makes way in the end', async (_, failure, times) => {
    const told: [string, unknown, boolean][] = [];
    const { handlers, of } = handlersThat({ 'score-chunk': () => Promise.reject(failure) });
    const here = aProcess();
    await here.start(handlers, { onFailure: (...failed) => told.push(failed) });
    await here.queue.enqueueChunks('a', [0]);
    await until(() => told.some(([, , isTriedAgain]) => !isTriedAgain));
    expect(of('score-chunk')).toHaveLength(times);
    expect(told).toEqual(
      Array.from({ length: times }, (__, index) => ['score-chunk:a:0', failure, index + 1 < times]),
    );
    await until(async () => (await here.queues.queue('score-chunk').getJob('score-chunk:a:0')) === null);
    await here.queue.enqueueChunks('a', [0]);
    await until(() => of('score-chunk').length === 2 * times);
  });

  it('announces how runs go on to every process that listens', async () => {
    const processes = [aProcess(), aProcess()];
    const heard = processes.map(({ queue }) => {
      const runs: string[] = [];
      return { runs, end: queue.onAnnouncement((runId) => runs.push(runId)) };
    });
    const deaf: string[] = [];
    processes[0].queue.onAnnouncement((runId) => deaf.push(runId))();
    await until(async () => {
      await processes[0].queue.announce('first');
      return heard.every(({ runs }) => runs.includes('first'));
    });
    heard[1].end();
    await processes[1].queue.announce('second');
    await until(() => heard[0].runs.includes('second'));
    expect(heard[1].runs).not.toContain('second');
    expect(deaf).toEqual([]);
  });

  it('of other keys or another database is nobody’s business here', async () => {
    const here = aProcess();
    const heard: string[] = [];
    here.queue.onAnnouncement((runId) => heard.push(runId));
    const elsewhere = [aProcess({ prefix: `${redis.prefix}_other` }), aProcess()];
    const other = new BullQueues(`${redis.url}/1`, { prefix: redis.prefix });
    closing.push(() => Promise.resolve(other.connections.close()));
    await new RedisJobQueue(other).announce('elsewhere');
    await elsewhere[0].queue.announce('elsewhere');
    await until(async () => {
      await elsewhere[1].queue.announce('here');
      return heard.length > 0;
    });
    expect(new Set(heard)).toEqual(new Set(['here']));
  });
});
