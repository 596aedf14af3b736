import { type DynamicModule, Module } from '@nestjs/common';
import { InProcessJobs } from './in-process/in-process-jobs';
import { JobQueue } from './job-queue';
import { BullQueues, type RedisJobsOptions } from './redis/bull-queues';
import { JobWorker } from './redis/job-worker';
import { RedisJobQueue } from './redis/redis-job-queue';

/** Where background work is handed in. */
@Module({})
export class JobsModule {
  /** Redis hands the work to every process whose `JobWorker` has been started. */
  static forRedis(url: string, options: RedisJobsOptions = {}): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: BullQueues, useFactory: () => new BullQueues(url, options) },
        {
          provide: JobQueue,
          useFactory: (queues: BullQueues) => new RedisJobQueue(queues),
          inject: [BullQueues],
        },
        {
          provide: JobWorker,
          useFactory: (queues: BullQueues) => new JobWorker(queues),
          inject: [BullQueues],
        },
      ],
      exports: [JobQueue, JobWorker],
    };
  }

  /** This process does the work itself, once `InProcessJobs` has its handlers. */
  static inProcess(): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [InProcessJobs, { provide: JobQueue, useExisting: InProcessJobs }],
      exports: [JobQueue, InProcessJobs],
    };
  }
}
