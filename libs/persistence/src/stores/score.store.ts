import type { ScoreCause } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ScoreChangeEntity, ScoreEntity } from '../entities/score.entity';

/** What is kept of a score that is now in force. */
export type KeptScore = Omit<ScoreEntity, 'stale'>;

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
  }

  /** Records what changed, and why. */
  async recordChanges(
    changes: readonly (Pick<ScoreEntity, 'subjectId' | 'subjectKind' | 'reply'> & {
      cause: ScoreCause;
      recordedAt: Date;
    })[],
  ): Promise<void> {
    await this.database.manager.insert(ScoreChangeEntity, [...changes]);
  }

  /** Takes scores out of force, of subjects that have nothing to score any more. */
  async drop(subjectIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM scores WHERE subject_id = ANY ($1)', [subjectIds]);
  }
}
