import type { Policy, PolicyListQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals } from '../lists/sql-list';
import { dataSourceSql, listSql, recordSql } from './json-sql';
import { idOrCode, RecordReadModel } from './record-read-model';

/** Answers questions about export measures; they are addressed by id or code. */
@Injectable()
export class PolicyReadModel extends RecordReadModel<Policy, PolicyListQuery> {
  constructor(database: Database) {
    super(database, {
      from: 'policies r',
      item: `json_build_object(${recordSql}, 'code', r.code, 'title', r.title, 'issuer', r.issuer,
        'measure', r.measure,
        'materials', ${listSql('m.material', 'policy_materials m WHERE m.policy_id = r.id', 'm.material')},
        'stages', r.stages, 'from', r.in_force_from, 'through', r.in_force_through,
        'suspensions', ${listSql(
          `json_build_object('from', u.suspended_from, 'through', u.suspended_through)`,
          'policy_suspensions u WHERE u.policy_id = r.id',
          'u.suspended_from',
        )},
        'verifiedThrough', r.verified_through, 'announcedOn', r.announced_on, 'destination', r.destination,
        'source', ${dataSourceSql}, 'note', r.note)`,
      sortable: {
        code: { sql: 'r.code', type: 'text' },
        from: { sql: 'r.in_force_from', type: 'date' },
        updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
      },
      defaultSort: 'code',
    });
  }

  find(ref: string): Promise<Policy | null> {
    return this.findBy(idOrCode(ref), ref);
  }

  protected filters({ material, measure, inForceOn }: PolicyListQuery) {
    return [
      equals('r.measure', measure),
      {
        value: material,
        sql: (code: string) =>
          `EXISTS (SELECT 1 FROM policy_materials m WHERE m.policy_id = r.id AND m.material = ${code})`,
      },
      {
        value: inForceOn,
        sql: (
          day: string,
        ) => `${day}::date BETWEEN r.in_force_from AND coalesce(r.in_force_through, 'infinity')
          AND NOT EXISTS (SELECT 1 FROM policy_suspensions u WHERE u.policy_id = r.id
                           AND ${day}::date BETWEEN u.suspended_from AND u.suspended_through)`,
      },
    ];
  }
}
