import type { AuditEvent, AuditEventFilter, AuditEventListQuery, ListPage } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, type ListFilter, type ListShape, readPage } from '../lists/sql-list';
import { SqlParameters } from '../lists/sql-parameters';
import { timestampSql } from '../read-models/json-sql';

const EVENTS: ListShape = {
  from: 'audit_events r',
  item: `json_build_object('id', r.id, 'at', ${timestampSql('r.at')},
    'actor', json_build_object('kind', r.actor_kind, 'id', r.actor_id, 'name', r.actor_name), 'action', r.action,
    'subject', json_build_object('type', r.subject_type, 'id', r.subject_id), 'before', r.before, 'after', r.after,
    'reason', r.reason, 'requestId', r.request_id, 'hash', r.hash)`,
  sortable: { id: { sql: 'r.id', type: 'bigint' } },
  defaultSort: '-id',
  idType: 'bigint',
};

/** Answers questions about who did what. */
@Injectable()
export class AuditEvents {
  constructor(private readonly database: Database) {}

  list(query: AuditEventListQuery): Promise<ListPage<AuditEvent>> {
    return readPage(this.database, EVENTS, query, filtersOf(query));
  }

  /**
   * The next events in the order in which they were written.
   * @param after id after which they start; 0: with the first
   * @param limit most events
   */
  async after(after: number, limit: number, filter: AuditEventFilter = {}): Promise<AuditEvent[]> {
    const parameters = new SqlParameters();
    const conditions = [
      `r.id > ${parameters.add(after)}`,
      ...filtersOf(filter)
        .filter(({ value }) => value !== undefined)
        .map(({ sql, value }) => sql(parameters.add(value))),
    ];
    const rows = await this.database.query<{ item: AuditEvent }>(
      `SELECT ${EVENTS.item} AS item FROM ${EVENTS.from} WHERE ${conditions.join(' AND ')}
        ORDER BY r.id LIMIT ${parameters.add(limit)}`,
      parameters.values,
    );
    return rows.map(({ item }) => item);
  }
}

const filtersOf = ({ actor, action, subjectType, subject, from, to }: AuditEventFilter): ListFilter[] => [
  { value: actor, sql: (name) => `(r.actor_id = ${name} OR r.actor_name = ${name})` },
  equals('r.action', action),
  equals('r.subject_type', subjectType),
  equals('r.subject_id', subject),
  { value: from, sql: (moment) => `r.at >= ${moment}::timestamptz` },
  { value: to, sql: (moment) => `r.at < ${moment}::timestamptz` },
];
