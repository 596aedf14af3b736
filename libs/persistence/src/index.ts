/** Everything that PostgreSQL keeps for us: stores write, read models answer. The only place with SQL and TypeORM. */
export { hashOfEvent, NO_HASH } from './audit/audit-chain';
export { AuditEvents } from './audit/audit-events';
export { type AuditEntry, type AuditSubject, AuditTrail, type FollowedRecord } from './audit/audit-trail';
export { CheckDatabase } from './check-database';
export { Database } from './database';
export { DatabaseError, explainDatabaseError } from './database-error';
export { prepareDatabase } from './prepare-database';
export { PersistenceModule } from './persistence.module';
export { ApiKeyReadModel } from './read-models/api-key.read-model';
export { type BandCount, BandCountReadModel } from './read-models/band-count.read-model';
export { ChangeFeedReadModel, type FeedPlace } from './read-models/change-feed.read-model';
export {
  CredentialsReadModel,
  type KnownAccessToken,
  type KnownKey,
} from './read-models/credentials.read-model';
export { CurrentScores } from './read-models/current-scores';
export type { KeptScoreReply, ScoreInForce, ScoreValidity } from './read-models/kept-reply';
export { MaterialReadModel } from './read-models/material.read-model';
export { OncePerState } from './read-models/once-per-state';
export { PartnershipReadModel } from './read-models/partnership.read-model';
export { PolicyReadModel } from './read-models/policy.read-model';
export {
  type PackedPortfolio,
  PINNED_BYTES,
  PortfolioReadModel,
  type SaidPortfolio,
} from './read-models/portfolio.read-model';
export { ProductionShareReadModel } from './read-models/production-share.read-model';
export { RecyclingRateReadModel } from './read-models/recycling-rate.read-model';
export { type ReferenceFacts, ReferenceFactsReadModel } from './read-models/reference-facts.read-model';
export { type PlacedSubject, RankedPortfolio } from './read-models/ranked-portfolio';
export { RankedPortfolioReadModel } from './read-models/ranked-portfolio.read-model';
export { type Ranking, RankingReadModel } from './read-models/ranking.read-model';
export { type ReceiptInputs, ReceiptInputsReadModel } from './read-models/receipt-inputs.read-model';
export { RunReadModel } from './read-models/run.read-model';
export { type KeptScoreChange, ScoreReadModel } from './read-models/score.read-model';
export {
  type InputDocument,
  type ScoreBefore,
  ScoringInputs,
  type SubjectInput,
} from './read-models/scoring-inputs.read-model';
export { ScoringModelReadModel } from './read-models/scoring-model.read-model';
export { type Match, type NamedMatch, SubjectDirectory } from './read-models/subject-directory';
export { SupplierGraphReadModel } from './read-models/supplier-graph.read-model';
export { type SupplierSample, SupplierSampleReadModel } from './read-models/supplier-sample.read-model';
export { SupplierReadModel } from './read-models/supplier.read-model';
export { type TrendRun, TrendReadModel } from './read-models/trend.read-model';
export { UserReadModel } from './read-models/user.read-model';
export { WebhookDeliveryReadModel } from './read-models/webhook-delivery.read-model';
export { WebhookReadModel } from './read-models/webhook.read-model';
export { ApiKeyStore } from './stores/api-key.store';
export { IdempotencyKeyStore, type KeptReply, type KeyClaim } from './stores/idempotency-key.store';
export { InputDocumentStore } from './stores/input-document.store';
export { MaterialStore } from './stores/material.store';
export { OidcSignInStore } from './stores/oidc-sign-in.store';
export { PartnershipStore } from './stores/partnership.store';
export { PolicyStore } from './stores/policy.store';
export { ProductionShareStore } from './stores/production-share.store';
export type { RecordStore, SeenRecord } from './stores/record-store';
export { RecyclingRateStore } from './stores/recycling-rate.store';
export { type LinkedSupplier, LinkedExposureStore } from './stores/linked-exposure.store';
export { type PendingScore, PendingScoreStore } from './stores/pending-score.store';
export { type PublishedRun, PublishedRunStore } from './stores/published-run.store';
export { ReferenceVersionStore } from './stores/reference-version.store';
export { type Failure, RunChunkStore } from './stores/run-chunk.store';
export { RunRankingStore } from './stores/run-ranking.store';
export { type NewRun, RunStore } from './stores/run.store';
export { RunTableStore } from './stores/run-table.store';
export { type NewScoreChange, ScoreChangeRows } from './stores/score-change-rows';
export { ScoreChangeStore } from './stores/score-change.store';
export { type KeptScore, type ScoreFigures, ScoreRows } from './stores/score-rows';
export { ScoreStore } from './stores/score.store';
export { ScoringBasisStore } from './stores/scoring-basis.store';
export { type Decision, ScoringModelStore } from './stores/scoring-model.store';
export { type FoundRefreshToken, SessionStore, type TokenPair } from './stores/session.store';
export { type AttemptPolicy, SignInAttemptStore } from './stores/sign-in-attempt.store';
export { SupplierStore } from './stores/supplier.store';
export { type KeptUser, UserStore } from './stores/user.store';
export {
  type AfterAttempt,
  type NewDelivery,
  type TakenDelivery,
  WebhookDeliveryStore,
} from './stores/webhook-delivery.store';
export { type Happening, WebhookEventStore } from './stores/webhook-event.store';
export { type KeptWebhook, placedAt, placeOf, type WebhookPlace, WebhookStore } from './stores/webhook.store';
export type { WebhookEntity } from './entities/webhook.entity';
