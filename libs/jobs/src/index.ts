/** Background work: what there is to do, how it is asked for, and who does it. What is behind it, nobody else knows. */
export { InProcessJobs, type InProcessOptions } from './in-process/in-process-jobs';
export { keepSchedule } from './in-process/in-process-schedule';
export type { JobAtWork, JobHandlers, JobName, JobPayloads } from './job-payloads';
export { JobQueue } from './job-queue';
export { JobsModule } from './jobs.module';
export type { RedisJobsOptions } from './redis/bull-queues';
export { JobWorker, type WorkOptions } from './redis/job-worker';
export { checkRedis, RedisError } from './redis/redis-error';
export type { Retries } from './retries';
export type { Schedule } from './schedule';
