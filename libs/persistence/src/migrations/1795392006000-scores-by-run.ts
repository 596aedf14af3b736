import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCORES = `
ALTER TABLE suppliers DROP COLUMN score_value;
ALTER TABLE partnerships DROP COLUMN score_value;
ALTER TABLE scores RENAME TO old_scores;
ALTER TABLE old_scores RENAME CONSTRAINT scores_pk TO old_scores_pk;
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
CREATE INDEX score_changes_batch_ix ON score_changes (batch);
CREATE INDEX score_changes_news_ix ON score_changes (batch, subject_id) WHERE is_news;
COMMENT ON COLUMN score_changes.is_news IS 'It says something else than before; else only what stands around it has changed';
COMMENT ON COLUMN score_changes.reply IS 'The reply of the API, with marks where figures stand that move from day to day. NULL: from then on there was no score';
COMMENT ON COLUMN score_changes.basis IS 'What the receipt needs besides input document, reference version and model';`;

const FIGURES = ['chinaExposure', 'verticalIntegration', 'recyclingShare'];
const figuresSql = (figures: readonly string[]): string =>
  FIGURES.flatMap((dimension) =>
    figures.map((figure) => `(s.dimensions #>> '{${dimension},${figure}}')::double precision`),
  ).join(', ');

const KEEP_HISTORY = `
SELECT setval('score_batches_batch', coalesce(max(id), 0) + 1, false) FROM old_score_changes;
INSERT INTO score_batches (position, batch, recorded_at)
  SELECT row_number() OVER (ORDER BY recorded_at, id), id, recorded_at FROM old_score_changes;
INSERT INTO score_changes (subject_id, batch, subject_kind, cause, is_news, old_value, old_band, value, band,
                           confidences, scoring_date, receipt, reply)
  SELECT subject_id, id, subject_kind, cause, true,
         lag((reply ->> 'value')::double precision) OVER by_subject, lag(reply ->> 'band') OVER by_subject,
         (reply ->> 'value')::double precision, reply ->> 'band', '{}',
         coalesce((reply ->> 'scoringDate')::date, recorded_at::date), reply ->> 'receipt', reply::text
    FROM old_score_changes WINDOW by_subject AS (PARTITION BY subject_id ORDER BY recorded_at, id);
INSERT INTO scores (run_number, subject_id, subject_kind, value, lower, upper, band, band_is_firm, insufficient, coverage,
                    confidences, figures, scoring_date, computed_at, receipt, pins, said_in, is_stale)
  SELECT 0, d.subject_id, d.subject_kind, s.value, s.lower, s.upper, s.band, s.band_is_firm, s.insufficient, s.coverage,
         CASE WHEN s.said_in IS NULL THEN '{}' ELSE ARRAY[s.confidence] END,
         CASE WHEN s.said_in IS NULL THEN '{}' ELSE ARRAY[${figuresSql(['value', 'lower', 'upper'])}, ${figuresSql(['coverage'])}] END,
         coalesce(s.scoring_date, (now() AT TIME ZONE 'UTC')::date), coalesce(s.recorded_at, now()), s.said, '', s.said_in, false
    FROM input_documents d
    LEFT JOIN (SELECT o.*, o.reply -> 'dimensions' AS dimensions, c.id AS said_in, c.recorded_at, c.reply ->> 'receipt' AS said
                 FROM old_scores o JOIN LATERAL (
                        SELECT id, recorded_at, reply FROM old_score_changes WHERE subject_id = o.subject_id
                         ORDER BY recorded_at DESC, id DESC LIMIT 1) AS c ON c.reply IS NOT NULL) AS s USING (subject_id);
DROP TABLE old_scores, old_score_changes;`;

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
         replace(replace(replace(replace(
           -- Every mark of a confidence but the last is followed by another part.
           (SELECT string_agg(part || coalesce(c.confidences[place]::text, ''), '' ORDER BY place)
              FROM unnest(string_to_array(c.reply, '"\\u0001confidence"')) WITH ORDINALITY AS parts (part, place)),
           '"\\u0001date"', to_json(c.scoring_date)::text), '"\\u0001receipt"', coalesce(to_json(c.receipt)::text, 'null')),
           '"\\u0001moment"', to_json(b.recorded_at)::text), '"\\u0001reference"', to_json(coalesce(v.version, ''))::text)::json
    FROM score_changes c JOIN score_batches b ON b.batch = c.batch LEFT JOIN reference_versions v ON v.generation = c.generation
   WHERE c.is_news ORDER BY b.position, c.subject_id;
DROP TABLE score_changes, score_batches, linked_exposures, scores;
DROP SEQUENCE score_batches_batch;
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
 * Scores by run; changes in batches, in the order in which they took effect. What is in force and what was said before is
 * kept; back again, scores are made anew and the history is kept, except for changes of what stands around a score alone.
 */
export class ScoresByRun1795392006000 implements MigrationInterface {
  readonly name = 'ScoresByRun1795392006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCORES);
    await queryRunner.query(KEEP_HISTORY);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
    await queryRunner.query(SORT_COLUMNS.join(''));
  }
}
