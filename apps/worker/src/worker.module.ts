import { JobsModule, type RedisJobsOptions } from '@lodestone/jobs';
import { PersistenceModule } from '@lodestone/persistence';
import { ScoringModule } from '@lodestone/scoring';
import type { Clock } from '@lodestone/server-kit';
import { type DynamicModule, Module } from '@nestjs/common';

/** What a worker is run with. */
export interface WorkerOptions {
  /** A database that is migrated already. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly redis?: RedisJobsOptions;
  /** Left out: the real time. */
  readonly clock?: Clock;
}

/** The API without HTTP. */
@Module({})
export class WorkerModule {
  static with({ databaseUrl, redisUrl, redis, clock }: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forDatabase(databaseUrl),
        JobsModule.forRedis(redisUrl, redis),
        ScoringModule.withClock(clock),
      ],
    };
  }
}
