import { join } from 'node:path';
import { InProcessJobs, keepSchedule } from '@lodestone/jobs';
import { type KeptLimits, KeptProcess } from '@lodestone/local-stack';
import { jobHandlers, RunJobs } from '@lodestone/scoring';
import { DeliverWebhooks, webhookJobHandlers } from '@lodestone/webhooks';
import type { Settings, Start } from '@lodestone/server-kit';
import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Servers } from './local-servers';

/** Does the API bring a worker along? */
export type Company = 'alone' | 'with a worker';

/** Background work that goes on while the API answers. */
export interface BackgroundWork {
  stop(): Promise<void>;
}

const LONGEST_PAUSE = 60_000;

/** What keeps a worker from starting, such as a Redis that is away, may pass at any time, so it is never given up. */
const WORKER_LIMITS: KeptLimits = {
  start: 120_000,
  stop: 9_500,
  healthy: 60_000,
  restarts: Infinity,
  pause: (restart) => Math.min(1_000 * 2 ** (restart - 1), LONGEST_PAUSE),
};

/** What to do about a missing Redis. */
const REMEDIES: Readonly<Record<Company, string>> = {
  alone: 'set REDIS_URL to hand it to workers',
  'with a worker': 'install redis-server or set REDIS_URL',
};

/** Sees to it that background work is done: by workers on Redis, one of which may be ours, or else in this process. */
export function startBackgroundWork(
  app: INestApplicationContext,
  settings: Settings,
  { databaseUrl, redisUrl }: Servers,
  company: Company,
  say: Start['say'],
  logger: Logger,
): BackgroundWork {
  if (redisUrl === undefined) {
    const message = `No Redis: background work runs inside this process (${REMEDIES[company]})`;
    say(message);
    logger.info(message);
    return workHere(app, settings, logger);
  }
  return company === 'alone'
    ? { stop: () => Promise.resolve() }
    : keepWorker({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl }, logger);
}

/** A worker of our own, which ends when we do, however that comes about. Nobody waits for it to start. */
function keepWorker(environment: Readonly<Record<string, string>>, logger: Logger): BackgroundWork {
  const module = join(__dirname, '../../worker/src/main.js');
  const worker = new KeptProcess(
    { name: 'The worker', module, environment },
    (message) => logger.warn(message),
    WORKER_LIMITS,
  );
  void worker.startAnyhow();
  return worker;
}

function workHere(app: INestApplicationContext, settings: Settings, logger: Logger): BackgroundWork {
  const jobs = app.get(InProcessJobs);
  const handlers = {
    ...jobHandlers(app.get(RunJobs)),
    ...webhookJobHandlers(app.get(DeliverWebhooks)),
  };
  jobs.handleWith(handlers, {
    onFailure: (job, err) => logger.error({ job, err }, 'A job has failed'),
  });
  const end = keepSchedule(jobs, { cron: settings.nightlyCron, timeZone: settings.nightlyTimeZone });
  return {
    stop: async () => {
      end();
      await jobs.close();
    },
  };
}
