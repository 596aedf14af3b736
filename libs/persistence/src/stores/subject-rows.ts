import type { Identifier } from '@lodestone/contracts';
import type { Chain, SubjectKind } from '@lodestone/scoring-engine';
import type { EntityManager } from 'typeorm';
import { ChainEntity } from '../entities/chain.entity';
import { IdentifierEntity } from '../entities/identifier.entity';
import { SourceEntity } from '../entities/source.entity';
import { evidenceRows, type ChainOwner } from './evidence-rows';

/** The column that says whose a chain or identifier is. */
export const ownerColumns = (kind: SubjectKind, id: string): ChainOwner => ({
  supplierId: kind === 'supplier' ? id : null,
  partnershipId: kind === 'partnership' ? id : null,
});

/** Replaces what suppliers and partnerships have in common: identifiers, chains, sources. */
export async function replaceSubjectRows(
  manager: EntityManager,
  kind: SubjectKind,
  id: string,
  { identifiers, chains }: { identifiers: readonly Identifier[]; chains: readonly Chain[] },
): Promise<void> {
  const owner = ownerColumns(kind, id);
  const mine = kind === 'supplier' ? { supplierId: id } : { partnershipId: id };
  await manager.delete(IdentifierEntity, mine);
  await manager.delete(ChainEntity, mine);
  const rows = evidenceRows(owner, chains);
  await manager.insert(
    IdentifierEntity,
    identifiers.map((identifier) => ({ ...identifier, subjectKind: kind, ...owner })),
  );
  await manager.insert(ChainEntity, rows.chains);
  await manager.insert(SourceEntity, rows.sources);
}
