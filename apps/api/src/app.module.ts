import { AccessModule, type AccessOptions } from '@lodestone/access';
import { JobsModule, type RedisJobsOptions } from '@lodestone/jobs';
import { PersistenceModule } from '@lodestone/persistence';
import { ScoringModule, type ScoringOptions } from '@lodestone/scoring';
import { WebhooksModule, type WebhooksOptions } from '@lodestone/webhooks';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiKeysController } from './api-keys/api-keys.controller';
import { AuditEventsController } from './audit-events/audit-events.controller';
import { HealthController } from './health/health.controller';
import { MaterialsController } from './materials/materials.controller';
import { PartnershipsController } from './partnerships/partnerships.controller';
import { PoliciesController } from './policies/policies.controller';
import { PortfolioController } from './portfolio/portfolio.controller';
import { ProductionSharesController } from './production-shares/production-shares.controller';
import { RecyclingRatesController } from './recycling-rates/recycling-rates.controller';
import { RunProgress } from './runs/run-progress';
import { ScoringRunsController } from './runs/scoring-runs.controller';
import { PartnershipScoresController } from './scores/partnership-scores.controller';
import { ScoresController } from './scores/scores.controller';
import { SupplierScoresController } from './scores/supplier-scores.controller';
import { ModelPreviewsController } from './scoring-models/model-previews.controller';
import { ModelStepsController } from './scoring-models/model-steps.controller';
import { ScoringModelsController } from './scoring-models/scoring-models.controller';
import { OpenIdController } from './sessions/open-id.controller';
import { SessionsController } from './sessions/sessions.controller';
import { SuppliersController } from './suppliers/suppliers.controller';
import { UserSessionsController } from './users/user-sessions.controller';
import { UsersController } from './users/users.controller';
import { WebhookDeliveriesController } from './webhooks/webhook-deliveries.controller';
import { WebhookStepsController } from './webhooks/webhook-steps.controller';
import { WebhooksController } from './webhooks/webhooks.controller';

/** What the API is run with. */
export interface AppOptions extends Omit<ScoringOptions, 'jobs'>, AccessOptions, WebhooksOptions {
  /** A database that is migrated already. */
  readonly databaseUrl: string;
  /** The Redis that hands background work to workers; left out: this process does it. */
  readonly redisUrl?: string;
  readonly redis?: RedisJobsOptions;
}

@Module({})
export class AppModule {
  static with({
    databaseUrl,
    redisUrl,
    redis,
    openId,
    webhookPrivateNetworks,
    ...scoring
  }: AppOptions): DynamicModule {
    const jobs = redisUrl === undefined ? JobsModule.inProcess() : JobsModule.forRedis(redisUrl, redis);
    return {
      module: AppModule,
      imports: [
        PersistenceModule.forDatabase(databaseUrl),
        ScoringModule.with({ ...scoring, jobs }),
        AccessModule.with({ clock: scoring.clock, openId }),
        WebhooksModule.with({ clock: scoring.clock, webhookPrivateNetworks }),
      ],
      controllers: [
        HealthController,
        SuppliersController,
        SupplierScoresController,
        PartnershipsController,
        PartnershipScoresController,
        ScoresController,
        PortfolioController,
        ScoringModelsController,
        ModelPreviewsController,
        ModelStepsController,
        ScoringRunsController,
        MaterialsController,
        ProductionSharesController,
        RecyclingRatesController,
        PoliciesController,
        SessionsController,
        OpenIdController,
        UsersController,
        UserSessionsController,
        ApiKeysController,
        WebhooksController,
        WebhookStepsController,
        WebhookDeliveriesController,
        AuditEventsController,
      ],
      providers: [RunProgress],
    };
  }
}
