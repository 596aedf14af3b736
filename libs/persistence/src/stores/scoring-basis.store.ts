import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** Keeps the one row that says what all scores rest on besides evidence. */
@Injectable()
export class ScoringBasisStore {
  constructor(private readonly database: Database) {}

  /** The set of reference data that the database was started from; `null`: it is still empty. */
  async referenceSet(): Promise<string | null> {
    const rows = await this.database.query<{ name: string }>(
      'SELECT reference_set AS name FROM scoring_basis',
    );
    return rows[0]?.name ?? null;
  }

  /** Names the set of reference data that the database starts from. */
  async start(referenceSet: string): Promise<void> {
    await this.database.query('INSERT INTO scoring_basis (reference_set) VALUES ($1)', [referenceSet]);
  }

  /** A reference fact has changed: the data has a new version, and no score made before is current any more. */
  async referenceChanged(): Promise<void> {
    await this.database.query(
      'UPDATE scoring_basis SET reference_revision = reference_revision + 1, generation = generation + 1',
    );
  }
}
