import { CronExpressionParser } from 'cron-parser';
import type { JobQueue } from '../job-queue';
import { RECONCILE_EVERY, type Schedule } from '../schedule';

/**
 * Keeps the schedule in this process: nights when they are due, and a look at what is unfinished every minute; both at
 * once to begin with, for what was missed. It looks at the clock every minute, so that neither a machine that slept nor
 * a clock that was set makes it miss a night.
 * @returns ends it
 */
export function keepSchedule(jobs: Pick<JobQueue, 'enqueue'>, { cron, timeZone }: Schedule): () => void {
  let lookedAt = new Date();
  const look = () => {
    const now = new Date();
    const next = CronExpressionParser.parse(cron, { tz: timeZone, currentDate: lookedAt }).next();
    if (next.getTime() <= now.getTime()) void jobs.enqueue('nightly', {});
    void jobs.enqueue('reconcile', {});
    lookedAt = now;
  };
  void jobs.enqueue('nightly', {});
  void jobs.enqueue('reconcile', {});
  const timer = setInterval(look, RECONCILE_EVERY).unref();
  return () => clearInterval(timer);
}
