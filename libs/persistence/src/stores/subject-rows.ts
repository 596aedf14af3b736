import type { Identifier } from '@lodestone/contracts';
import type { Chain, SubjectKind } from '@lodestone/scoring-engine';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { ChainEntity } from '../entities/chain.entity';
import { IdentifierEntity } from '../entities/identifier.entity';
import { SourceEntity } from '../entities/source.entity';
import { evidenceRows, type ChainOwner } from './evidence-rows';

/** A statement has at most 65,535 parameters, and no row here has more than sixty columns. */
const ROWS_AT_ONCE = 1_000;

/** The column that says whose a chain or identifier is. */
export const ownerColumns = (kind: SubjectKind, id: string): ChainOwner => ({
  supplierId: kind === 'supplier' ? id : null,
  partnershipId: kind === 'partnership' ? id : null,
});

/** Deletes what suppliers and partnerships have in common: identifiers, chains, sources. */
export async function deleteSubjectRows(
  manager: EntityManager,
  kind: SubjectKind,
  id: string,
): Promise<void> {
  const mine = kind === 'supplier' ? { supplierId: id } : { partnershipId: id };
  await manager.delete(IdentifierEntity, mine);
  await manager.delete(ChainEntity, mine);
}

/** Inserts the same for a subject that has none of it. */
export async function insertSubjectRows(
  manager: EntityManager,
  kind: SubjectKind,
  id: string,
  { identifiers, chains }: { identifiers: readonly Identifier[]; chains: readonly Chain[] },
): Promise<void> {
  const owner = ownerColumns(kind, id);
  const rows = evidenceRows(owner, chains);
  await manager.insert(
    IdentifierEntity,
    identifiers.map((identifier) => ({ ...identifier, subjectKind: kind, ...owner })),
  );
  await manager.insert(ChainEntity, rows.chains);
  await insertAll(manager, SourceEntity, rows.sources);
}

async function insertAll<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly QueryDeepPartialEntity<Entity>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await manager.insert(entity, rows.slice(from, from + ROWS_AT_ONCE));
  }
}
