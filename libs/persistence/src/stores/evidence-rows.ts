import type { Chain, Source } from '@lodestone/scoring-engine';
import { v7 as uuid } from 'uuid';
import type { ChainEntity } from '../entities/chain.entity';
import type { SourceEntity } from '../entities/source.entity';

/** Whose chains they are. */
export type ChainOwner = Pick<ChainEntity, 'supplierId' | 'partnershipId'>;

/** The rows that hold the chains of one subject. */
export function evidenceRows(
  owner: ChainOwner,
  chains: readonly Chain[],
): { chains: ChainEntity[]; sources: SourceEntity[] } {
  const rows = chains.map((chain, position) => ({ chain, row: chainRow(owner, chain, position) }));
  return {
    chains: rows.map(({ row }) => row),
    sources: rows.flatMap(({ chain, row }) =>
      chain.sources.map((source, position) => sourceRow(row.id, source, position)),
    ),
  };
}

function chainRow(owner: ChainOwner, chain: Chain, position: number): ChainEntity {
  const { recycling } = chain;
  return {
    id: uuid(),
    ...owner,
    position,
    material: chain.material,
    weight: chain.weight,
    deliveredStage: chain.deliveredStage,
    complete: chain.complete,
    recyclingPostConsumer: recycling?.postConsumer ?? null,
    recyclingPreConsumer: recycling?.preConsumer ?? null,
    recyclingEntersAt: recycling?.entersAt ?? null,
    recyclingEvidence: recycling?.evidence ?? null,
    recyclingAsOf: recycling?.asOf ?? null,
    recyclingReference: recycling?.reference ?? null,
    recyclingNote: recycling?.note ?? null,
  };
}

function sourceRow(chainId: string, source: Source, position: number): SourceEntity {
  const { stage, share, country, supplierId, partnershipId, control, equityShare, coveredOwnershipShare } =
    source;
  const { status, availableFrom, until, evidence, asOf, reference, note } = source;
  return {
    ...{
      chainId,
      position,
      stage,
      share,
      country,
      supplierId,
      partnershipId,
      control,
      equityShare,
      coveredOwnershipShare,
    },
    ...{ status, availableFrom, until, evidence, asOf, reference, note },
  };
}
