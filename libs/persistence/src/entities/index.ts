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
import { SourceEntity } from './source.entity';
import { SupplierEntity, SupplierOwnerEntity } from './supplier.entity';

/** Every entity there is. */
export const ENTITIES = [
  ChainEntity,
  IdempotencyKeyEntity,
  IdentifierEntity,
  InputDocumentEntity,
  MaterialEntity,
  MaterialStageEntity,
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
  SourceEntity,
  SupplierEntity,
  SupplierOwnerEntity,
];
