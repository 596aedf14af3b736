import type { Client } from 'pg';

type Row = Readonly<Record<string, unknown>>;

/** Numbers and ids of runs differ from twin to twin; their order does not. */
const NUMBERED = `numbered AS (SELECT r.*, row_number() OVER (ORDER BY r.created_at, r.number) AS place FROM scoring_runs r)`;

/** Everything that a night leaves behind, without what no two nights share: ids of runs and moments of work. */
const STRICT = {
  changes: `SELECT c.subject_id, row_number() OVER (PARTITION BY c.subject_id ORDER BY b.position) AS change,
      r.place AS run, c.subject_kind, c.cause, c.is_news, c.old_value, c.old_band, c.value, c.band, c.confidences,
      c.scoring_date, c.generation, c.receipt, c.input_hash, c.basis::text, c.reply
    FROM score_changes c JOIN score_batches b USING (batch) LEFT JOIN numbered r ON r.id = b.run_id
   ORDER BY c.subject_id, b.position`,
  events: `SELECT r.place AS run, e.number, e.event FROM run_events e JOIN numbered r ON r.id = e.run_id
   ORDER BY r.place, e.number`,
  runs: `SELECT place, status, started_by, schedule, night, reason, filter::text, covers_all, scoring_date, generation,
      engine_version, is_prepared, is_resumable, total, problem, report::jsonb - 'comparedWith' AS report,
      (SELECT c.place FROM numbered c WHERE c.id::text = r.report ->> 'comparedWith') AS "comparedWith",
      (SELECT count(*) FROM run_chunks k WHERE k.run_id = r.id AND done_at IS NOT NULL) AS done,
      (SELECT count(*) FROM run_chunks k WHERE k.run_id = r.id) AS chunks,
      (SELECT count(*) FROM run_failures f WHERE f.run_id = r.id) AS failures
    FROM numbered r ORDER BY place`,
  exposures: `SELECT supplier_id, seat, exposures::text FROM linked_exposures
   WHERE run_number = (SELECT run_number FROM published_run) ORDER BY supplier_id`,
  rankings: `SELECT r.place AS run, subject_kind, encode(subject_values, 'hex') FROM run_rankings k JOIN numbered r ON r.id = k.run_id
   ORDER BY 1, 2`,
  tables: `SELECT r.place AS run, left(relname, -length(r.number::text)) AS "table" FROM pg_class c
     LEFT JOIN numbered r ON r.number::text = substring(relname from '[0-9]+$')
    WHERE relkind = 'r' AND relname ~ '^(scores|linked_exposures)_[0-9]+$' ORDER BY 1 NULLS FIRST, 2`,
  batches: 'SELECT count(*) AS batches FROM score_batches',
} as const;

/** What is true in the end, however it has come about. */
const FINAL = {
  scores: `SELECT s.subject_id, s.subject_kind, value, lower, upper, band, band_is_firm, insufficient, coverage, confidences,
      figures, scoring_date, receipt, encode(pins, 'hex') AS pins, is_stale,
      (SELECT c.reply FROM score_changes c WHERE c.subject_id = s.subject_id AND c.batch = s.said_in) AS reply
    FROM scores s WHERE run_number = (SELECT run_number FROM published_run) ORDER BY subject_id`,
  published: `SELECT scoring_date, generation, reference_version, engine_version FROM published_run`,
  pending: 'SELECT * FROM pending_scores ORDER BY 1, 2',
  models: 'SELECT version, status FROM scoring_models ORDER BY version',
} as const;

/** What a night has left behind, by what it is about. */
export type NightRecord = Readonly<Record<string, readonly Row[]>>;

/** @param how strict: with the way that led there */
export async function recordOf(client: Client, how: 'strict' | 'final'): Promise<NightRecord> {
  const questions = how === 'strict' ? { ...FINAL, ...STRICT } : FINAL;
  const record: Record<string, readonly Row[]> = {};
  for (const [name, sql] of Object.entries(questions)) {
    record[name] = (await client.query<Row>(`WITH ${NUMBERED} ${sql}`)).rows;
  }
  return record;
}
