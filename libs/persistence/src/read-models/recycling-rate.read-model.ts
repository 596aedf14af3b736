import type { RecyclingRate, RecyclingRateListQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals } from '../lists/sql-list';
import { dataSourceSql, recordSql } from './json-sql';
import { RecordReadModel } from './record-read-model';

/** Answers questions about how much of a material comes from end-of-life scrap. */
@Injectable()
export class RecyclingRateReadModel extends RecordReadModel<RecyclingRate, RecyclingRateListQuery> {
  constructor(database: Database) {
    super(database, {
      from: 'recycling_rates r',
      item: `json_build_object(${recordSql}, 'material', r.material, 'rate', r.rate, 'quality', r.quality,
        'source', ${dataSourceSql}, 'note', r.note)`,
      sortable: {
        material: { sql: 'r.material', type: 'text' },
        rate: { sql: 'r.rate', type: 'double precision' },
        updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
      },
      defaultSort: 'material',
    });
  }

  find(id: string): Promise<RecyclingRate | null> {
    return this.findBy('r.id', id);
  }

  /** Has the material a rate already? */
  async exists(material: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM recycling_rates WHERE material = $1', [material]);
    return rows.length > 0;
  }

  protected filters({ material }: RecyclingRateListQuery) {
    return [equals('r.material', material)];
  }
}
