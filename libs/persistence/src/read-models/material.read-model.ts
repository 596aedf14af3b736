import type { Material, MaterialListQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, nameContains } from '../lists/sql-list';
import { listSql, recordSql } from './json-sql';
import { idOrCode, RecordReadModel } from './record-read-model';

const STAGE_ORDER = `array_position(ARRAY['extraction', 'processing', 'metal', 'component', 'product'], m.stage)`;

/** Answers questions about materials; they are addressed by id or code. */
@Injectable()
export class MaterialReadModel extends RecordReadModel<Material, MaterialListQuery> {
  constructor(database: Database) {
    super(database, {
      from: 'materials r',
      item: `json_build_object(${recordSql}, 'code', r.code, 'name', r.name, 'symbol', r.symbol, 'kind', r.kind,
        'group', r.material_group,
        'stages', ${listSql(
          `json_build_object('stage', m.stage, 'representedBy', m.represented_by)`,
          'material_stages m WHERE m.material = r.code',
          STAGE_ORDER,
        )},
        'magnet', r.magnet, 'usCritical2025', r.us_critical_2025, 'euCritical2023', r.eu_critical_2023,
        'euSupplyRisk2023', r.eu_supply_risk_2023, 'note', r.note)`,
      sortable: {
        code: { sql: 'r.code', type: 'text' },
        name: { sql: 'lower(r.name)', type: 'text' },
        updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
      },
      defaultSort: 'code',
    });
  }

  find(ref: string): Promise<Material | null> {
    return this.findBy(idOrCode(ref), ref);
  }

  /** Those of the codes that belong to no material. */
  async missing(codes: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ code: string }>(
      `SELECT code FROM unnest($1::text[]) AS asked (code)
        WHERE NOT EXISTS (SELECT 1 FROM materials WHERE materials.code = asked.code)`,
      [codes],
    );
    return new Set(rows.map(({ code }) => code));
  }

  /** What still uses a material: subjects with a chain of it, policies, materials that it represents; at most a handful. */
  async namesOfUsers(code: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT DISTINCT name FROM (
         SELECT coalesce(s.name, p.name) AS name FROM chains c
           LEFT JOIN suppliers s ON s.id = c.supplier_id LEFT JOIN partnerships p ON p.id = c.partnership_id
          WHERE c.material = $1
         UNION ALL
         SELECT p.code FROM policy_materials m JOIN policies p ON p.id = m.policy_id WHERE m.material = $1
         UNION ALL
         SELECT material FROM material_stages WHERE represented_by = $1
       ) AS users ORDER BY name LIMIT 5`,
      [code],
    );
    return rows.map(({ name }) => name);
  }

  /** The stages of a material that chains, their sources or recycled feed stand on. */
  async stagesInUse(code: string): Promise<Set<string>> {
    const rows = await this.database.query<{ stage: string }>(
      `SELECT delivered_stage AS stage FROM chains WHERE material = $1
       UNION SELECT recycling_enters_at FROM chains WHERE material = $1 AND recycling_enters_at IS NOT NULL
       UNION SELECT unnest(complete) FROM chains WHERE material = $1
       UNION SELECT o.stage FROM sources o JOIN chains c ON c.id = o.chain_id WHERE c.material = $1`,
      [code],
    );
    return new Set(rows.map(({ stage }) => stage));
  }

  protected filters({ q, kind, group }: MaterialListQuery) {
    return [nameContains(q), equals('r.kind', kind), equals('r.material_group', group)];
  }
}
