import type { ProductionShare, ProductionShareListQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals } from '../lists/sql-list';
import { dataSourceSql, recordSql } from './json-sql';
import { RecordReadModel } from './record-read-model';

/** Answers questions about who produces what. */
@Injectable()
export class ProductionShareReadModel extends RecordReadModel<ProductionShare, ProductionShareListQuery> {
  constructor(database: Database) {
    super(database, {
      from: 'production_shares r',
      item: `json_build_object(${recordSql}, 'material', r.material, 'stage', r.stage, 'country', r.country,
        'share', r.share, 'form', r.form, 'quality', r.quality, 'source', ${dataSourceSql}, 'note', r.note)`,
      sortable: {
        material: { sql: 'r.material', type: 'text' },
        stage: { sql: 'r.stage', type: 'text' },
        country: { sql: 'r.country', type: 'text' },
        share: { sql: 'r.share', type: 'double precision' },
        updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
      },
      defaultSort: 'material',
    });
  }

  find(id: string): Promise<ProductionShare | null> {
    return this.findBy('r.id', id);
  }

  /** Is there already a share of that country at that stage of the material? */
  async exists(material: string, stage: string, country: string): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT 1 FROM production_shares WHERE material = $1 AND stage = $2 AND country = $3',
      [material, stage, country],
    );
    return rows.length > 0;
  }

  /** Sum of the shares of all countries but one at a stage of a material. */
  async sumOfOthers(material: string, stage: string, country: string): Promise<number> {
    const [{ sum }] = await this.database.query<{ sum: number }>(
      `SELECT coalesce(sum(share), 0) AS sum FROM production_shares
        WHERE material = $1 AND stage = $2 AND country <> $3`,
      [material, stage, country],
    );
    return sum;
  }

  protected filters({ material, stage, country }: ProductionShareListQuery) {
    return [equals('r.material', material), equals('r.stage', stage), equals('r.country', country)];
  }
}
