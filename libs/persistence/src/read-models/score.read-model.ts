import type { ListPage, ScoreHistoryQuery, ScoreReply } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, readPage } from '../lists/sql-list';
import { isCurrentOn } from './is-current';
import { timestampSql } from './json-sql';

/** A change of a score, as the history shows it. */
export interface KeptScoreChange {
  readonly recordedAt: string;
  readonly cause: string;
  /** `null`: from then on there was no score. */
  readonly score: ScoreReply | null;
}

/** Answers questions about what was said of subjects, and what has to be said anew. */
@Injectable()
export class ScoreReadModel {
  constructor(private readonly database: Database) {}

  /** What was in force at a moment, without a reply when there was nothing to score; `null`: nothing was said by then. */
  async asOf(
    subjectId: string,
    moment: Date,
  ): Promise<{ reply: string; receipt: string } | { reply: null; receipt: null } | null> {
    const rows = await this.database.query<
      { reply: string; receipt: string } | { reply: null; receipt: null }
    >(
      `SELECT reply::text AS reply, reply ->> 'receipt' AS receipt FROM score_changes
        WHERE subject_id = $1 AND recorded_at <= $2 ORDER BY recorded_at DESC, id DESC LIMIT 1`,
      [subjectId, moment],
    );
    return rows[0] ?? null;
  }

  /** Every change of a subject's score, the newest first. */
  history(subjectId: string, query: ScoreHistoryQuery): Promise<ListPage<KeptScoreChange>> {
    const shape = {
      from: 'score_changes r',
      item: `json_build_object('recordedAt', ${timestampSql('r.recorded_at')}, 'cause', r.cause, 'score', r.reply)`,
      sortable: { recordedAt: { sql: 'r.recorded_at', type: 'timestamptz' } },
      defaultSort: '-recordedAt',
      idType: 'bigint',
    };
    return readPage(this.database, shape, query, [equals('r.subject_id', subjectId)]);
  }

  /**
   * Subjects with something to score whose score is not current, in the order of ids.
   * @param after the id behind which to go on; left out: from the first
   */
  async notCurrent(today: string, limit: number, after: string | null = null): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT d.subject_id AS id FROM input_documents d LEFT JOIN scores s ON s.subject_id = d.subject_id
        WHERE d.chain_count > 0 AND NOT ${isCurrentOn('$2::date')} AND ($3::uuid IS NULL OR d.subject_id > $3)
        ORDER BY d.subject_id LIMIT $1`,
      [limit, today, after],
    );
    return rows.map(({ id }) => id);
  }
}
