import type { PartnershipInput, SupplierInput } from '@lodestone/contracts';
import type { Subject } from '@lodestone/scoring-engine';

/** What of a supplier the engine scores. */
export function supplierSubject(id: string, supplier: SupplierInput): Subject {
  const { name, country, coveredOwnershipShare, blocked, chains } = supplier;
  return { kind: 'supplier', id, name, country, coveredOwnershipShare, blocked, chains };
}

/** What of a partnership the engine scores; it has no seat. */
export function partnershipSubject(id: string, partnership: PartnershipInput): Subject {
  const { name, coveredOwnershipShare, blocked, chains } = partnership;
  return { kind: 'partnership', id, name, country: null, coveredOwnershipShare, blocked, chains };
}

/** The suppliers that take part in a partnership. */
export const partyIdsOf = ({ parties }: Pick<PartnershipInput, 'parties'>): string[] =>
  parties.flatMap(({ supplierId }) => supplierId ?? []);
