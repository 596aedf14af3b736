import type { MigrationInterface, QueryRunner } from 'typeorm';

const RUNS = `
CREATE TABLE scoring_runs (
  id uuid NOT NULL,
  number integer GENERATED ALWAYS AS IDENTITY,
  status text NOT NULL,
  started_by text NOT NULL,
  schedule text,
  night date,
  reason text,
  filter json,
  covers_all boolean NOT NULL,
  model_id uuid,
  scoring_date date,
  generation bigint,
  engine_version text,
  is_prepared boolean NOT NULL DEFAULT false,
  is_resumable boolean NOT NULL DEFAULT false,
  total integer NOT NULL DEFAULT 0,
  problem text,
  batch bigint,
  report json,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  CONSTRAINT scoring_runs_pk PRIMARY KEY (id),
  CONSTRAINT scoring_runs_number_uq UNIQUE (number),
  CONSTRAINT scoring_runs_night_uq UNIQUE (schedule, night),
  CONSTRAINT scoring_runs_model_fk FOREIGN KEY (model_id) REFERENCES scoring_models (id),
  CONSTRAINT scoring_runs_status_ck CHECK (status IN ('queued', 'running', 'published', 'failed', 'cancelled')),
  CONSTRAINT scoring_runs_started_by_ck CHECK (started_by IN ('night', 'request', 'reference', 'model', 'engine')),
  CONSTRAINT scoring_runs_night_ck CHECK ((schedule IS NULL) = (night IS NULL)),
  CONSTRAINT scoring_runs_pins_ck CHECK (status <> 'running'
    OR num_nulls(model_id, scoring_date, generation, engine_version, batch, started_at) = 0)
);
CREATE UNIQUE INDEX scoring_runs_running_uq ON scoring_runs (status) WHERE status = 'running';
CREATE INDEX scoring_runs_created_at_ix ON scoring_runs (created_at, id);
COMMENT ON INDEX scoring_runs_running_uq IS 'One run at a time; the others wait';
CREATE TABLE run_chunks (
  run_id uuid NOT NULL,
  chunk integer NOT NULL,
  first_id uuid NOT NULL,
  last_id uuid NOT NULL,
  subjects integer NOT NULL,
  failed integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  CONSTRAINT run_chunks_pk PRIMARY KEY (run_id, chunk),
  CONSTRAINT run_chunks_run_fk FOREIGN KEY (run_id) REFERENCES scoring_runs (id) ON DELETE CASCADE
);
CREATE INDEX run_chunks_open_ix ON run_chunks (run_id, chunk) WHERE done_at IS NULL;
CREATE TABLE run_subjects (
  run_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  CONSTRAINT run_subjects_pk PRIMARY KEY (run_id, subject_id),
  CONSTRAINT run_subjects_run_fk FOREIGN KEY (run_id) REFERENCES scoring_runs (id) ON DELETE CASCADE
);
COMMENT ON TABLE run_subjects IS 'Whom a run scores that does not score everybody';
CREATE TABLE run_events (
  run_id uuid NOT NULL,
  number integer NOT NULL,
  event text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT run_events_pk PRIMARY KEY (run_id, number),
  CONSTRAINT run_events_run_fk FOREIGN KEY (run_id) REFERENCES scoring_runs (id) ON DELETE CASCADE,
  CONSTRAINT run_events_event_ck CHECK (event IN ('queued', 'started', 'published', 'finished', 'failed', 'cancelled', 'resumed'))
);
CREATE TABLE run_failures (
  run_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  message text NOT NULL,
  CONSTRAINT run_failures_pk PRIMARY KEY (run_id, subject_id),
  CONSTRAINT run_failures_run_fk FOREIGN KEY (run_id) REFERENCES scoring_runs (id) ON DELETE CASCADE
);
CREATE TABLE run_rankings (
  run_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_values bytea NOT NULL,
  CONSTRAINT run_rankings_pk PRIMARY KEY (run_id, subject_kind),
  CONSTRAINT run_rankings_run_fk FOREIGN KEY (run_id) REFERENCES scoring_runs (id) ON DELETE CASCADE
);
COMMENT ON COLUMN run_rankings.subject_values IS 'Values of all sufficiently covered subjects, falling, as little-endian doubles';
CREATE TABLE pending_scores (
  run_number integer NOT NULL,
  subject_id uuid NOT NULL,
  mark bigint NOT NULL,
  CONSTRAINT pending_scores_pk PRIMARY KEY (run_number, subject_id)
);
CREATE SEQUENCE pending_scores_mark;
COMMENT ON TABLE pending_scores IS 'Subjects whose score in a run is no longer what the evidence says, until it is made anew';
CREATE TABLE published_run (
  id boolean NOT NULL DEFAULT true,
  run_number integer NOT NULL,
  run_id uuid,
  scoring_date date NOT NULL,
  generation bigint NOT NULL,
  reference_version text NOT NULL,
  engine_version text NOT NULL,
  published_at timestamptz NOT NULL,
  CONSTRAINT published_run_pk PRIMARY KEY (id),
  CONSTRAINT published_run_run_fk FOREIGN KEY (run_id) REFERENCES scoring_runs (id),
  CONSTRAINT published_run_single_ck CHECK (id)
);
COMMENT ON TABLE published_run IS 'One row: the run whose scores are in force, and what all of them rest on';
CREATE TABLE reference_versions (
  generation bigint NOT NULL,
  version text NOT NULL,
  materials json NOT NULL,
  policies json NOT NULL,
  CONSTRAINT reference_versions_pk PRIMARY KEY (generation)
);
CREATE TABLE input_document_versions (
  subject_id uuid NOT NULL,
  hash text NOT NULL,
  document json NOT NULL,
  CONSTRAINT input_document_versions_pk PRIMARY KEY (subject_id, hash)
);
COMMENT ON TABLE input_document_versions IS 'Input documents that have been replaced, for the receipts of what was said then';`;

