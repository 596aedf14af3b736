import type { Material, MaterialListQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, nameContains } from '../lists/sql-list';
import { listSql, recordSql, stageOrderSql } from './json-sql';
import { idOrCode, RecordReadModel } from './record-read-model';

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
          stageOrderSql('m.stage'),
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

  /**
   * What still uses a material: subjects with a chain of it, policies, materials that it represents, its production
   * shares and recycling rate; at most a handful.
   */
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
         UNION ALL
         SELECT 'its production shares' FROM production_shares WHERE material = $1
         UNION ALL
         SELECT 'its recycling rate' FROM recycling_rates WHERE material = $1
       ) AS users ORDER BY name LIMIT 5`,
      [code],
    );
    return rows.map(({ name }) => name);
  }

  /**
   * What stands on stages of a material: chains that deliver there or have a source or recycled feed there, production
   * shares, policies, and materials that it represents there; at most a handful.
   */
  async usersOfStages(code: string, stages: readonly string[]): Promise<{ stage: string; name: string }[]> {
    return this.database.query(
      `SELECT DISTINCT stage, name FROM (
         SELECT used.stage, coalesce(s.name, p.name) AS name
           FROM chains c LEFT JOIN suppliers s ON s.id = c.supplier_id LEFT JOIN partnerships p ON p.id = c.partnership_id
           CROSS JOIN LATERAL (
             SELECT unnest(c.complete || c.delivered_stage || c.recycling_enters_at)
             UNION ALL
             SELECT o.stage FROM sources o WHERE o.chain_id = c.id) AS used (stage)
          WHERE c.material = $1
         UNION ALL
         SELECT stage, 'production share of ' || country FROM production_shares WHERE material = $1
         UNION ALL
         SELECT unnest(p.stages), p.code
           FROM policy_materials m JOIN policies p ON p.id = m.policy_id WHERE m.material = $1
         UNION ALL
         SELECT stage, material FROM material_stages WHERE represented_by = $1
       ) AS users WHERE stage = ANY ($2::text[]) ORDER BY stage, name LIMIT 5`,
      [code, stages],
    );
  }

  protected filters({ q, kind, group }: MaterialListQuery) {
    return [nameContains(q), equals('r.kind', kind), equals('r.material_group', group)];
  }
}
