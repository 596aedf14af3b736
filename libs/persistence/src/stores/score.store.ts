import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ScoreChangeEntity, ScoreEntity } from '../entities/score.entity';

/** What is kept of a score that is now in force. */
export type KeptScore = Omit<ScoreEntity, 'stale'>;

/** A change of a score; without a reply, its end. */
export type NewScoreChange = Omit<ScoreChangeEntity, 'id'>;

/** Keeps the score in force of each subject, and every change of it. Always inside a transaction. */
@Injectable()
export class ScoreStore {
  constructor(private readonly database: Database) {}

  /** The scores in force of some subjects, held so that nobody else replaces them meanwhile. */
  async lock(subjectIds: readonly string[]): Promise<Map<string, ScoreEntity>> {
    await this.database.query(
      'SELECT subject_id FROM input_documents WHERE subject_id = ANY ($1) ORDER BY subject_id FOR UPDATE',
      [subjectIds],
    );
    const scores = await this.database.manager
      .createQueryBuilder(ScoreEntity, 'score')
      .where('score.subjectId = ANY (:subjectIds)', { subjectIds })
      .getMany();
    return new Map(scores.map((score) => [score.subjectId, score]));
  }

  /** Puts scores in force. */
  async keep(scores: readonly KeptScore[]): Promise<void> {
    await this.database.manager.upsert(
      ScoreEntity,
      scores.map((score) => ({ ...score, stale: false })),
      ['subjectId'],
    );
    await this.sortBy(scores);
  }

  /** Records what changed, and why. */
  async recordChanges(changes: readonly NewScoreChange[]): Promise<void> {
    await this.database.manager.insert(ScoreChangeEntity, [...changes]);
  }

  /** Takes scores out of force, of subjects that have nothing to score any more. */
  async drop(subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await this.database.query('DELETE FROM scores WHERE subject_id = ANY ($1)', [subjectIds]);
    await this.sortBy(subjectIds.map((subjectId) => ({ subjectId, value: null })));
  }

  /** Keeps beside each subject what lists are sorted by; a record that stays the same is not written. */
  private async sortBy(scores: readonly { subjectId: string; value: number | null }[]): Promise<void> {
    for (const table of ['suppliers', 'partnerships']) {
      await this.database.query(
        `UPDATE ${table} SET score_value = given.value
           FROM unnest($1::uuid[], $2::double precision[]) AS given (id, value)
          WHERE ${table}.id = given.id AND ${table}.score_value IS DISTINCT FROM given.value`,
        [scores.map(({ subjectId }) => subjectId), scores.map(({ value }) => value)],
      );
    }
  }
}
