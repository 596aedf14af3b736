/** A worker as production runs it, but for a clock that stands still on a day to come, and for shorter patience. */
import 'reflect-metadata';
import { JobWorker } from '@lodestone/jobs';
import { jobHandlers, RunJobs } from '@lodestone/scoring';
import { FixedClock } from '@lodestone/testing';
import { DeliverWebhooks, webhookJobHandlers } from '@lodestone/webhooks';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { SOAK_JOBS, SOAK_SCHEDULE } from './soak-settings';
import type { WorkerMessage, WorkerOrder, WorkerReport } from './worker-orders';

const tell = (report: WorkerReport) => void process.send?.(report);

let app: INestApplicationContext | null = null;

async function work({ databaseUrl, redisUrl, prefix, day, chunkSize }: WorkerOrder): Promise<void> {
  const clock = new FixedClock();
  clock.set(day);
  const redis = { ...SOAK_JOBS, prefix };
  const options = { databaseUrl, redisUrl, redis, clock, chunkSize, schedule: SOAK_SCHEDULE };
  app = await NestFactory.createApplicationContext(WorkerModule.with(options), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  const handlers = { ...jobHandlers(app.get(RunJobs)), ...webhookJobHandlers(app.get(DeliverWebhooks)) };
  await app.get(JobWorker).start(handlers, {
    ...{ concurrency: 2, schedule: SOAK_SCHEDULE, farewell: 2_000 },
    onFailure: (job, cause, isTriedAgain) => tell({ is: 'failure', job, isTriedAgain, what: inWords(cause) }),
  });
  tell({ is: 'working' });
}

async function rest(): Promise<void> {
  await app?.close();
  app = null;
  tell({ is: 'resting' });
}

const inWords = (cause: unknown): string => (cause instanceof Error ? String(cause.stack) : String(cause));

process.once('SIGTERM', () => void rest().finally(() => process.exit(0)));
process.once('disconnect', () => process.exit(1));
process.on('message', (message: WorkerMessage) => {
  const done = 'work' in message ? work(message.work) : rest();
  done.catch((cause: unknown) => {
    tell({ is: 'failed', what: inWords(cause) });
    process.exit(1);
  });
});
