import { JobsModule, type RedisJobsOptions } from '@lodestone/jobs';
import { PersistenceModule } from '@lodestone/persistence';
import { ScoringModule } from '@lodestone/scoring';
import type { Clock } from '@lodestone/server-kit';
import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health/health.controller';
import { MaterialsController } from './materials/materials.controller';
import { PartnershipsController } from './partnerships/partnerships.controller';
import { PoliciesController } from './policies/policies.controller';
import { ProductionSharesController } from './production-shares/production-shares.controller';
import { RecyclingRatesController } from './recycling-rates/recycling-rates.controller';
import { PartnershipScoresController } from './scores/partnership-scores.controller';
import { ScoresController } from './scores/scores.controller';
import { SupplierScoresController } from './scores/supplier-scores.controller';
import { ScoringModelsController } from './scoring-models/scoring-models.controller';
import { SuppliersController } from './suppliers/suppliers.controller';

/** What the API is run with. */
export interface AppOptions {
  /** A database that is migrated already. */
  readonly databaseUrl: string;
  /** The Redis that hands background work to workers; left out: this process does it. */
  readonly redisUrl?: string;
  readonly redis?: RedisJobsOptions;
  /** Left out: the real time. */
  readonly clock?: Clock;
}

@Module({})
export class AppModule {
  static with({ databaseUrl, redisUrl, redis, clock }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PersistenceModule.forDatabase(databaseUrl),
        redisUrl === undefined ? JobsModule.inProcess() : JobsModule.forRedis(redisUrl, redis),
        ScoringModule.withClock(clock),
      ],
      controllers: [
        HealthController,
        SuppliersController,
        SupplierScoresController,
        PartnershipsController,
        PartnershipScoresController,
        ScoresController,
        ScoringModelsController,
        MaterialsController,
        ProductionSharesController,
        RecyclingRatesController,
        PoliciesController,
      ],
    };
  }
}
