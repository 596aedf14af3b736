import type { ListPage, Partnership, PartnershipListQuery, PartnershipSummary } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { scoreFiltersSql, scoreSortable } from '../lists/score-list';
import { equals, nameContains, readPage, type ListShape } from '../lists/sql-list';
import {
  chainsSql,
  identifiersSql,
  listSql,
  materialsSql,
  moneySql,
  recordSql,
  scoreOfSql,
  scoreSummarySql,
} from './json-sql';

const RECORD = `json_build_object(${recordSql}, 'name', r.name, 'type', r.type, 'status', r.status,
  'announcedOn', r.announced_on, 'amount', ${moneySql('r')}, 'coveredOwnershipShare', r.covered_ownership_share,
  'blocked', r.blocked, 'reference', r.reference, 'note', r.note,
  'identifiers', ${identifiersSql('partnership_id')},
  'parties', ${listSql(
    `json_build_object('supplierId', p.supplier_id, 'name', p.name, 'country', p.country, 'role', p.role,
      'amount', ${moneySql('p')}, 'reference', p.reference, 'note', p.note)`,
    'partnership_parties p WHERE p.partnership_id = r.id',
    'p.position',
  )},
  'chains', ${chainsSql('partnership_id')})`;

const SUMMARIES: ListShape = {
  from: 'partnerships r',
  joined: scoreOfSql('partnership'),
  item: `json_build_object(${recordSql}, 'name', r.name, 'type', r.type, 'status', r.status,
    'announcedOn', r.announced_on, 'identifiers', ${identifiersSql('partnership_id')},
    'parties', ${listSql(
      `json_build_object('supplierId', p.supplier_id, 'name', p.name, 'role', p.role)`,
      'partnership_parties p WHERE p.partnership_id = r.id',
      'p.position',
    )},
    'materials', ${materialsSql('partnership_id')}, 'score', ${scoreSummarySql})`,
  sortable: {
    name: { sql: 'lower(r.name)', type: 'text' },
    announcedOn: { sql: "coalesce(r.announced_on, '-infinity')", type: 'date' },
    ...scoreSortable,
    updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'name',
};

/** Answers questions about partnerships. */
@Injectable()
export class PartnershipReadModel {
  constructor(private readonly database: Database) {}

  /** The partnership with its parties and all evidence about it; `null`: there is none of that id. */
  async find(id: string): Promise<Partnership | null> {
    const rows = await this.database.query<{ record: Partnership }>(
      `SELECT ${RECORD} AS record FROM partnerships r WHERE r.id = $1`,
      [id],
    );
    return rows[0]?.record ?? null;
  }

  list(query: PartnershipListQuery): Promise<ListPage<PartnershipSummary>> {
    return readPage(this.database, SUMMARIES, query, [
      nameContains(query.q),
      equals('r.type', query.type),
      equals('r.status', query.status),
      ...scoreFiltersSql(query),
      {
        value: query.material,
        sql: (code) =>
          `EXISTS (SELECT 1 FROM chains c WHERE c.partnership_id = r.id AND c.material = ${code})`,
      },
      {
        value: query.party,
        sql: (id) =>
          `EXISTS (SELECT 1 FROM partnership_parties p WHERE p.partnership_id = r.id AND p.supplier_id = ${id})`,
      },
    ]);
  }

  /** Those of the ids that belong to no partnership. */
  async missing(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM unnest($1::uuid[]) AS asked (id)
        WHERE NOT EXISTS (SELECT 1 FROM partnerships WHERE partnerships.id = asked.id)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The names of some partnerships, by id. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      'SELECT id, name FROM partnerships WHERE id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Names of suppliers with sources that the partnership brings; at most a handful. */
  async namesOfUsers(id: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT DISTINCT w.name FROM sources o JOIN chains c ON c.id = o.chain_id JOIN suppliers w ON w.id = c.supplier_id
        WHERE o.partnership_id = $1 ORDER BY w.name LIMIT 5`,
      [id],
    );
    return rows.map(({ name }) => name);
  }
}
