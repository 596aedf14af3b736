import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import type { ReferenceFacts } from '../read-models/reference-facts.read-model';

/** Keeps the reference data as scores of each generation rest on it, so that every one of them can be made again. */
@Injectable()
export class ReferenceVersionStore {
  constructor(private readonly database: Database) {}

  /** Keeps a generation, unless it is kept already. */
  async keep({ generation, version, materials, policies }: ReferenceFacts): Promise<void> {
    await this.database.query(
      `INSERT INTO reference_versions (generation, version, materials, policies) VALUES ($1, $2, $3, $4)
       ON CONFLICT (generation) DO NOTHING`,
      [generation, version, JSON.stringify([...materials.values()]), JSON.stringify(policies)],
    );
  }
}
