import { ENGINE_VERSION, type SubjectKind } from '@lodestone/scoring-engine';
import { publishedSql } from './json-sql';

/** The reply of a score as it is kept: text with marks, and what stands at the marks. */
export interface KeptScoreReply {
  readonly template: string;
  readonly confidences: readonly number[];
  readonly scoringDate: string;
  /** RFC 3339. */
  readonly computedAt: string;
  readonly receipt: string;
  readonly referenceVersion: string;
}

/** Something that a score rests on has changed, or it could not be made anew. */
export type ScoreValidity = 'current' | 'pending' | 'outdated' | 'stale';

/** A score in force as it is read. */
export interface ScoreInForce {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly name: string;
  /** It declares a chain, so it can be scored. */
  readonly hasChains: boolean;
  /** `pending`: an edit has left it behind; `outdated`: a run is due that has not been published. */
  readonly validity: ScoreValidity;
  /** `null`: not scored. */
  readonly receipt: string | null;
  /** `null`: not scored, or current and the caller has it already. */
  readonly reply: KeptScoreReply | null;
}

/** A row of what `scoreInForceSql` selects. */
export interface ScoreInForceRow extends Omit<ScoreInForce, 'reply'> {
  readonly template: string | null;
  readonly confidences: readonly number[];
  readonly scoringDate: string;
  readonly computedAt: Date;
  readonly referenceVersion: string;
}

/** What the published run rests on, as one row `u`. */
const PUBLISHED = `(SELECT reference_version,
    generation <> (SELECT generation FROM scoring_basis) OR engine_version <> '${ENGINE_VERSION}' AS is_outdated
  FROM published_run)`;

/**
 * SQL that reads the scores in force of subjects `d` (of `input_documents`).
 * @param from  what leads to `d`
 * @param extra further columns
 * @param known SQL of a text with the receipts of replies that the caller has, a space between them
 */
export const scoreInForceSql = (from: string, extra: string, known: string): string => `
  SELECT ${extra} d.subject_id AS "subjectId", d.subject_kind AS kind, d.name, d.chain_count > 0 AS "hasChains",
         s.receipt, s.confidences, s.scoring_date AS "scoringDate", s.computed_at AS "computedAt",
         u.reference_version AS "referenceVersion",
         CASE WHEN s.is_stale THEN 'stale' WHEN u.is_outdated THEN 'outdated' WHEN p.mark IS NOT NULL THEN 'pending'
              ELSE 'current' END AS validity,
         CASE WHEN s.is_stale OR u.is_outdated OR p.mark IS NOT NULL
                OR strpos(' ' || ${known} || ' ', ' ' || s.receipt || ' ') = 0
              THEN c.reply END AS template
    FROM ${from}
    CROSS JOIN ${PUBLISHED} AS u
    LEFT JOIN scores s ON s.run_number = ${publishedSql} AND s.subject_id = d.subject_id
    LEFT JOIN pending_scores p ON p.run_number = ${publishedSql} AND p.subject_id = d.subject_id
    LEFT JOIN score_changes c ON c.subject_id = s.subject_id AND c.batch = s.said_in`;

/** A row as a score in force. */
export function toScoreInForce(row: ScoreInForceRow): ScoreInForce {
  const { subjectId, kind, name, hasChains, validity, receipt, template, confidences } = row;
  const { scoringDate, computedAt, referenceVersion } = row;
  const reply =
    template === null || receipt === null
      ? null
      : {
          ...{ template, confidences, scoringDate, receipt, referenceVersion },
          computedAt: computedAt.toISOString(),
        };
  return { subjectId, kind, name, hasChains, validity, receipt, reply };
}
