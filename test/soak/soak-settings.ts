import type { RedisJobsOptions, Schedule } from '@lodestone/jobs';

/** Patience for whoever is gone, short enough for a round to take seconds. */
export const SOAK_JOBS: RedisJobsOptions = {
  ...{ patience: 2_000, lockDuration: 900 },
  retries: { attempts: 20, pause: () => 100 },
};

/** A night that begins before the noon at which all clocks of the soak stand. */
export const SOAK_SCHEDULE: Schedule = { cron: '0 2 * * *', timeZone: 'UTC', reconcileEvery: 2_000 };
