import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** Suppliers that stand for all. */
export interface SupplierSample {
  /** How many there are that declare a chain. */
  readonly suppliers: number;
  /** All of them, or every so many in the order of ids, which has nothing to do with what they are. */
  readonly ids: readonly string[];
}

/** Picks suppliers evenly. */
@Injectable()
export class SupplierSampleReadModel {
  constructor(private readonly database: Database) {}

  /** @param most how many at most */
  async find(most: number): Promise<SupplierSample> {
    const [{ suppliers, ids }] = await this.database.query<SupplierSample>(
      `WITH those AS (
         SELECT subject_id, row_number() OVER (ORDER BY subject_id) - 1 AS place, count(*) OVER () AS suppliers
           FROM input_documents WHERE subject_kind = 'supplier' AND chain_count > 0)
       SELECT coalesce(max(suppliers), 0)::int AS suppliers,
              coalesce(array_agg(subject_id::text ORDER BY place)
                FILTER (WHERE place % greatest(1, ceil(suppliers / $1::float8)::int) = 0), '{}') AS ids
         FROM those`,
      [most],
    );
    return { suppliers, ids };
  }
}
