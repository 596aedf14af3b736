import type { RunEvent, RunFilter, RunReport, RunStartedBy } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ScoringRunEntity } from '../entities/scoring-run.entity';

/** A run that is asked for. */
export interface NewRun {
  readonly id: string;
  readonly startedBy: RunStartedBy;
  readonly coversAll: boolean;
  readonly filter: RunFilter | null;
  readonly reason: string | null;
  /** The scoring model that it puts in force; `null`: the one that is active when it starts. */
  readonly modelId: string | null;
  readonly createdAt: Date;
  /** The night that it claims. */
  readonly claim: { readonly schedule: string; readonly night: string } | null;
}

/** What all scores of a run rest on besides evidence. */
export interface RunPins {
  readonly modelId: string;
  readonly scoringDate: string;
  readonly generation: string;
  readonly engineVersion: string;
  readonly batch: string;
  readonly startedAt: Date;
}

/** How a run ended without being published. */
interface RunEnd {
  readonly status: 'failed' | 'cancelled';
  readonly problem: string;
  readonly at: Date;
  /** It had started, and nothing has taken its place. */
  readonly isResumable: boolean;
}

/** Keeps runs and the steps of their life. */
@Injectable()
export class RunStore {
  constructor(private readonly database: Database) {}

  /** Adds a run to those that wait. @returns false: somebody else has claimed its night already */
  async insert({ claim, ...run }: NewRun): Promise<boolean> {
    const rows = await this.database.query(
      `WITH added AS (
         INSERT INTO scoring_runs (id, status, started_by, schedule, night, reason, filter, covers_all, model_id, created_at)
         VALUES ($1, 'queued', $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (schedule, night) DO NOTHING RETURNING id)
       SELECT id FROM added`,
      [
        ...[run.id, run.startedBy, claim?.schedule ?? null, claim?.night ?? null, run.reason],
        ...[
          run.filter === null ? null : JSON.stringify(run.filter),
          run.coversAll,
          run.modelId,
          run.createdAt,
        ],
      ],
    );
    if (rows.length === 0) return false;
    await this.record(run.id, 'queued', run.createdAt);
    return true;
  }

  /** The run as it is; `null`: there is none. */
  find(id: string): Promise<ScoringRunEntity | null> {
    return this.database.findOne(ScoringRunEntity, { id });
  }

  /** The run, held so that nobody else takes its next step; inside a transaction. */
  async hold(id: string): Promise<ScoringRunEntity | null> {
    await this.database.query('SELECT id FROM scoring_runs WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** Ids of the runs that are going on or wait, the one to go on with first. */
  async unfinished(): Promise<{ id: string; status: 'running' | 'queued' }[]> {
    return this.database.query(
      `SELECT id, status FROM scoring_runs WHERE status IN ('running', 'queued')
        ORDER BY status = 'queued', created_at, number`,
    );
  }

  /** Runs that are published and have no report yet, the oldest first. */
  async unreported(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM scoring_runs WHERE status = 'published' AND report IS NULL ORDER BY number`,
    );
    return rows.map(({ id }) => id);
  }

  /** Runs that have ended since a moment, once all is known of them, the first to end first. */
  async endedSince(since: Date): Promise<{ id: string; finishedAt: Date }[]> {
    return this.database.query(
      `SELECT id, finished_at AS "finishedAt" FROM scoring_runs
        WHERE finished_at >= $1 AND (status IN ('failed', 'cancelled') OR status = 'published' AND report IS NOT NULL)
        ORDER BY finished_at, id`,
      [since],
    );
  }

  /** Does a run of everybody wait or go on? */
  async isFullRunUnderWay(): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM scoring_runs WHERE status IN ('queued', 'running') AND covers_all LIMIT 1`,
    );
    return rows.length > 0;
  }

  /** Is another run going on? */
  async isAnyRunning(): Promise<boolean> {
    const rows = await this.database.query(`SELECT 1 FROM scoring_runs WHERE status = 'running' LIMIT 1`);
    return rows.length > 0;
  }

  /** Numbers of the runs whose tables are still needed: the last published ones, what goes on, what may go on. */
  async numbersInUse(kept: number): Promise<number[]> {
    const rows = await this.database.query<{ number: number }>(
      `SELECT run_number AS number FROM published_run
       UNION SELECT number FROM scoring_runs WHERE status = 'running' OR is_resumable
       UNION (SELECT number FROM scoring_runs WHERE status = 'published' AND covers_all ORDER BY number DESC LIMIT $1)`,
      [kept],
    );
    return rows.map(({ number }) => number);
  }

  /** Those that had ended and could have gone on no longer can. */
  async giveUpResumable(): Promise<void> {
    await this.database.query('UPDATE scoring_runs SET is_resumable = false WHERE is_resumable');
  }

  async start(id: string, { startedAt, ...pins }: RunPins): Promise<void> {
    await this.database.manager.update(
      ScoringRunEntity,
      { id },
      { ...pins, startedAt, status: 'running', isPrepared: false, problem: null },
    );
    await this.record(id, 'started', startedAt);
  }

  async prepared(id: string, total: number): Promise<void> {
    await this.database.manager.update(ScoringRunEntity, { id }, { total, isPrepared: true });
  }

  async published(id: string, generation: string, at: Date): Promise<void> {
    await this.database.manager.update(
      ScoringRunEntity,
      { id },
      { status: 'published', generation, finishedAt: at },
    );
    await this.record(id, 'published', at);
  }

  async report(id: string, report: RunReport, at: Date): Promise<void> {
    await this.database.manager.update(ScoringRunEntity, { id }, { report });
    await this.record(id, 'finished', at);
  }

  async end(id: string, { status, problem, at, isResumable }: RunEnd): Promise<void> {
    await this.database.manager.update(
      ScoringRunEntity,
      { id },
      { status, problem, finishedAt: at, isResumable },
    );
    await this.record(id, status, at);
  }

  /** Ends a run that is going on; one that has ended otherwise meanwhile stays as it is. */
  async endIfRunning(id: string, end: RunEnd): Promise<void> {
    await this.database.transaction(async () => {
      if ((await this.hold(id))?.status === 'running') await this.end(id, end);
    });
  }

  /** The run that was published before the one with a number; `null`: none was. */
  async publishedBefore(number: number): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM scoring_runs WHERE status = 'published' AND number < $1 ORDER BY finished_at DESC, number DESC LIMIT 1`,
      [number],
    );
    return rows[0]?.id ?? null;
  }

  /** Lets a run that was cancelled or failed go on from where it stood. */
  async resume(id: string, at: Date): Promise<void> {
    await this.database.manager.update(
      ScoringRunEntity,
      { id },
      { status: 'running', problem: null, finishedAt: null, isResumable: false },
    );
    await this.record(id, 'resumed', at);
  }

  private async record(runId: string, event: RunEvent, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO run_events (run_id, number, event, recorded_at)
       SELECT $1, count(*) + 1, $2, $3 FROM run_events WHERE run_id = $1`,
      [runId, event, at],
    );
  }
}
