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

const SCORES = `
ALTER TABLE suppliers DROP COLUMN score_value;
ALTER TABLE partnerships DROP COLUMN score_value;
DROP TABLE scores;
CREATE TABLE scores (
  run_number integer NOT NULL,
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  value double precision,
  lower double precision,
  upper double precision,
  band text,
  band_is_firm boolean,
  insufficient boolean,
  coverage double precision,
  confidences double precision[] NOT NULL,
  figures double precision[] NOT NULL,
  scoring_date date NOT NULL,
  computed_at timestamptz NOT NULL,
  receipt text,
  pins bytea NOT NULL,
  said_in bigint,
  is_stale boolean NOT NULL,
  CONSTRAINT scores_pk PRIMARY KEY (run_number, subject_id),
  CONSTRAINT scores_subject_kind_ck CHECK (subject_kind IN ('supplier', 'partnership')),
  CONSTRAINT scores_band_ck CHECK (band IN ('low', 'moderate', 'high', 'critical')),
  CONSTRAINT scores_whole_ck CHECK (
    num_nulls(value, lower, upper, band, band_is_firm, insufficient, coverage, receipt, said_in) IN (0, 9)),
  CONSTRAINT scores_bounds_ck CHECK (0 <= lower AND lower <= value AND value <= upper AND upper <= 100)
) PARTITION BY LIST (run_number);
CREATE INDEX scores_value_ix ON scores (run_number, subject_kind, coalesce(value, -1), subject_id);
CREATE TABLE scores_0 PARTITION OF scores FOR VALUES IN (0);
COMMENT ON TABLE scores IS 'One row a subject and run; without a value there is nothing to score';
COMMENT ON COLUMN scores.figures IS 'Value, lower and upper of each dimension in turn, then the coverage of each';
COMMENT ON COLUMN scores.confidences IS 'Of the score and each dimension, then of the party comparisons: what decays from day to day';
COMMENT ON COLUMN scores.pins IS 'Digests of what the score rests on and says, by which the cause of its next change is told';
COMMENT ON COLUMN scores.said_in IS 'Batch of the score change that has the reply';
CREATE TABLE linked_exposures (
  run_number integer NOT NULL,
  supplier_id uuid NOT NULL,
  seat text,
  exposures json NOT NULL,
  CONSTRAINT linked_exposures_pk PRIMARY KEY (run_number, supplier_id)
) PARTITION BY LIST (run_number);
CREATE TABLE linked_exposures_0 PARTITION OF linked_exposures FOR VALUES IN (0);
COMMENT ON TABLE linked_exposures IS 'What look-through found of each supplier that others link to';
CREATE TABLE score_batches (
  position bigint NOT NULL,
  batch bigint NOT NULL,
  run_id uuid,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT score_batches_pk PRIMARY KEY (position),
  CONSTRAINT score_batches_batch_uq UNIQUE (batch),
  CONSTRAINT score_batches_run_fk FOREIGN KEY (run_id) REFERENCES scoring_runs (id)
);
CREATE SEQUENCE score_batches_batch;
COMMENT ON TABLE score_batches IS 'Score changes that took effect together; positions follow the order of commits without a gap';
ALTER TABLE score_changes RENAME TO old_score_changes;
ALTER TABLE old_score_changes RENAME CONSTRAINT score_changes_pk TO old_score_changes_pk;
ALTER INDEX score_changes_subject_ix RENAME TO old_score_changes_subject_ix;
CREATE TABLE score_changes (
  subject_id uuid NOT NULL,
  batch bigint NOT NULL,
  subject_kind text NOT NULL,
  cause text NOT NULL,
  is_news boolean NOT NULL,
  old_value double precision,
  old_band text,
  value double precision,
  band text,
  confidences double precision[] NOT NULL,
  scoring_date date NOT NULL,
  generation bigint,
  receipt text,
  input_hash text,
  basis json,
  reply text,
  CONSTRAINT score_changes_pk PRIMARY KEY (subject_id, batch),
  CONSTRAINT score_changes_cause_ck CHECK (cause IN ('data', 'model', 'policy', 'reference', 'age', 'upstream'))
);
CREATE INDEX score_changes_batch_ix ON score_changes (batch, subject_id);
COMMENT ON COLUMN score_changes.is_news IS 'It says something else than before; else only what stands around it has changed';
COMMENT ON COLUMN score_changes.reply IS 'The reply of the API, with marks where figures stand that move from day to day. NULL: from then on there was no score';
COMMENT ON COLUMN score_changes.basis IS 'What the receipt needs besides input document, reference version and model';`;

