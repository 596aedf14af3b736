import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { CHANGE_COLUMNS, type ScoreChangeRows } from './score-change-rows';

/** Keeps every change of every score, in batches that take effect as a whole. */
@Injectable()
export class ScoreChangeStore {
  constructor(private readonly database: Database) {}

  /** Opens a batch; nobody sees its changes until it is published. */
  async openBatch(): Promise<string> {
    const [{ batch }] = await this.database.query<{ batch: string }>(
      `SELECT nextval('score_batches_batch') AS batch`,
    );
    return batch;
  }

  /** Adds changes to their batch, inside a transaction. */
  async add(changes: ScoreChangeRows): Promise<void> {
    if (changes.count === 0) return;
    await this.database.copyIn(`score_changes (${CHANGE_COLUMNS.join(', ')})`, changes.finish());
  }

  /** Takes the changes of some subjects out of a batch that is not published yet. */
  async withdraw(batch: string, subjectIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM score_changes WHERE batch = $1 AND subject_id = ANY ($2)', [
      batch,
      subjectIds,
    ]);
  }

  /** Drops the changes of runs that ended without being published and cannot go on. */
  async discardUnpublished(): Promise<void> {
    await this.database.query(
      `DELETE FROM score_changes WHERE batch IN (
         SELECT batch FROM scoring_runs WHERE status IN ('failed', 'cancelled') AND NOT is_resumable)`,
    );
  }

  /**
   * Publishes a batch: the last thing that its transaction does, since whoever publishes next waits for its end. So
   * places in the feed follow the order of commits, and whoever reads on from a place misses nothing. Times follow them
   * too: where clocks disagree, a batch is recorded no earlier than the one before it.
   */
  async publish(batch: string, recordedAt: Date, runId: string | null = null): Promise<void> {
    await this.database.lockFeed();
    await this.database.query(
      `INSERT INTO score_batches (position, batch, run_id, recorded_at)
       SELECT coalesce(last.position, 0) + 1, $1, $2, greatest($3::timestamptz, last.recorded_at)
         FROM (SELECT) AS one
         LEFT JOIN (SELECT position, recorded_at FROM score_batches ORDER BY position DESC LIMIT 1) AS last ON true`,
      [batch, runId, recordedAt],
    );
  }
}
