import type { CronRepeatOptions, EveryRepeatOptions, JobOptions, Queue } from 'bull';
import { RECONCILE_EVERY, type Schedule } from '../schedule';
import type { BullQueues } from './bull-queues';

type Repeat = CronRepeatOptions | EveryRepeatOptions;

/**
 * Lets Redis hand out nights when they are due, and a look at what is unfinished every minute, once for all workers. A
 * schedule that was kept before is given up: the worker that started last decides.
 */
export async function keepScheduleInRedis(queues: BullQueues, schedule: Schedule): Promise<void> {
  const { cron, timeZone, reconcileEvery = RECONCILE_EVERY } = schedule;
  await keep(queues.queue('nightly'), { cron, tz: timeZone }, queues.jobOptions);
  await keep(queues.queue('reconcile'), { every: reconcileEvery }, queues.jobOptions);
}

async function keep(queue: Queue<Record<string, never>>, repeat: Repeat, options: JobOptions): Promise<void> {
  const others = (await queue.getRepeatableJobs()).filter(
    ({ cron, tz, every }) =>
      !('cron' in repeat ? cron === repeat.cron && tz === repeat.tz : every === repeat.every),
  );
  await queue.add({}, { ...options, repeat });
  for (const { key } of others) await queue.removeRepeatableByKey(key);
}
