import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAGES = `('extraction', 'processing', 'metal', 'component', 'product')`;

const EVIDENCE = `
CREATE TABLE chains (
  id uuid NOT NULL,
  supplier_id uuid,
  partnership_id uuid,
  position integer NOT NULL,
  material text NOT NULL,
  weight double precision NOT NULL,
  delivered_stage text NOT NULL,
  complete text[] NOT NULL DEFAULT '{}',
  recycling_post_consumer double precision,
  recycling_pre_consumer double precision,
  recycling_enters_at text,
  recycling_evidence text,
  recycling_as_of date,
  recycling_reference text,
  recycling_note text,
  CONSTRAINT chains_pk PRIMARY KEY (id),
  CONSTRAINT chains_supplier_material_uq UNIQUE (supplier_id, material),
  CONSTRAINT chains_partnership_material_uq UNIQUE (partnership_id, material),
  CONSTRAINT chains_supplier_fk FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT chains_partnership_fk FOREIGN KEY (partnership_id) REFERENCES partnerships (id) ON DELETE CASCADE,
  CONSTRAINT chains_material_fk FOREIGN KEY (material) REFERENCES materials (code),
  CONSTRAINT chains_owner_ck CHECK ((supplier_id IS NULL) <> (partnership_id IS NULL)),
  CONSTRAINT chains_weight_ck CHECK (weight > 0 AND weight < 'infinity'),
  CONSTRAINT chains_delivered_stage_ck CHECK (delivered_stage IN ${STAGES}),
  CONSTRAINT chains_complete_ck CHECK (complete <@ ARRAY['extraction', 'processing', 'metal', 'component', 'product']),
  CONSTRAINT chains_recycling_ck CHECK (
    num_nulls(recycling_post_consumer, recycling_pre_consumer, recycling_evidence) IN (0, 3)
    AND recycling_post_consumer >= 0 AND recycling_pre_consumer >= 0
    AND recycling_post_consumer + recycling_pre_consumer <= 1 + 1e-9),
  CONSTRAINT chains_recycling_enters_at_ck CHECK (recycling_enters_at IN ${STAGES}),
  CONSTRAINT chains_recycling_evidence_ck CHECK (recycling_evidence IN ('audited', 'documented', 'declared', 'inferred'))
);
CREATE INDEX chains_material_ix ON chains (material);
CREATE TABLE sources (
  chain_id uuid NOT NULL,
  position integer NOT NULL,
  stage text NOT NULL,
  share double precision,
  country character(2),
  upstream_supplier_id uuid,
  partnership_id uuid,
  control text NOT NULL,
  equity_share double precision,
  covered_ownership_share double precision,
  status text NOT NULL,
  available_from date,
  available_until date,
  evidence text NOT NULL,
  as_of date,
  reference text,
  note text,
  CONSTRAINT sources_pk PRIMARY KEY (chain_id, position),
  CONSTRAINT sources_chain_fk FOREIGN KEY (chain_id) REFERENCES chains (id) ON DELETE CASCADE,
  CONSTRAINT sources_upstream_supplier_fk FOREIGN KEY (upstream_supplier_id) REFERENCES suppliers (id) DEFERRABLE,
  CONSTRAINT sources_partnership_fk FOREIGN KEY (partnership_id) REFERENCES partnerships (id) DEFERRABLE,
  CONSTRAINT sources_stage_ck CHECK (stage IN ${STAGES}),
  CONSTRAINT sources_share_ck CHECK (share > 0 AND share <= 1),
  CONSTRAINT sources_place_ck CHECK (country IS NOT NULL OR upstream_supplier_id IS NOT NULL),
  CONSTRAINT sources_control_ck CHECK (control IN ('owned', 'joint_venture', 'offtake', 'spot')),
  CONSTRAINT sources_equity_share_ck CHECK (equity_share > 0 AND equity_share <= 1),
  CONSTRAINT sources_joint_venture_ck CHECK ((control = 'joint_venture') = (equity_share IS NOT NULL)),
  CONSTRAINT sources_covered_ownership_share_ck CHECK (covered_ownership_share BETWEEN 0 AND 1),
  CONSTRAINT sources_status_ck CHECK (status IN ('operating', 'ramping', 'under_construction', 'planned', 'idle')),
  CONSTRAINT sources_period_ck CHECK (available_from < available_until),
  CONSTRAINT sources_evidence_ck CHECK (evidence IN ('audited', 'documented', 'declared', 'inferred'))
);
CREATE INDEX sources_upstream_supplier_ix ON sources (upstream_supplier_id);
CREATE INDEX sources_partnership_ix ON sources (partnership_id);
CREATE TABLE input_documents (
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  name text NOT NULL,
  chain_count integer NOT NULL,
  document json NOT NULL,
  hash text NOT NULL,
  party_ids uuid[] NOT NULL DEFAULT '{}',
  depends_on uuid[] NOT NULL DEFAULT '{}',
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT input_documents_pk PRIMARY KEY (subject_id),
  CONSTRAINT input_documents_subject_kind_ck CHECK (subject_kind IN ('supplier', 'partnership'))
);
CREATE INDEX input_documents_depends_on_ix ON input_documents USING gin (depends_on);
COMMENT ON COLUMN input_documents.depends_on IS 'Subjects whose evidence its score also rests on: linked suppliers, parties, suppliers with sources that the partnership brings';`;

/** Chains and sources, and beside them the document that scores are computed from. */
export class Evidence1795392002000 implements MigrationInterface {
  readonly name = 'Evidence1795392002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(EVIDENCE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE input_documents, sources, chains`);
  }
}
