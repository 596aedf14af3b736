import { AccessModule, type AccessOptions } from '@lodestone/access';
import { PersistenceModule } from '@lodestone/persistence';
import { ScoringModule } from '@lodestone/scoring';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiKeysController } from './api-keys/api-keys.controller';
import { AuditEventsController } from './audit-events/audit-events.controller';
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
import { OpenIdController } from './sessions/open-id.controller';
import { SessionsController } from './sessions/sessions.controller';
import { SuppliersController } from './suppliers/suppliers.controller';
import { UserSessionsController } from './users/user-sessions.controller';
import { UsersController } from './users/users.controller';

/** What the API is run with. */
export interface AppOptions extends AccessOptions {
  /** A database that is migrated already. */
  readonly databaseUrl: string;
}

@Module({})
export class AppModule {
  static with({ databaseUrl, clock, openId }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PersistenceModule.forDatabase(databaseUrl),
        ScoringModule.withClock(clock),
        AccessModule.with({ clock, openId }),
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
        SessionsController,
        OpenIdController,
        UsersController,
        UserSessionsController,
        ApiKeysController,
        AuditEventsController,
      ],
    };
  }
}
