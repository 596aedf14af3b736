import type { ApiKey, ApiKeyListQuery, ListPage } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { type ListShape, readPage } from '../lists/sql-list';
import { timestampSql } from './json-sql';

const KEYS: ListShape = {
  from: 'api_keys r',
  item: `json_build_object('id', r.id, 'name', r.name, 'scopes', r.scopes, 'createdAt', ${timestampSql('r.created_at')},
    'createdBy', r.created_by, 'expiresAt', ${timestampSql('r.expires_at')},
    'lastUsedAt', ${timestampSql('r.last_used_at')}, 'revokedAt', ${timestampSql('r.revoked_at')})`,
  sortable: {
    name: { sql: 'r.name', type: 'text' },
    createdAt: { sql: 'r.created_at', type: 'timestamptz' },
  },
  defaultSort: '-createdAt',
  idType: 'text',
};

/** Answers questions about API keys, never with their secrets. */
@Injectable()
export class ApiKeyReadModel {
  constructor(private readonly database: Database) {}

  list(query: ApiKeyListQuery): Promise<ListPage<ApiKey>> {
    return readPage(this.database, KEYS, query, []);
  }

  /** The key of an id; `null`: there is none. */
  async find(id: string): Promise<ApiKey | null> {
    if (id.includes('\0')) return null;
    const rows = await this.database.query<{ item: ApiKey }>(
      `SELECT ${KEYS.item} AS item FROM ${KEYS.from} WHERE r.id = $1`,
      [id],
    );
    return rows[0]?.item ?? null;
  }
}
