import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { tableOf } from './score.store';

/** A subject whose score waits to be made anew, with the mark of the last change that it waits for. */
export interface PendingScore {
  readonly subjectId: string;
  readonly mark: string;
}

/** Knows whose scores in a run are no longer what the evidence says. Always inside a transaction. */
@Injectable()
export class PendingScoreStore {
  constructor(private readonly database: Database) {}

  /** Marks subjects in the published run, and in those that are going on or may yet go on; or in the latter alone. */
  async mark(subjectIds: readonly string[], where: 'everywhere' | 'unpublished'): Promise<void> {
    if (subjectIds.length === 0) return;
    const published = where === 'everywhere' ? 'SELECT run_number FROM published_run UNION' : '';
    await this.database.query(
      `INSERT INTO pending_scores (run_number, subject_id, mark)
       SELECT runs.run_number, subject_id, nextval('pending_scores_mark')
         FROM (${published} SELECT number FROM scoring_runs WHERE status = 'running' OR is_resumable) AS runs (run_number),
              unnest($1::uuid[]) AS subjects (subject_id)
        ORDER BY runs.run_number, subject_id
       ON CONFLICT (run_number, subject_id) DO UPDATE SET mark = excluded.mark`,
      [subjectIds],
    );
  }

  /** The first of those that wait in a run, in the order of ids. */
  first(runNumber: number, limit: number, after: string | null = null): Promise<PendingScore[]> {
    return this.database.query<PendingScore>(
      `SELECT subject_id AS "subjectId", mark FROM pending_scores
        WHERE run_number = $1 AND ($3::uuid IS NULL OR subject_id > $3) ORDER BY subject_id LIMIT $2`,
      [runNumber, limit, after],
    );
  }

  async count(runNumber: number): Promise<number> {
    const [{ count }] = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pending_scores WHERE run_number = $1',
      [runNumber],
    );
    return count;
  }

  /** Does any of some subjects wait in a run? */
  async isAnyWaiting(runNumber: number, subjectIds: readonly string[]): Promise<boolean> {
    if (subjectIds.length === 0) return false;
    const rows = await this.database.query(
      'SELECT 1 FROM pending_scores WHERE run_number = $1 AND subject_id = ANY ($2) LIMIT 1',
      [runNumber, subjectIds],
    );
    return rows.length > 0;
  }

  /** Those of some subjects that still wait for nothing but what was seen, held until the transaction ends. */
  async hold(runNumber: number, seen: readonly PendingScore[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT p.subject_id AS id
         FROM pending_scores p JOIN unnest($2::uuid[], $3::bigint[]) AS seen (subject_id, mark) USING (subject_id, mark)
        WHERE p.run_number = $1 ORDER BY p.subject_id FOR UPDATE OF p`,
      [runNumber, seen.map(({ subjectId }) => subjectId), seen.map(({ mark }) => mark)],
    );
    return rows.map(({ id }) => id);
  }

  async settle(runNumber: number, subjectIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM pending_scores WHERE run_number = $1 AND subject_id = ANY ($2)', [
      runNumber,
      subjectIds,
    ]);
  }

  /** Marks subjects in one run. */
  async markIn(runNumber: number, subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO pending_scores (run_number, subject_id, mark)
       SELECT $1, subject_id, nextval('pending_scores_mark') FROM unnest($2::uuid[]) AS subjects (subject_id)
        ORDER BY subject_id
       ON CONFLICT (run_number, subject_id) DO UPDATE SET mark = excluded.mark`,
      [runNumber, subjectIds],
    );
  }

  /** Whoever waits in a run and has a score in the table of another waits no longer: that one is about to replace it. */
  async settleThoseOf(runNumber: number, other: number): Promise<void> {
    await this.database.query(
      `DELETE FROM pending_scores WHERE run_number = $1 AND subject_id IN (
         SELECT subject_id FROM ${tableOf(other)} WHERE run_number = $2)`,
      [runNumber, other],
    );
  }

  /** Forgets whoever waits in runs that are neither published nor going on nor may go on. */
  async forgetOthers(): Promise<void> {
    await this.database.query(
      `DELETE FROM pending_scores WHERE run_number NOT IN (SELECT run_number FROM published_run
         UNION SELECT number FROM scoring_runs WHERE status = 'running' OR is_resumable)`,
    );
  }
}
