import { ApiKeyEntity } from './api-key.entity';
import { AuditEventEntity } from './audit-event.entity';
import { ChainEntity } from './chain.entity';
import { IdempotencyKeyEntity } from './idempotency-key.entity';
import { IdentifierEntity } from './identifier.entity';
import { InputDocumentEntity } from './input-document.entity';
import { MaterialEntity, MaterialStageEntity } from './material.entity';
import { PartnershipEntity, PartnershipPartyEntity } from './partnership.entity';
import { PolicyEntity, PolicyMaterialEntity, PolicySuspensionEntity } from './policy.entity';
import { ProductionShareEntity } from './production-share.entity';
import { RecyclingRateEntity } from './recycling-rate.entity';
import { ScoreChangeEntity, ScoreEntity, ScoringBasisEntity } from './score.entity';
import { ScoringModelEntity } from './scoring-model.entity';
import { OidcSignInEntity, SessionEntity, SessionHandoverEntity, SessionTokenEntity } from './session.entity';
import { SignInAttemptEntity } from './sign-in-attempt.entity';
import { SourceEntity } from './source.entity';
import { SupplierEntity, SupplierOwnerEntity } from './supplier.entity';
import { UserEntity } from './user.entity';

/** Every entity there is. */
export const ENTITIES = [
  ApiKeyEntity,
  AuditEventEntity,
  ChainEntity,
  IdempotencyKeyEntity,
  IdentifierEntity,
  InputDocumentEntity,
  MaterialEntity,
  MaterialStageEntity,
  OidcSignInEntity,
  PartnershipEntity,
  PartnershipPartyEntity,
  PolicyEntity,
  PolicyMaterialEntity,
  PolicySuspensionEntity,
  ProductionShareEntity,
  RecyclingRateEntity,
  ScoreChangeEntity,
  ScoreEntity,
  ScoringBasisEntity,
  ScoringModelEntity,
  SessionEntity,
  SessionHandoverEntity,
  SessionTokenEntity,
  SignInAttemptEntity,
  SourceEntity,
  SupplierEntity,
  SupplierOwnerEntity,
  UserEntity,
];
