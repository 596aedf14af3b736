import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEvents } from './audit/audit-events';
import { AuditTrail } from './audit/audit-trail';
import { dataSourceOptions } from './data-source-options';
import { CheckDatabase } from './check-database';
import { Database } from './database';
import { ApiKeyReadModel } from './read-models/api-key.read-model';
import { CredentialsReadModel } from './read-models/credentials.read-model';
import { CurrentScores } from './read-models/current-scores';
import { MaterialReadModel } from './read-models/material.read-model';
import { PartnershipReadModel } from './read-models/partnership.read-model';
import { PolicyReadModel } from './read-models/policy.read-model';
import { PortfolioReadModel } from './read-models/portfolio.read-model';
import { ProductionShareReadModel } from './read-models/production-share.read-model';
import { RecyclingRateReadModel } from './read-models/recycling-rate.read-model';
import { ReferenceFactsReadModel } from './read-models/reference-facts.read-model';
import { ScoreReadModel } from './read-models/score.read-model';
import { ScoringInputs } from './read-models/scoring-inputs.read-model';
import { ScoringModelReadModel } from './read-models/scoring-model.read-model';
import { SubjectDirectory } from './read-models/subject-directory';
import { SupplierSampleReadModel } from './read-models/supplier-sample.read-model';
import { SupplierReadModel } from './read-models/supplier.read-model';
import { BandCountReadModel } from './read-models/band-count.read-model';
import { ChangeFeedReadModel } from './read-models/change-feed.read-model';
import { RankedPortfolioReadModel } from './read-models/ranked-portfolio.read-model';
import { RankingReadModel } from './read-models/ranking.read-model';
import { ReceiptInputsReadModel } from './read-models/receipt-inputs.read-model';
import { RunReadModel } from './read-models/run.read-model';
import { SupplierGraphReadModel } from './read-models/supplier-graph.read-model';
import { LinkedExposureStore } from './stores/linked-exposure.store';
import { PendingScoreStore } from './stores/pending-score.store';
import { PublishedRunStore } from './stores/published-run.store';
import { ReferenceVersionStore } from './stores/reference-version.store';
import { RunChunkStore } from './stores/run-chunk.store';
import { RunRankingStore } from './stores/run-ranking.store';
import { RunStore } from './stores/run.store';
import { RunTableStore } from './stores/run-table.store';
import { ScoreChangeStore } from './stores/score-change.store';
import { TrendReadModel } from './read-models/trend.read-model';
import { UserReadModel } from './read-models/user.read-model';
import { WebhookDeliveryReadModel } from './read-models/webhook-delivery.read-model';
import { WebhookReadModel } from './read-models/webhook.read-model';
import { ApiKeyStore } from './stores/api-key.store';
import { IdempotencyKeyStore } from './stores/idempotency-key.store';
import { InputDocumentStore } from './stores/input-document.store';
import { MaterialStore } from './stores/material.store';
import { OidcSignInStore } from './stores/oidc-sign-in.store';
import { PartnershipStore } from './stores/partnership.store';
import { PolicyStore } from './stores/policy.store';
import { ProductionShareStore } from './stores/production-share.store';
import { RecyclingRateStore } from './stores/recycling-rate.store';
import { ScoreStore } from './stores/score.store';
import { ScoringBasisStore } from './stores/scoring-basis.store';
import { ScoringModelStore } from './stores/scoring-model.store';
import { SessionStore } from './stores/session.store';
import { SignInAttemptStore } from './stores/sign-in-attempt.store';
import { SupplierStore } from './stores/supplier.store';
import { UserStore } from './stores/user.store';
import { WebhookDeliveryStore } from './stores/webhook-delivery.store';
import { WebhookEventStore } from './stores/webhook-event.store';
import { WebhookStore } from './stores/webhook.store';

const PROVIDERS = [
  ReceiptInputsReadModel,
  RankedPortfolioReadModel,
  RankingReadModel,
  ScoreChangeStore,
  RunTableStore,
  RunRankingStore,
  RunStore,
  RunChunkStore,
  ReferenceVersionStore,
  PublishedRunStore,
  PendingScoreStore,
  LinkedExposureStore,
  SupplierGraphReadModel,
  RunReadModel,
  BandCountReadModel,
  ChangeFeedReadModel,
  ApiKeyReadModel,
  ApiKeyStore,
  AuditEvents,
  AuditTrail,
  CheckDatabase,
  CredentialsReadModel,
  CurrentScores,
  Database,
  IdempotencyKeyStore,
  InputDocumentStore,
  MaterialReadModel,
  MaterialStore,
  OidcSignInStore,
  PartnershipReadModel,
  PartnershipStore,
  PolicyReadModel,
  PolicyStore,
  PortfolioReadModel,
  SupplierSampleReadModel,
  ProductionShareReadModel,
  ProductionShareStore,
  RecyclingRateReadModel,
  RecyclingRateStore,
  ReferenceFactsReadModel,
  ScoreReadModel,
  ScoreStore,
  ScoringBasisStore,
  ScoringInputs,
  ScoringModelReadModel,
  ScoringModelStore,
  SessionStore,
  SignInAttemptStore,
  SubjectDirectory,
  SupplierReadModel,
  SupplierStore,
  TrendReadModel,
  UserReadModel,
  UserStore,
  WebhookDeliveryReadModel,
  WebhookDeliveryStore,
  WebhookEventStore,
  WebhookReadModel,
  WebhookStore,
];

/** Stores that write and read models that answer, over one PostgreSQL database that is already migrated. */
@Module({})
export class PersistenceModule {
  static forDatabase(databaseUrl: string): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl), retryAttempts: 0 })],
      providers: PROVIDERS,
      exports: PROVIDERS,
    };
  }
}
