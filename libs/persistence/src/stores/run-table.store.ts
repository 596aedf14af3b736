import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { isTimedOut } from '../database-errors';
import { EXPOSURE_COLUMNS, exposuresOf } from './linked-exposure.store';
import { SCORE_COLUMNS } from './score-rows';
import { tableOf } from './score.store';

/** Readers wait while a drop waits, so it gives up soon; in milliseconds. */
const PATIENCE = 200;

/** The first chunk that was done stands for all that were, and how far the run came is still known. */
const SUM_UP_CHUNKS = `
  WITH done AS (
    SELECT run_id, min(chunk) AS first, max(chunk) AS last, sum(subjects)::int AS subjects, sum(failed)::int AS failed
      FROM run_chunks WHERE run_id = (SELECT id FROM scoring_runs WHERE number = $1) AND done_at IS NOT NULL
     GROUP BY run_id), others AS (
    DELETE FROM run_chunks WHERE run_id = (SELECT id FROM scoring_runs WHERE number = $1)
       AND chunk NOT IN (SELECT first FROM done))
  UPDATE run_chunks AS k SET subjects = done.subjects, failed = done.failed, last_id = last.last_id
    FROM done JOIN run_chunks AS last ON last.run_id = done.run_id AND last.chunk = done.last
   WHERE k.run_id = done.run_id AND k.chunk = done.first AND done.first < done.last`;

/**
 * Makes, publishes and drops the tables of single runs. A run that covers everybody fills tables of its own, which
 * become partitions when it is published: no reader meets them before, and nothing is copied.
 */
@Injectable()
export class RunTableStore {
  constructor(private readonly database: Database) {}

  /** Empty tables for a run, without indexes, so that filling them costs the least. */
  async create(runNumber: number): Promise<void> {
    await this.drop(runNumber);
    for (const [table, parent] of tablesOf(runNumber)) {
      await this.database.query(`CREATE TABLE ${table} (LIKE ${parent} INCLUDING CONSTRAINTS)`);
    }
  }

  /** Gives the filled tables the keys and indexes that partitions need, and PostgreSQL its statistics. */
  async seal(runNumber: number): Promise<void> {
    const [[scores], [exposures]] = tablesOf(runNumber);
    await this.database.query(
      `ALTER TABLE ${scores} ADD CONSTRAINT ${scores}_pkey PRIMARY KEY (run_number, subject_id),
         ADD CONSTRAINT ${scores}_run_ck CHECK (run_number = ${runNumber})`,
    );
    await this.database.query(
      `CREATE INDEX ${scores}_value_ix ON ${scores} (run_number, subject_kind, coalesce(value, -1), subject_id)`,
    );
    await this.database.query(
      `ALTER TABLE ${exposures} ADD CONSTRAINT ${exposures}_pkey PRIMARY KEY (run_number, supplier_id),
         ADD CONSTRAINT ${exposures}_run_ck CHECK (run_number = ${runNumber})`,
    );
    await this.database.query(`ANALYZE ${scores}, ${exposures}`);
  }

  /** Are the tables of a run sealed? */
  async isSealed(runNumber: number): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM pg_constraint WHERE conname = '${tableOf(runNumber)}_run_ck'`,
    );
    return rows.length > 0;
  }

  /** Makes the sealed tables of a run partitions, unless they are. */
  async attach(runNumber: number): Promise<void> {
    for (const [table, parent] of tablesOf(runNumber)) {
      if (await this.isPartition(table)) continue;
      await this.database.query(
        `ALTER TABLE ${parent} ATTACH PARTITION ${table} FOR VALUES IN (${runNumber})`,
      );
    }
  }

  private async isPartition(table: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM pg_inherits WHERE inhrelid = to_regclass('${table}')`,
    );
    return rows.length > 0;
  }

  /** Puts the scores of a run that covers some subjects into the published one, in the place of theirs. */
  async merge(runNumber: number, into: number): Promise<void> {
    const [[scores], [exposures]] = tablesOf(runNumber);
    const [[published], [publishedExposures]] = tablesOf(into);
    for (const [from, to, columns] of [
      [scores, published, SCORE_COLUMNS],
      [exposures, publishedExposures, EXPOSURE_COLUMNS],
    ] as const) {
      const [key] = columns;
      await this.database.query(
        `DELETE FROM ${to} WHERE run_number = ${into} AND ${key} IN (SELECT ${key} FROM ${from})`,
      );
      await this.database.query(
        `INSERT INTO ${to} (run_number, ${columns.join(', ')}) SELECT ${into}, ${columns.join(', ')} FROM ${from}`,
      );
    }
  }

  async drop(runNumber: number): Promise<void> {
    for (const [table] of tablesOf(runNumber)) await this.database.query(`DROP TABLE IF EXISTS ${table}`);
  }

  /**
   * Drops the tables of a run that is over, and what else it leaves behind, unless readers hold the tables at the moment.
   * @returns whether they are gone
   */
  async dropIfFree(runNumber: number): Promise<boolean> {
    await this.dropRemains(runNumber);
    try {
      await this.database.transaction(async () => {
        await this.database.query(`SET LOCAL lock_timeout = ${PATIENCE}`);
        await this.drop(runNumber);
      });
      return true;
    } catch (cause) {
      if (isTimedOut(cause)) return false;
      throw cause;
    }
  }

  /** Numbers of all runs that have tables. */
  async numbers(): Promise<number[]> {
    const rows = await this.database.query<{ number: number }>(
      `SELECT substr(relname, 8)::int AS number FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname ~ '^scores_[0-9]+$'
        ORDER BY 1`,
    );
    return rows.map(({ number }) => number);
  }

  /** Whom it was to score, its changes if they never took effect, and of its chunks all but their sum. */
  private dropRemains(runNumber: number): Promise<void> {
    return this.database.patientTransaction(async () => {
      await this.database.query(SUM_UP_CHUNKS, [runNumber]);
      await this.database.query(
        `DELETE FROM run_subjects WHERE run_id = (SELECT id FROM scoring_runs WHERE number = $1)`,
        [runNumber],
      );
      await this.database.query(
        `DELETE FROM score_changes WHERE batch = (
           SELECT batch FROM scoring_runs WHERE number = $1 AND status IN ('failed', 'cancelled'))`,
        [runNumber],
      );
    });
  }
}

const tablesOf = (runNumber: number): [table: string, parent: string][] => [
  [tableOf(runNumber), 'scores'],
  [exposuresOf(runNumber), 'linked_exposures'],
];
