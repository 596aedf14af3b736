import type { ListPage, Supplier, SupplierListQuery, SupplierSummary } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { scoreFiltersSql, scoreSortable } from '../lists/score-list';
import { equals, nameContains, readPage, type ListShape } from '../lists/sql-list';
import {
  chainsSql,
  identifiersSql,
  listSql,
  materialsSql,
  recordSql,
  scoreOfSql,
  scoreSummarySql,
} from './json-sql';

const RECORD = `json_build_object(${recordSql}, 'name', r.name, 'country', r.country,
  'coveredOwnershipShare', r.covered_ownership_share, 'blocked', r.blocked, 'reference', r.reference, 'note', r.note,
  'identifiers', ${identifiersSql('supplier_id')},
  'owners', ${listSql(
    `json_build_object('name', o.name, 'supplierId', o.holder_id, 'country', o.country, 'share', o.share,
      'asOf', o.as_of, 'reference', o.reference, 'note', o.note)`,
    'supplier_owners o WHERE o.supplier_id = r.id',
    'o.position',
  )},
  'chains', ${chainsSql('supplier_id')})`;

const SUMMARIES: ListShape = {
  from: 'suppliers r',
  joined: scoreOfSql('supplier'),
  item: `json_build_object(${recordSql}, 'name', r.name, 'country', r.country, 'blocked', r.blocked,
    'identifiers', ${identifiersSql('supplier_id')}, 'materials', ${materialsSql('supplier_id')},
    'score', ${scoreSummarySql})`,
  sortable: {
    name: { sql: 'lower(r.name)', type: 'text' },
    country: { sql: "coalesce(r.country, '')", type: 'text' },
    ...scoreSortable,
    updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'name',
};

/** Answers questions about suppliers. */
@Injectable()
export class SupplierReadModel {
  constructor(private readonly database: Database) {}

  /** The supplier with all evidence about it; `null`: there is none of that id. */
  async find(id: string): Promise<Supplier | null> {
    const rows = await this.database.query<{ record: Supplier }>(
      `SELECT ${RECORD} AS record FROM suppliers r WHERE r.id = $1`,
      [id],
    );
    return rows[0]?.record ?? null;
  }

  list(query: SupplierListQuery): Promise<ListPage<SupplierSummary>> {
    return readPage(this.database, SUMMARIES, query, [
      nameContains(query.q),
      equals('r.country', query.country),
      equals('r.blocked', query.blocked),
      ...scoreFiltersSql(query),
      {
        value: query.material,
        sql: (code) => `EXISTS (SELECT 1 FROM chains c WHERE c.supplier_id = r.id AND c.material = ${code})`,
      },
    ]);
  }

  /** Those of the ids that belong to no supplier. */
  async missing(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM unnest($1::uuid[]) AS asked (id)
        WHERE NOT EXISTS (SELECT 1 FROM suppliers WHERE suppliers.id = asked.id)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Names of records that mention a supplier and would lose their meaning without it; at most a handful. */
  async namesOfUsers(id: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT DISTINCT name FROM (
         SELECT coalesce(su.name, pa.name) AS name
           FROM sources o JOIN chains c ON c.id = o.chain_id
           LEFT JOIN suppliers su ON su.id = c.supplier_id LEFT JOIN partnerships pa ON pa.id = c.partnership_id
          WHERE o.upstream_supplier_id = $1
         UNION ALL
         SELECT p.name FROM partnership_parties t JOIN partnerships p ON p.id = t.partnership_id WHERE t.supplier_id = $1
         UNION ALL
         SELECT w.name FROM supplier_owners o JOIN suppliers w ON w.id = o.supplier_id WHERE o.holder_id = $1
       ) AS users ORDER BY name LIMIT 5`,
      [id],
    );
    return rows.map(({ name }) => name);
  }
}
