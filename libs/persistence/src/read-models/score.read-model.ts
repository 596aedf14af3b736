import type { ListPage, ScoreHistoryQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { readPage } from '../lists/sql-list';
import { uuidLiteral } from '../lists/uuid-literal';
import { timestampSql } from './json-sql';
import type { KeptScoreReply } from './kept-reply';

/** A change of a score, as the history shows it. */
export interface KeptScoreChange {
  readonly recordedAt: string;
  readonly cause: string;
  /** `null`: from then on there was no score. */
  readonly score: KeptScoreReply | null;
}

/** The reply of a change `r` of a batch `b`, as it was then. */
const REPLY = `CASE WHEN r.reply IS NULL THEN NULL ELSE json_build_object('template', r.reply,
  'confidences', r.confidences, 'scoringDate', r.scoring_date, 'computedAt', ${timestampSql('b.recorded_at')},
  'receipt', r.receipt, 'referenceVersion',
  coalesce((SELECT version FROM reference_versions v WHERE v.generation = r.generation), '')) END`;

/** Answers questions about what was said of subjects. */
@Injectable()
export class ScoreReadModel {
  constructor(private readonly database: Database) {}

  /** What was in force at a moment, without a reply when there was nothing to score; `null`: nothing was said by then. */
  async asOf(subjectId: string, moment: Date): Promise<{ readonly reply: KeptScoreReply | null } | null> {
    const rows = await this.database.query<{ reply: KeptScoreReply | null }>(
      `SELECT ${REPLY} AS reply FROM score_changes r JOIN score_batches b ON b.batch = r.batch
        WHERE r.subject_id = $1 AND b.recorded_at <= $2 ORDER BY b.recorded_at DESC, b.position DESC LIMIT 1`,
      [subjectId, moment],
    );
    return rows[0] ?? null;
  }

  /** Every change of a subject's score, the newest first. */
  history(subjectId: string, query: ScoreHistoryQuery): Promise<ListPage<KeptScoreChange>> {
    const shape = {
      // A position is that of a whole batch, so the subject belongs to the list itself.
      from: `(SELECT c.*, b.position AS id, b.recorded_at FROM score_changes c JOIN score_batches b ON b.batch = c.batch
               WHERE c.is_news AND c.subject_id = ${uuidLiteral(subjectId)}) AS r
             JOIN score_batches b ON b.position = r.id`,
      item: `json_build_object('recordedAt', ${timestampSql('r.recorded_at')}, 'cause', r.cause, 'score', ${REPLY})`,
      sortable: { recordedAt: { sql: 'r.recorded_at', type: 'timestamptz' } },
      defaultSort: '-recordedAt',
      idType: 'bigint',
    };
    return readPage(this.database, shape, query, []);
  }
}
