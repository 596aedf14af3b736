import { JobsModule, type RedisJobsOptions } from '@lodestone/jobs';
import { PersistenceModule } from '@lodestone/persistence';
import { ScoringModule, type ScoringOptions } from '@lodestone/scoring';
import { WebhooksModule, type WebhooksOptions } from '@lodestone/webhooks';
import { type DynamicModule, Module } from '@nestjs/common';

/** What a worker is run with. */
export interface WorkerOptions extends Omit<ScoringOptions, 'jobs'>, WebhooksOptions {
  /** A database that is migrated already. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly redis?: RedisJobsOptions;
}

/** The API without HTTP. */
@Module({})
export class WorkerModule {
  static with({
    databaseUrl,
    redisUrl,
    redis,
    webhookPrivateNetworks,
    ...scoring
  }: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forDatabase(databaseUrl),
        ScoringModule.with({ ...scoring, jobs: JobsModule.forRedis(redisUrl, redis) }),
        WebhooksModule.with({ clock: scoring.clock, webhookPrivateNetworks }),
      ],
    };
  }
}
