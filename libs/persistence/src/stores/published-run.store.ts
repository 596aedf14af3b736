import { unavailable } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import type { PublishedRunEntity } from '../entities/scoring-run.entity';

/** The run whose scores are in force, and what all of them rest on. */
export type PublishedRun = Omit<PublishedRunEntity, 'id'>;

/** Keeps the one row that says which run readers see. */
@Injectable()
export class PublishedRunStore {
  constructor(private readonly database: Database) {}

  /**
   * The published run; before any other, the run 0 that a new database starts with.
   * @throws {DomainError} `database.not_set_up` where the API has not been started yet
   */
  async current(): Promise<PublishedRun> {
    const [published] = await this.database.query<PublishedRun>(
      `SELECT run_number AS "runNumber", run_id AS "runId", scoring_date AS "scoringDate", generation,
              reference_version AS "referenceVersion", engine_version AS "engineVersion", published_at AS "publishedAt" FROM published_run`,
    );
    if (published === undefined) {
      throw unavailable('database.not_set_up', 'The database is not set up yet; start the API first.', null);
    }
    return published;
  }

  /** A text that is another one as soon as any score in force is. */
  async state(): Promise<{ readonly runNumber: number; readonly state: string }> {
    const [published] = await this.database.query<{ runNumber: number; state: string }>(
      `SELECT run_number AS "runNumber", concat_ws(' ', run_number, run_id, (SELECT max(position) FROM score_batches)) AS state
         FROM published_run`,
    );
    return published;
  }

  /** Puts a run in force: from the end of the transaction on, every reader sees it. */
  async publish(run: PublishedRun): Promise<void> {
    const { runNumber, runId, scoringDate, generation, referenceVersion, engineVersion, publishedAt } = run;
    await this.database.query(
      `INSERT INTO published_run (run_number, run_id, scoring_date, generation, reference_version, engine_version, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET run_number = excluded.run_number, run_id = excluded.run_id,
         scoring_date = excluded.scoring_date, generation = excluded.generation,
         reference_version = excluded.reference_version, engine_version = excluded.engine_version,
         published_at = excluded.published_at`,
      [runNumber, runId, scoringDate, generation, referenceVersion, engineVersion, publishedAt],
    );
  }

  /** All scores in force rest on reference data of this generation, as those in between changed none of them. */
  async reachGeneration(generation: string, referenceVersion: string): Promise<void> {
    await this.database.query('UPDATE published_run SET generation = $1, reference_version = $2', [
      generation,
      referenceVersion,
    ]);
  }
}