const KEEP_HISTORY = `
SELECT setval('score_batches_batch', coalesce(max(id), 0) + 1, false) FROM old_score_changes;
INSERT INTO score_batches (position, batch, recorded_at) SELECT id, id, recorded_at FROM old_score_changes;
INSERT INTO score_changes (subject_id, batch, subject_kind, cause, is_news, old_value, old_band, value, band,
                           confidences, scoring_date, receipt, reply)
  SELECT subject_id, id, subject_kind, cause, true,
         lag((reply ->> 'value')::double precision) OVER by_subject, lag(reply ->> 'band') OVER by_subject,
         (reply ->> 'value')::double precision, reply ->> 'band', '{}',
         coalesce((reply ->> 'scoringDate')::date, recorded_at::date), reply ->> 'receipt', reply::text
    FROM old_score_changes WINDOW by_subject AS (PARTITION BY subject_id ORDER BY recorded_at, id);
DROP TABLE old_score_changes;
INSERT INTO scores (run_number, subject_id, subject_kind, confidences, figures, scoring_date, computed_at, pins, is_stale)
  SELECT 0, subject_id, subject_kind, '{}', '{}', (now() AT TIME ZONE 'UTC')::date, now(), '', false FROM input_documents;
INSERT INTO published_run (run_number, scoring_date, generation, reference_version, engine_version, published_at)
  SELECT 0, (now() AT TIME ZONE 'UTC')::date, 0, '', '', now() FROM scoring_basis;`;

const DOWN = `
CREATE TABLE old_score_changes (
  id bigint GENERATED ALWAYS AS IDENTITY,
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  recorded_at timestamptz NOT NULL,
  cause text NOT NULL,
  reply json,
  CONSTRAINT old_score_changes_pk PRIMARY KEY (id),
  CONSTRAINT old_score_changes_cause_ck CHECK (cause IN ('data', 'model', 'policy', 'reference', 'age'))
);
COMMENT ON COLUMN old_score_changes.reply IS 'NULL: from then on there was nothing to score, and no score';
INSERT INTO old_score_changes (subject_id, subject_kind, recorded_at, cause, reply)
  SELECT c.subject_id, c.subject_kind, b.recorded_at,
         CASE c.cause WHEN 'upstream' THEN 'data' ELSE c.cause END,
         replace(replace(replace(replace(replace(c.reply, '"\\u0001date"', to_json(c.scoring_date)::text),
           '"\\u0001receipt"', to_json(c.receipt)::text), '"\\u0001confidence"', '0'),
           '"\\u0001moment"', to_json(b.recorded_at)::text), '"\\u0001reference"', '""')::json
    FROM score_changes c JOIN score_batches b ON b.batch = c.batch WHERE c.is_news ORDER BY b.position, c.subject_id;
DROP TABLE score_changes, score_batches, linked_exposures, scores, input_document_versions, reference_versions,
  published_run, pending_scores, run_rankings, run_failures, run_events, run_subjects, run_chunks, scoring_runs;
DROP SEQUENCE score_batches_batch, pending_scores_mark;
ALTER TABLE old_score_changes RENAME TO score_changes;
ALTER TABLE score_changes RENAME CONSTRAINT old_score_changes_pk TO score_changes_pk;
ALTER TABLE score_changes RENAME CONSTRAINT old_score_changes_cause_ck TO score_changes_cause_ck;
ALTER SEQUENCE old_score_changes_id_seq RENAME TO score_changes_id_seq;
CREATE INDEX score_changes_subject_ix ON score_changes (subject_id, recorded_at DESC, id DESC);
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
  engine_version text NOT NULL,
  CONSTRAINT scores_pk PRIMARY KEY (subject_id),
  CONSTRAINT scores_subject_fk FOREIGN KEY (subject_id) REFERENCES input_documents (subject_id) ON DELETE CASCADE,
  CONSTRAINT scores_subject_kind_ck CHECK (subject_kind IN ('supplier', 'partnership')),
  CONSTRAINT scores_band_ck CHECK (band IN ('low', 'moderate', 'high', 'critical')),
  CONSTRAINT scores_bounds_ck CHECK (0 <= lower AND lower <= value AND value <= upper AND upper <= 100)
);
COMMENT ON COLUMN scores.engine_version IS 'A score of another version of the engine is not current';`;

const SORT_COLUMNS = ['suppliers', 'partnerships'].map(
  (table) => `
ALTER TABLE ${table} ADD COLUMN score_value double precision;
CREATE INDEX ${table}_score_ix ON ${table} (coalesce(score_value, -1), id);
COMMENT ON COLUMN ${table}.score_value IS 'Value of the score in force, as in scores; here so that lists by score go along an index';`,
);

/**
 * Scores by run, of which one is published; changes in batches, in the order in which they took effect. Scores are made
 * anew by the first run; the history is kept.
 */
export class Runs1795392005000 implements MigrationInterface {
  readonly name = 'Runs1795392005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(RUNS);
    await queryRunner.query(SCORES);
    await queryRunner.query(KEEP_HISTORY);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
    await queryRunner.query(SORT_COLUMNS.join(''));
  }
}
