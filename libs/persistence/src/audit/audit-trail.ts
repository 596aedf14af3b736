import type { AuditEvent } from '@lodestone/contracts';
import { canonicalJson } from '@lodestone/scoring-engine';
import { currentOccasion, type Occasion } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database';
import { AuditEventEntity } from '../entities/audit-event.entity';
import { hashOfEvent, NO_HASH } from './audit-chain';

/** Keeps those apart who add to the chain; nobody waits for another lock while they hold it. */
const LOCK = 4_711_002;
const ROWS_AT_ONCE = 500;

/** What something is done to. */
export interface AuditSubject {
  readonly type: string;
  readonly id: string | null;
}

/** What is done, before anybody says by whom and when. Neither side may hold a secret. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: AuditSubject;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** A record whose changes go into the trail. */
export interface FollowedRecord extends AuditSubject {
  readonly id: string;
  /** What a change is called in the trail; left out: `changed`. */
  readonly change?: string;
  /** The record as it is now; `null`: there is none. */
  readonly read: () => Promise<object | null>;
}

type Noted = AuditEntry & { readonly occasion: Occasion };

/**
 * Adds to the record of who did what, in the transaction in which it is done: both are kept, or neither. What is noted
 * is written when the transaction ends, so that those who add to the chain wait for each other only that long.
 */
@Injectable()
export class AuditTrail {
  private readonly noted = new WeakMap<EntityManager, Noted[]>();

  constructor(private readonly database: Database) {}

  /** Notes what is done. Must be called inside a transaction. */
  record(entry: AuditEntry): void {
    if (!this.database.isInTransaction)
      throw new Error('What is done is noted in the transaction that does it');
    const { manager } = this.database;
    const noted = this.noted.get(manager) ?? [];
    noted.push({ ...entry, occasion: currentOccasion() });
    if (noted.length > 1) return;
    this.noted.set(manager, noted);
    this.database.beforeCommit(() => this.write(noted));
  }

  /**
   * Does work that may create, change or delete a record, and notes which of these it was, with the fields that differ.
   * Must be called inside a transaction.
   */
  async follow<Result>(
    { type, id, read, change: name = 'changed' }: FollowedRecord,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const before = await read();
    const result = await work();
    const after = await read();
    const change = changeOf(before, after);
    if (change !== null) {
      const { verb, ...sides } = change;
      this.record({ action: `${type}.${verb === 'changed' ? name : verb}`, subject: { type, id }, ...sides });
    }
    return result;
  }

  private async write(noted: readonly Noted[]): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const [last] = await this.database.query<{ id: string; hash: string; now: Date }>(
      `SELECT coalesce(e.id, 0) AS id, coalesce(e.hash, $1) AS hash, date_trunc('milliseconds', clock_timestamp()) AS now
         FROM (VALUES (1)) AS one LEFT JOIN (SELECT id, hash FROM audit_events ORDER BY id DESC LIMIT 1) AS e ON true`,
      [NO_HASH],
    );
    let { hash } = last;
    const rows = noted.map((each, index) => {
      const event = toEvent(each, Number(last.id) + index + 1, last.now.toISOString());
      hash = hashOfEvent(hash, event);
      return toRow({ ...event, hash });
    });
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
      await this.database.manager.insert(AuditEventEntity, rows.slice(first, first + ROWS_AT_ONCE));
    }
  }
}

const toEvent = (
  { action, subject, before = null, after = null, occasion }: Noted,
  id: number,
  at: string,
): AuditEvent => ({
  id,
  at,
  actor: { kind: occasion.actor.kind, id: occasion.actor.id, name: occasion.actor.name },
  action,
  subject: { type: subject.type, id: subject.id },
  before: asKept(before),
  after: asKept(after),
  reason: occasion.reason,
  requestId: occasion.requestId,
  hash: NO_HASH,
});

/** What is read back from JSON, which knows neither undefined nor dates. */
const asKept = (side: object | null): object | null => JSON.parse(JSON.stringify(side)) as object | null;

const toRow = ({ actor, subject, at, before, after, ...event }: AuditEvent) => ({
  ...event,
  at: new Date(at),
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  subjectType: subject.type,
  subjectId: subject.id,
  before: before as object | null,
  after: after as object | null,
});

/** Fields that change with every change. */
const INCIDENTAL = ['version', 'revision', 'updatedAt'];

type Fields = Readonly<Record<string, unknown>>;

function changeOf(before: object | null, after: object | null) {
  if (before === null) return after === null ? null : { verb: 'created', before, after };
  if (after === null) return { verb: 'deleted', before, after };
  const [old, fresh] = [before, after].map((side) => asKept(side) as Fields);
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (name) => !INCIDENTAL.includes(name) && differ(old[name], fresh[name]),
  );
  const only = (side: Fields) => Object.fromEntries(names.map((name) => [name, side[name] ?? null]));
  return names.length === 0 ? null : { verb: 'changed', before: only(old), after: only(fresh) };
}

const differ = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) !== canonicalJson(other ?? null);