/** The reference data as it is, of the generation that all scores rest on so far. */
const KEEP_REFERENCE = `
INSERT INTO reference_versions (generation, version, materials, policies)
  SELECT generation, reference_set || CASE reference_revision WHEN 0 THEN '' ELSE '+' || reference_revision END,
         (SELECT coalesce(json_agg(m ORDER BY m.code), '[]') FROM (
            SELECT r.code, r.name, r.magnet,
                   (SELECT array_agg(stage ORDER BY array_position(
                             ARRAY['extraction', 'processing', 'metal', 'component', 'product'], stage))
                      FROM material_stages WHERE material = r.code) AS stages,
                   (SELECT coalesce(json_object_agg(stage, shares), '{}') FROM (
                      SELECT s.stage, json_object_agg(p.country, p.share ORDER BY p.country) AS shares
                        FROM material_stages s
                        JOIN production_shares p ON p.material = coalesce(s.represented_by, s.material) AND p.stage = s.stage
                       WHERE s.material = r.code GROUP BY s.stage) AS known) AS "worldShares",
                   (SELECT rate FROM recycling_rates WHERE material = r.code) AS "recyclingRate"
              FROM materials r) AS m),
         (SELECT coalesce(json_agg(p ORDER BY p.code), '[]') FROM (
            SELECT r.code, r.title, r.measure, r.stages, r.in_force_from AS "from", r.in_force_through AS "through",
                   r.verified_through AS "verifiedThrough",
                   (SELECT coalesce(json_agg(m.material ORDER BY m.material), '[]')
                      FROM policy_materials m WHERE m.policy_id = r.id) AS materials,
                   (SELECT coalesce(json_agg(json_build_object('from', u.suspended_from, 'through', u.suspended_through)
                                             ORDER BY u.suspended_from), '[]')
                      FROM policy_suspensions u WHERE u.policy_id = r.id) AS suspensions
              FROM policies r) AS p)
    FROM scoring_basis;
INSERT INTO published_run (run_number, scoring_date, generation, reference_version, engine_version, published_at)
  SELECT 0, (now() AT TIME ZONE 'UTC')::date, generation, version, '', now() FROM reference_versions;`;

const DOWN = `
DROP TABLE input_document_versions, reference_versions, published_run, pending_scores, run_rankings, run_failures,
  run_events, run_subjects, run_chunks, scoring_runs;
DROP SEQUENCE pending_scores_mark;`;

/**
 * Runs, of which one is published, and what their scores rest on. A database that has scores already begins with run 0,
 * of no version of the engine, so that everything is soon scored anew.
 */
export class Runs1795392005000 implements MigrationInterface {
  readonly name = 'Runs1795392005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(RUNS);
    await queryRunner.query(KEEP_REFERENCE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
