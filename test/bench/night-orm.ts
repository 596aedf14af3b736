import {
  type Chain,
  ENGINE_VERSION,
  NO_LINKED_EXPOSURES,
  scoreSubject,
  type Source,
  type Subject,
} from '@lodestone/scoring-engine';
import { DataSource, EntitySchema, In } from 'typeorm';
import type { CleanUp } from './clean-up';
import type { EngineFacts } from './engine.bench';

type SourceRow = Source & { readonly chainId: string; readonly position: number; chain?: ChainRow };
type ChainRow = Omit<Chain, 'sources' | 'recycling'> & {
  readonly id: string;
  supplier?: SupplierRow;
  sources: SourceRow[];
};
type SupplierRow = Omit<Subject, 'kind' | 'chains'> & { chains: ChainRow[] };
interface ScoreRow {
  readonly id: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly band: string;
  readonly engineVersion: string;
  readonly reply: object;
}

const SUPPLIER = new EntitySchema<SupplierRow>({
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

const CHAIN = new EntitySchema<ChainRow>({
  name: 'OrmChain',
  tableName: 'chains',
  columns: {
    id: { type: 'uuid', primary: true },
    material: { type: 'text' },
    weight: { type: 'double precision' },
    deliveredStage: { type: 'text', name: 'delivered_stage' },
    complete: { type: 'text', array: true },
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

const SOURCE = new EntitySchema<SourceRow>({
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

const SCORE = new EntitySchema<ScoreRow>({
  name: 'OrmScore',
  tableName: 'orm_scores',
  columns: {
    id: { type: 'uuid', primary: true },
    value: { type: 'double precision' },
    lower: { type: 'double precision' },
    upper: { type: 'double precision' },
    band: { type: 'text' },
    engineVersion: { type: 'text' },
    reply: { type: 'json' },
  },
});

const ROWS = `
CREATE TABLE orm_scores (id uuid PRIMARY KEY, value double precision, lower double precision, upper double precision,
  band text, "engineVersion" text, reply json);
INSERT INTO suppliers (id, name, country, covered_ownership_share, blocked)
  SELECT subject_id, name, document ->> 'country', 0, false FROM input_documents ON CONFLICT (id) DO NOTHING;
INSERT INTO chains (id, supplier_id, position, material, weight, delivered_stage)
  SELECT gen_random_uuid(), subject_id, place, chain ->> 'material', (chain ->> 'weight')::double precision, 'component'
    FROM input_documents, json_array_elements(document -> 'chains') WITH ORDINALITY AS c (chain, place);
INSERT INTO sources (chain_id, position, stage, share, country, upstream_supplier_id, control, status, evidence, as_of)
  SELECT h.id, place, s ->> 'stage', (s ->> 'share')::double precision, s ->> 'country', (s ->> 'supplierId')::uuid,
         s ->> 'control', s ->> 'status', s ->> 'evidence', (s ->> 'asOf')::date
    FROM input_documents d, json_array_elements(d.document -> 'chains') AS c (chain),
         json_array_elements(chain -> 'sources') WITH ORDINALITY AS o (s, place), chains h
   WHERE h.supplier_id = d.subject_id AND h.material = chain ->> 'material';
ANALYZE suppliers, chains, sources`;

/** Opens the portfolio to an ORM: its rows, spread over tables as records have them. */
export async function openOrm(url: string, facts: EngineFacts, cleanUp: CleanUp): Promise<OrmNight> {
  const database = await new DataSource({
    ...{ type: 'postgres', url, entities: [SUPPLIER, CHAIN, SOURCE, SCORE] },
  }).initialize();
  cleanUp.add(async () => {
    if (database.isInitialized) await database.destroy();
  });
  await database.query(ROWS);
  return new OrmNight(database, facts);
}

/** A night as most would write it first: load suppliers with their relations, score, save; without look-through. */
export class OrmNight {
  private readonly context: Parameters<typeof scoreSubject>[1];

  constructor(
    private readonly database: DataSource,
    facts: EngineFacts,
  ) {
    this.context = { ...facts, linked: NO_LINKED_EXPOSURES };
  }

  /**
   * @param atOnce suppliers that are loaded and saved at once
   * @returns seconds
   */
  async seconds(atOnce: number): Promise<number> {
    const suppliers = this.database.getRepository(SUPPLIER);
    const scores = this.database.getRepository(SCORE);
    await scores.clear();
    const start = performance.now();
    const ids = (await suppliers.find({ select: { id: true } })).map(({ id }) => id);
    for (let first = 0; first < ids.length; first += atOnce) {
      const rows = await suppliers.find({
        ...{ where: { id: In(ids.slice(first, first + atOnce)) }, relations: { chains: { sources: true } } },
      });
      await scores.save(rows.map((row) => toScoreRow(row, this.context)));
    }
    return (performance.now() - start) / 1000;
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}

function toScoreRow(row: SupplierRow, context: Parameters<typeof scoreSubject>[1]): ScoreRow {
  const subject: Subject = {
    ...row,
    kind: 'supplier',
    chains: row.chains.map((chain) => ({ ...chain, recycling: null })),
  };
  const { value, lower, upper, band, openQuestions, dimensions, gates, flags, alerts } = scoreSubject(
    subject,
    context,
  );
  const reply = { value, lower, upper, band, dimensions, gates, flags, alerts, question: openQuestions[0] };
  return { id: row.id, value, lower, upper, band, engineVersion: ENGINE_VERSION, reply };
}
