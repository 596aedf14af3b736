import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { timestampSql } from './json-sql';

/** A run of everybody that was published. */
export interface TrendRun {
  readonly id: string;
  readonly publishedAt: string;
}

/** Answers how scores went from run to run. */
@Injectable()
export class TrendReadModel {
  constructor(private readonly database: Database) {}

  /** The last published runs of everybody, the oldest first. */
  runs(most: number): Promise<TrendRun[]> {
    return this.database.query<TrendRun>(
      `SELECT id, ${timestampSql('recorded_at')} AS "publishedAt" FROM (${LAST_RUNS}) AS r ORDER BY position`,
      [most],
    );
  }

  /**
   * What subjects scored when each of those runs had been published, in the order of the runs; `null`: nothing was said
   * by then, or that there was nothing to score.
   * @returns by id
   */
  async values(subjectIds: readonly string[], most: number): Promise<Map<string, (number | null)[]>> {
    const rows = await this.database.query<{ id: string; values: (number | null)[] }>(
      `SELECT asked.id, array_agg(said.value ORDER BY r.position) AS values
         FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN (${LAST_RUNS}) AS r
         LEFT JOIN LATERAL (
                SELECT c.value FROM score_changes c JOIN score_batches b ON b.batch = c.batch
                 WHERE c.subject_id = asked.id AND b.position <= r.position ORDER BY b.position DESC LIMIT 1
              ) AS said ON true
        GROUP BY asked.id`,
      [most, subjectIds],
    );
    return new Map(rows.map(({ id, values }) => [id, values]));
  }
}

const LAST_RUNS = `SELECT r.id, b.position, b.recorded_at FROM scoring_runs r JOIN score_batches b ON b.batch = r.batch
  WHERE r.status = 'published' AND r.covers_all ORDER BY r.number DESC LIMIT $1`;
