import type { Chain, Recycling, Source, Subject } from '@lodestone/scoring-engine';
import { EntitySchema } from 'typeorm';

interface RecyclingColumns {
  readonly postConsumer: number | null;
  readonly preConsumer: number | null;
  readonly entersAt: Recycling['entersAt'];
  readonly recyclingEvidence: Recycling['evidence'] | null;
  readonly recyclingAsOf: string | null;
}

export type SourceRow = Source & { readonly chainId: string; readonly position: number; chain?: ChainRow };
export type ChainRow = Omit<Chain, 'sources' | 'recycling'> &
  RecyclingColumns & {
    readonly id: string;
    supplier?: SupplierRow;
    sources: SourceRow[];
  };
export type SupplierRow = Omit<Subject, 'kind' | 'chains'> & { chains: ChainRow[] };
/** What is kept of a score. */
export interface ScoreRow {
  readonly id: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly band: string;
  readonly engineVersion: string;
  readonly receipt: string;
  readonly reply: object;
}

export const SUPPLIER = new EntitySchema<SupplierRow>({
  name: 'OrmSupplier',
  tableName: 'suppliers',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    country: { type: 'character', length: 2, nullable: true },
    coveredOwnershipShare: { type: 'double precision', name: 'covered_ownership_share', nullable: true },
    blocked: { type: 'boolean' },
  },
  relations: { chains: { type: 'one-to-many', target: 'OrmChain', inverseSide: 'supplier' } },
});

export const CHAIN = new EntitySchema<ChainRow>({
  name: 'OrmChain',
  tableName: 'chains',
  columns: {
    id: { type: 'uuid', primary: true },
    material: { type: 'text' },
    weight: { type: 'double precision' },
    deliveredStage: { type: 'text', name: 'delivered_stage' },
    complete: { type: 'text', array: true },
    postConsumer: { type: 'double precision', name: 'recycling_post_consumer', nullable: true },
    preConsumer: { type: 'double precision', name: 'recycling_pre_consumer', nullable: true },
    entersAt: { type: 'text', name: 'recycling_enters_at', nullable: true },
    recyclingEvidence: { type: 'text', name: 'recycling_evidence', nullable: true },
    recyclingAsOf: { type: 'date', name: 'recycling_as_of', nullable: true },
  },
  relations: {
    supplier: {
      type: 'many-to-one',
      target: 'OrmSupplier',
      inverseSide: 'chains',
      joinColumn: { name: 'supplier_id' },
    },
    sources: { type: 'one-to-many', target: 'OrmSource', inverseSide: 'chain' },
  },
});

export const SOURCE = new EntitySchema<SourceRow>({
  name: 'OrmSource',
  tableName: 'sources',
  columns: {
    chainId: { type: 'uuid', primary: true, name: 'chain_id' },
    position: { type: 'integer', primary: true },
    stage: { type: 'text' },
    share: { type: 'double precision', nullable: true },
    country: { type: 'character', length: 2, nullable: true },
    supplierId: { type: 'uuid', name: 'upstream_supplier_id', nullable: true },
    partnershipId: { type: 'uuid', name: 'partnership_id', nullable: true },
    control: { type: 'text' },
    equityShare: { type: 'double precision', name: 'equity_share', nullable: true },
    coveredOwnershipShare: { type: 'double precision', name: 'covered_ownership_share', nullable: true },
    status: { type: 'text' },
    availableFrom: { type: 'date', name: 'available_from', nullable: true },
    until: { type: 'date', name: 'available_until', nullable: true },
    evidence: { type: 'text' },
    asOf: { type: 'date', name: 'as_of', nullable: true },
    reference: { type: 'text', nullable: true },
    note: { type: 'text', nullable: true },
  },
  relations: {
    chain: {
      type: 'many-to-one',
      target: 'OrmChain',
      inverseSide: 'sources',
      joinColumn: { name: 'chain_id' },
    },
  },
});

export const SCORE = new EntitySchema<ScoreRow>({
  name: 'OrmScore',
  tableName: 'orm_scores',
  columns: {
    id: { type: 'uuid', primary: true },
    value: { type: 'double precision' },
    lower: { type: 'double precision' },
    upper: { type: 'double precision' },
    band: { type: 'text' },
    engineVersion: { type: 'text' },
    receipt: { type: 'text' },
    reply: { type: 'json' },
  },
});

export const ROWS = `
CREATE TABLE orm_scores (id uuid PRIMARY KEY, value double precision, lower double precision, upper double precision,
  band text, "engineVersion" text, receipt text, reply json);
INSERT INTO suppliers (id, name, country, covered_ownership_share, blocked)
  SELECT subject_id, name, document ->> 'country', 0, false FROM input_documents ON CONFLICT (id) DO NOTHING;
INSERT INTO chains (id, supplier_id, position, material, weight, delivered_stage, recycling_post_consumer,
                    recycling_pre_consumer, recycling_enters_at, recycling_evidence, recycling_as_of)
  SELECT gen_random_uuid(), subject_id, place, chain ->> 'material', (chain ->> 'weight')::double precision, 'component',
         (chain -> 'recycling' ->> 'postConsumer')::double precision, (chain -> 'recycling' ->> 'preConsumer')::double precision,
         chain -> 'recycling' ->> 'entersAt', chain -> 'recycling' ->> 'evidence', (chain -> 'recycling' ->> 'asOf')::date
    FROM input_documents, json_array_elements(document -> 'chains') WITH ORDINALITY AS c (chain, place);
INSERT INTO sources (chain_id, position, stage, share, country, upstream_supplier_id, control, covered_ownership_share,
                     status, evidence, as_of)
  SELECT h.id, place, s ->> 'stage', (s ->> 'share')::double precision, s ->> 'country', (s ->> 'supplierId')::uuid,
         s ->> 'control', (s ->> 'coveredOwnershipShare')::double precision, s ->> 'status', s ->> 'evidence', (s ->> 'asOf')::date
    FROM input_documents d, json_array_elements(d.document -> 'chains') AS c (chain),
         json_array_elements(chain -> 'sources') WITH ORDINALITY AS o (s, place), chains h
   WHERE h.supplier_id = d.subject_id AND h.material = chain ->> 'material';
ANALYZE suppliers, chains, sources`;

/** The supplier as the engine takes it. */
export const toSubject = ({ chains, ...supplier }: SupplierRow): Subject => ({
  ...supplier,
  kind: 'supplier',
  chains: chains.map((chain) => ({
    ...{ material: chain.material, weight: chain.weight, deliveredStage: chain.deliveredStage },
    complete: chain.complete,
    sources: [...chain.sources].sort((one, other) => one.position - other.position),
    recycling: recyclingOf(chain),
  })),
});

function recyclingOf({ postConsumer, preConsumer, entersAt, ...chain }: ChainRow): Recycling | null {
  const { recyclingEvidence: evidence, recyclingAsOf: asOf } = chain;
  if (postConsumer === null || preConsumer === null || evidence === null) return null;
  return { postConsumer, preConsumer, entersAt, evidence, asOf, reference: null, note: null };
}
