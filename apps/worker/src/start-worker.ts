import { checkRedis, JobWorker } from '@lodestone/jobs';
import { explainDatabaseError, prepareDatabase } from '@lodestone/persistence';
import { jobHandlers, RunJobs } from '@lodestone/scoring';
import {
  createLogger,
  NestLogger,
  type Running,
  type Settings,
  SettingsError,
  type Start,
} from '@lodestone/server-kit';
import { DeliverWebhooks, webhookJobHandlers } from '@lodestone/webhooks';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { WorkerModule } from './worker.module';

/** A worker has nobody waiting for it, and rather waits for a Redis that is being started again. */
const PATIENCE = 10_000;
/** Longest time that jobs at work may go on when the worker leaves. */
const FAREWELL = 5_000;

/**
 * Starts a worker: background work that Redis hands to this process, until it is stopped.
 * @throws one line for whoever typed the command: see the errors of the parts; nothing is left running
 */
export async function startWorker(settings: Settings, { signal }: Pick<Start, 'signal'>): Promise<Running> {
  const { databaseUrl, redisUrl } = addressesIn(settings);
  const logger = createLogger(settings);
  await checkRedis(redisUrl);
  signal.throwIfAborted();
  await prepareDatabase(databaseUrl);
  signal.throwIfAborted();
  try {
    const onError = (cause: unknown) => logger.warn({ err: cause }, 'Something is wrong with Redis');
    const { nightlyCron: cron, nightlyTimeZone: timeZone, runsKept, webhookPrivateNetworks } = settings;
    const module = WorkerModule.with({
      ...{ databaseUrl, redisUrl, runsKept, webhookPrivateNetworks },
      schedule: { cron, timeZone },
      redis: { patience: PATIENCE, onError },
    });
    const app = await NestFactory.createApplicationContext(module, {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    return await work(app, settings, logger);
  } catch (cause) {
    throw explainDatabaseError(cause, databaseUrl);
  }
}

async function work(app: INestApplicationContext, settings: Settings, logger: Logger): Promise<Running> {
  const { nightlyCron: cron, nightlyTimeZone: timeZone, workerConcurrency: concurrency } = settings;
  const handlers = {
    ...jobHandlers(app.get(RunJobs)),
    ...webhookJobHandlers(app.get(DeliverWebhooks)),
  };
  try {
    await app.get(JobWorker).start(handlers, {
      ...{ concurrency, schedule: { cron, timeZone }, farewell: FAREWELL },
      onFailure: (job, err, isTriedAgain) => {
        if (isTriedAgain) logger.warn({ job, err }, 'A job has failed and is tried again');
        else logger.error({ job, err }, 'A job has failed');
      },
    });
  } catch (cause) {
    await app.close().catch(() => undefined);
    throw cause;
  }
  logger.debug('The worker works');
  return { stop: () => app.close() };
}

function addressesIn({ databaseUrl, redisUrl }: Settings): { databaseUrl: string; redisUrl: string } {
  if (databaseUrl !== undefined && redisUrl !== undefined) return { databaseUrl, redisUrl };
  const missing = Object.entries({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl })
    .filter(([, url]) => url === undefined)
    .map(([name]) => `${name}: a worker needs it`);
  throw new SettingsError(`Wrong configuration: ${missing.join('; ')}`);
}
