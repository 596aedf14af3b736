import { setTimeout as wait } from 'node:timers/promises';
import { JobQueue, JobWorker } from '@lodestone/jobs';
import { jobHandlers, RunJobs } from '@lodestone/scoring';
import { createTestDatabase, describeWithRedis, type TestDatabase, testRedis } from '@lodestone/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { WorkerModule } from './worker.module';

jest.setTimeout(120_000);

let database: TestDatabase;
let worker: TestingModule;
let done: string[];

const note = (what: string) => {
  done.push(what);
  return Promise.resolve();
};

const noting: RunJobs = {
  advanceRun: (runId) => note(`advance ${runId}`),
  scoreChunk: (runId, chunk) => note(`score ${runId} ${chunk}`),
  rescorePending: () => note('rescore'),
  claimNight: () => note('night'),
  reconcile: () => note('reconcile'),
};

describeWithRedis('a worker', () => {
  beforeAll(async () => {
    done = [];
    database = await createTestDatabase('migrated');
    const { url: redisUrl, prefix } = testRedis();
    const module = WorkerModule.with({
      databaseUrl: database.url,
      redisUrl,
      redis: { prefix, patience: 30_000 },
    });
    worker = await Test.createTestingModule({ imports: [module] })
      .overrideProvider(RunJobs)
      .useValue(noting)
      .compile();
    const schedule = { cron: '0 2 1 1 *', timeZone: 'UTC' };
    const handlers = {
      ...jobHandlers(worker.get(RunJobs)),
      'deliver-webhooks': () => note('tell'),
    };
    await worker.get(JobWorker).start(handlers, { concurrency: 1, schedule });
  });

  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  it('does what was missed first, and then each job that is asked for', async () => {
    const jobs = worker.get(JobQueue);
    await jobs.enqueue('advance-run', { runId: 'a' });
    await jobs.enqueueChunks('a', [7]);
    await jobs.enqueue('rescore-pending', {});
    await jobs.enqueue('deliver-webhooks', {});
    while (done.length < 6) await wait(10);
    expect(done.sort()).toEqual(['advance a', 'night', 'reconcile', 'rescore', 'score a 7', 'tell']);
  });
});
