import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCORES = `
CREATE TABLE scoring_models (
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  status text NOT NULL,
  note text,
  based_on_id uuid,
  parameters jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT scoring_models_pk PRIMARY KEY (id),
  CONSTRAINT scoring_models_version_uq UNIQUE (version),
  CONSTRAINT scoring_models_based_on_fk FOREIGN KEY (based_on_id) REFERENCES scoring_models (id),
  CONSTRAINT scoring_models_status_ck CHECK (status IN ('draft', 'active', 'retired'))
);
CREATE UNIQUE INDEX scoring_models_active_uq ON scoring_models (status) WHERE status = 'active';
CREATE TABLE scoring_basis (
  id boolean NOT NULL DEFAULT true,
  reference_set text NOT NULL,
  reference_revision integer NOT NULL DEFAULT 0,
  generation bigint NOT NULL DEFAULT 1,
  CONSTRAINT scoring_basis_pk PRIMARY KEY (id),
  CONSTRAINT scoring_basis_single_ck CHECK (id)
);
COMMENT ON TABLE scoring_basis IS 'One row: what all scores rest on besides evidence. A score of an older generation is no longer current';
CREATE TABLE scores (
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  value double precision NOT NULL,
  lower double precision NOT NULL,
  upper double precision NOT NULL,
  band text NOT NULL,
  band_is_firm boolean NOT NULL,
  coverage double precision NOT NULL,
  confidence double precision NOT NULL,
  insufficient boolean NOT NULL,
  scoring_date date NOT NULL,
  receipt text NOT NULL,
  reply json NOT NULL,
  pins json NOT NULL,
  generation bigint NOT NULL,
  stale boolean NOT NULL DEFAULT false,
  CONSTRAINT scores_pk PRIMARY KEY (subject_id),
  CONSTRAINT scores_subject_fk FOREIGN KEY (subject_id) REFERENCES input_documents (subject_id) ON DELETE CASCADE,
  CONSTRAINT scores_subject_kind_ck CHECK (subject_kind IN ('supplier', 'partnership')),
  CONSTRAINT scores_band_ck CHECK (band IN ('low', 'moderate', 'high', 'critical')),
  CONSTRAINT scores_bounds_ck CHECK (0 <= lower AND lower <= value AND value <= upper AND upper <= 100)
);
CREATE TABLE score_changes (
  id bigint GENERATED ALWAYS AS IDENTITY,
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  recorded_at timestamptz NOT NULL,
  cause text NOT NULL,
  reply json NOT NULL,
  CONSTRAINT score_changes_pk PRIMARY KEY (id),
  CONSTRAINT score_changes_cause_ck CHECK (cause IN ('data', 'model', 'policy', 'reference', 'age'))
);
CREATE INDEX score_changes_subject_ix ON score_changes (subject_id, recorded_at DESC, id DESC);
CREATE TABLE idempotency_keys (
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  headers json,
  reply text,
  created_at timestamptz NOT NULL,
  CONSTRAINT idempotency_keys_pk PRIMARY KEY (key)
);
CREATE INDEX idempotency_keys_created_at_ix ON idempotency_keys (created_at);`;

/** Scoring models, the scores in force and how they came about. */
export class Scores1795392003000 implements MigrationInterface {
  readonly name = 'Scores1795392003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCORES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE idempotency_keys, score_changes, scores, scoring_basis, scoring_models`,
    );
  }
}
