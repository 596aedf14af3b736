import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ScoringModelEntity } from '../entities/scoring-model.entity';

/** Keeps the versions of the scoring model; a version never changes once it is there. */
@Injectable()
export class ScoringModelStore {
  constructor(private readonly database: Database) {}

  /** Adds the next version. Versions are numbered one after the other, whoever adds them at the same time. */
  async insert(model: Omit<ScoringModelEntity, 'version' | 'createdAt'>): Promise<void> {
    await this.database.query('LOCK TABLE scoring_models IN SHARE ROW EXCLUSIVE MODE');
    const version = (await this.database.manager.maximum(ScoringModelEntity, 'version')) ?? 0;
    await this.database.manager.insert(ScoringModelEntity, { ...model, version: version + 1 });
  }

  /** Makes a version the one that scores are made with; the one that was retires. Inside a transaction. */
  async activate(id: string): Promise<void> {
    await this.database.query(
      `UPDATE scoring_models SET status = 'retired' WHERE status = 'active' AND id <> $1`,
      [id],
    );
    await this.database.query(
      `UPDATE scoring_models SET status = 'active' WHERE id = $1 AND status <> 'active'`,
      [id],
    );
  }
}
