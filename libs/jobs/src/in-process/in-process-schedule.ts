import { CronExpressionParser } from 'cron-parser';
import type { JobQueue } from '../job-queue';
import { RECONCILE_EVERY, type Schedule } from '../schedule';

/**
 * Keeps the schedule in this process: nights when they are due, and a look at what is unfinished every minute; both at
 * once to begin with, for what was missed. It looks at the clock every minute, so that a machine that slept, or a clock
 * that was set, misses no night. In autumn a night whose hour comes twice is asked for twice.
 * @returns ends it
 */
export function keepSchedule(jobs: Pick<JobQueue, 'enqueue'>, { cron, timeZone }: Schedule): () => void {
  const after = (moment: Date) =>
    CronExpressionParser.parse(cron, { tz: timeZone, currentDate: moment }).next().getTime();
  let next = after(new Date());
  const look = () => {
    const now = new Date();
    void jobs.enqueue('reconcile', {});
    if (now.getTime() < next) return;
    void jobs.enqueue('nightly', {});
    next = after(now);
  };
  void jobs.enqueue('nightly', {});
  void jobs.enqueue('reconcile', {});
  const timer = setInterval(look, RECONCILE_EVERY).unref();
  return () => clearInterval(timer);
}
