import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ROW_COLUMNS, SCORE_COLUMNS, type ScoreRows } from './score-rows';

/** Keeps the scores of runs. Always inside a transaction. */
@Injectable()
export class ScoreStore {
  constructor(private readonly database: Database) {}

  /** Holds subjects so that nobody else makes their scores anew meanwhile. */
  async lock(subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      'SELECT subject_id FROM input_documents WHERE subject_id = ANY ($1) ORDER BY subject_id FOR UPDATE',
      [subjectIds],
    );
  }

  /** Adds scores of subjects that have none in the run. */
  async add(scores: ScoreRows): Promise<void> {
    if (scores.subjectIds.length === 0) return;
    await this.database.copyIn(`${tableOf(scores.runNumber)} (${ROW_COLUMNS.join(', ')})`, scores.finish());
  }

  /** Puts scores in the place of those that the run has of the same subjects, if any. */
  async replace(scores: ScoreRows): Promise<void> {
    await this.drop(scores.runNumber, scores.subjectIds);
    await this.add(scores);
  }

  async drop(runNumber: number, subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      `DELETE FROM ${tableOf(runNumber)} WHERE run_number = $1 AND subject_id = ANY ($2)`,
      [runNumber, subjectIds],
    );
  }

  /** Takes scores that cannot be made anew over from another run, marked stale; the run has none of them yet. */
  async takeOver(runNumber: number, from: number, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    const others = SCORE_COLUMNS.filter((column) => column !== 'is_stale').join(', ');
    await this.database.query(
      `INSERT INTO ${tableOf(runNumber)} (run_number, is_stale, ${others})
       SELECT ${runNumber}, true, ${others} FROM scores WHERE run_number = $1 AND subject_id = ANY ($2)`,
      [from, subjectIds],
    );
  }

  /** Marks scores that cannot be made anew. */
  async markStale(runNumber: number, subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE ${tableOf(runNumber)} SET is_stale = true
        WHERE run_number = $1 AND subject_id = ANY ($2) AND NOT is_stale`,
      [runNumber, subjectIds],
    );
  }
}

/** The table of the scores of one run, a partition of `scores` once it is published. */
export const tableOf = (runNumber: number): string => `scores_${Math.trunc(runNumber)}`;
