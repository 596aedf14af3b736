import type { RunFilter } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { RunChunkEntity, RunFailureEntity } from '../entities/scoring-run.entity';

/** A subject that could not be scored, and why. */
export interface Failure {
  readonly subjectId: string;
  readonly message: string;
}

const SUBJECTS = {
  all: 'SELECT subject_id FROM input_documents',
  some: 'SELECT subject_id FROM run_subjects WHERE run_id = $2',
} as const;

/** The first or last id of a chunk; as text, which sorts alike, as PostgreSQL knows no least or greatest of ids. */
const edgeSql = (edge: 'min' | 'max'): string => `${edge}(subject_id::text COLLATE "C")::uuid`;

/** Keeps the slices of runs. */
@Injectable()
export class RunChunkStore {
  constructor(private readonly database: Database) {}

  /**
   * Chooses whom a run scores that does not score everybody: who meets any of the filters, with the partnerships that
   * say something of them.
   */
  async choose(runId: string, filters: readonly RunFilter[]): Promise<void> {
    await this.database.query('DELETE FROM run_subjects WHERE run_id = $1', [runId]);
    for (const filter of filters) await this.chooseBy(runId, filter);
  }

  private async chooseBy(runId: string, filter: RunFilter): Promise<void> {
    const { kind, materials, countries, bands, subjects } = filter;
    await this.database.query(
      `WITH chosen AS (
         SELECT d.subject_id FROM input_documents d
           LEFT JOIN suppliers s ON s.id = d.subject_id
           LEFT JOIN scores o ON o.run_number = (SELECT run_number FROM published_run) AND o.subject_id = d.subject_id
          WHERE ($2::text IS NULL OR d.subject_kind = $2)
            AND ($3::text[] IS NULL OR d.subject_id IN (SELECT coalesce(supplier_id, partnership_id) FROM chains
                                                         WHERE material = ANY ($3)))
            AND ($4::text[] IS NULL OR s.country::text = ANY ($4))
            AND ($5::text[] IS NULL OR o.band = ANY ($5))
            AND ($6::uuid[] IS NULL OR d.subject_id = ANY ($6)))
       INSERT INTO run_subjects (run_id, subject_id)
       SELECT $1::uuid, subject_id FROM chosen
       UNION
       SELECT $1::uuid, d.subject_id FROM input_documents d CROSS JOIN LATERAL unnest(d.depends_on) AS next (id)
        WHERE d.subject_kind = 'partnership' AND next.id IN (SELECT subject_id FROM chosen)
       ON CONFLICT DO NOTHING`,
      [runId, ...[kind, materials, countries, bands, subjects].map((wanted) => wanted ?? null)],
    );
  }

  /**
   * Cuts a run into chunks by the order of ids.
   * @returns how many subjects there are
   */
  async cut(runId: string, who: keyof typeof SUBJECTS, size: number): Promise<number> {
    await this.database.query('DELETE FROM run_chunks WHERE run_id = $1', [runId]);
    const [{ total }] = await this.database.query<{ total: number }>(
      `WITH numbered AS (
         SELECT subject_id, (row_number() OVER (ORDER BY subject_id) - 1) / $1 AS chunk FROM (${SUBJECTS[who]}) AS s
       ), cut AS (
         INSERT INTO run_chunks (run_id, chunk, first_id, last_id, subjects)
         SELECT $2, chunk, ${edgeSql('min')}, ${edgeSql('max')}, count(*)
           FROM numbered GROUP BY chunk RETURNING subjects
       )
       SELECT coalesce(sum(subjects), 0)::int AS total FROM cut`,
      [size, runId],
    );
    return total;
  }

  find(runId: string, chunk: number): Promise<RunChunkEntity | null> {
    return this.database.findOne(RunChunkEntity, { runId, chunk });
  }

  /** Numbers of the chunks that are not done. */
  async open(runId: string): Promise<number[]> {
    const rows = await this.database.query<{ chunk: number }>(
      'SELECT chunk FROM run_chunks WHERE run_id = $1 AND done_at IS NULL ORDER BY chunk',
      [runId],
    );
    return rows.map(({ chunk }) => chunk);
  }

  /** Is any chunk of a run not done? */
  async isAnyOpen(runId: string): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT 1 FROM run_chunks WHERE run_id = $1 AND done_at IS NULL LIMIT 1',
      [runId],
    );
    return rows.length > 0;
  }

  /**
   * Holds a chunk that is not done yet, and its run as it goes on, until the transaction ends.
   * @returns false: the chunk is done, or the run does not go on
   */
  async hold(runId: string, chunk: number): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM run_chunks k JOIN scoring_runs r ON r.id = k.run_id
        WHERE k.run_id = $1 AND k.chunk = $2 AND k.done_at IS NULL AND r.status = 'running'
          FOR UPDATE OF k FOR SHARE OF r`,
      [runId, chunk],
    );
    return rows.length > 0;
  }

  async done(runId: string, chunk: number, failures: readonly Failure[], at: Date): Promise<void> {
    await this.database.manager.update(
      RunChunkEntity,
      { runId, chunk },
      { doneAt: at, failed: failures.length },
    );
    await this.recordFailures(runId, failures);
  }

  async recordFailures(runId: string, failures: readonly Failure[]): Promise<void> {
    if (failures.length === 0) return;
    await this.database.manager.upsert(
      RunFailureEntity,
      failures.map((failure) => ({ runId, ...failure })),
      ['runId', 'subjectId'],
    );
  }

  async forgetFailures(runId: string, subjectIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM run_failures WHERE run_id = $1 AND subject_id = ANY ($2)', [
      runId,
      subjectIds,
    ]);
  }
}
