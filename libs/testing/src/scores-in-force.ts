import type { TestParts } from './use-parts';

/** All scores in force as they are kept, with their replies, but for when they were made and in which batch. */
const SCORES = `SELECT s.subject_id, s.subject_kind, s.value, s.lower, s.upper, s.band, s.band_is_firm, s.insufficient, s.coverage,
    s.confidences, s.figures, s.scoring_date::text, s.receipt, encode(s.pins, 'hex') AS pins, s.is_stale,
    (SELECT c.reply FROM score_changes c WHERE c.subject_id = s.subject_id AND c.batch = s.said_in) AS reply
  FROM scores s WHERE s.run_number = (SELECT run_number FROM published_run) ORDER BY s.subject_id`;

/** Changes that do not go on from the one before, and scores in force that are not what was told last. */
const BROKEN = `WITH told AS (
    SELECT c.subject_id, b.position, c.old_value, c.value, lag(c.value) OVER before AS value_before,
           lead(b.position) OVER before IS NULL AS is_last
      FROM score_changes c JOIN score_batches b USING (batch) WHERE c.is_news
    WINDOW before AS (PARTITION BY c.subject_id ORDER BY b.position)),
  in_force AS (SELECT subject_id, value FROM scores WHERE run_number = (SELECT run_number FROM published_run))
  SELECT subject_id, 'does not go on from the change before' AS problem FROM told
   WHERE old_value IS DISTINCT FROM value_before
  UNION ALL
  SELECT subject_id, 'in force is something else than was told' FROM in_force
    FULL JOIN (SELECT * FROM told WHERE is_last) AS last USING (subject_id)
   WHERE in_force.value IS DISTINCT FROM last.value`;

/** All scores in force, to compare with others to the last digit. */
export const scoresInForce = ({ rows }: Pick<TestParts, 'rows'>): Promise<object[]> => rows(SCORES);

/** What is wrong with the changes that were told, if anything: together they must make the scores in force. */
export const brokenHistories = ({ rows }: Pick<TestParts, 'rows'>): Promise<object[]> => rows(BROKEN);
