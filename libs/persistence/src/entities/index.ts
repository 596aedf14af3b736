import { ApiKeyEntity } from './api-key.entity';
import { AuditEventEntity } from './audit-event.entity';
import { ChainEntity } from './chain.entity';
import { IdempotencyKeyEntity } from './idempotency-key.entity';
import { IdentifierEntity } from './identifier.entity';
import { InputDocumentEntity, InputDocumentVersionEntity } from './input-document.entity';
import { MaterialEntity, MaterialStageEntity } from './material.entity';
import { PartnershipEntity, PartnershipPartyEntity } from './partnership.entity';
import { PolicyEntity, PolicyMaterialEntity, PolicySuspensionEntity } from './policy.entity';
import { ProductionShareEntity } from './production-share.entity';
import { RecyclingRateEntity } from './recycling-rate.entity';
import { ReferenceVersionEntity } from './reference-version.entity';
import { ScoreBatchEntity, ScoreChangeEntity, ScoringBasisEntity } from './score.entity';
import {
  ScoringModelAuthorEntity,
  ScoringModelEntity,
  ScoringModelPreviewEntity,
} from './scoring-model.entity';
import {
  PendingScoreEntity,
  PublishedRunEntity,
  RunChunkEntity,
  RunEventEntity,
  RunFailureEntity,
  RunRankingEntity,
  RunSubjectEntity,
  ScoringRunEntity,
} from './scoring-run.entity';
import { OidcSignInEntity, SessionEntity, SessionHandoverEntity, SessionTokenEntity } from './session.entity';
import { SignInAttemptEntity } from './sign-in-attempt.entity';
import { SourceEntity } from './source.entity';
import { SupplierEntity, SupplierOwnerEntity } from './supplier.entity';
import { UserEntity } from './user.entity';
import { WebhookDeliveryEntity, WebhookEntity, WebhookEventEntity } from './webhook.entity';

/** Every entity there is. */
export const ENTITIES = [
  ApiKeyEntity,
  AuditEventEntity,
  ChainEntity,
  IdempotencyKeyEntity,
  IdentifierEntity,
  InputDocumentEntity,
  InputDocumentVersionEntity,
  MaterialEntity,
  MaterialStageEntity,
  OidcSignInEntity,
  PartnershipEntity,
  PartnershipPartyEntity,
  PolicyEntity,
  PolicyMaterialEntity,
  PolicySuspensionEntity,
  ProductionShareEntity,
  PendingScoreEntity,
  PublishedRunEntity,
  RecyclingRateEntity,
  ReferenceVersionEntity,
  RunChunkEntity,
  RunEventEntity,
  RunFailureEntity,
  RunRankingEntity,
  RunSubjectEntity,
  ScoreBatchEntity,
  ScoreChangeEntity,
  ScoringBasisEntity,
  ScoringModelAuthorEntity,
  ScoringModelEntity,
  ScoringModelPreviewEntity,
  ScoringRunEntity,
  SessionEntity,
  SessionHandoverEntity,
  SessionTokenEntity,
  SignInAttemptEntity,
  SourceEntity,
  SupplierEntity,
  SupplierOwnerEntity,
  UserEntity,
  WebhookDeliveryEntity,
  WebhookEntity,
  WebhookEventEntity,
];
