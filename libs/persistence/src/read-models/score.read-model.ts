import type { ListPage, ScoreHistoryQuery, ScoreReply, SubjectRef } from '@lodestone/contracts';
import { ENGINE_VERSION, type SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, readPage } from '../lists/sql-list';
import { timestampSql } from './json-sql';

/** A score as it is kept; the reply is JSON text, ready to be sent. */
export interface CurrentScore {
  readonly subjectId: string;
  /** `null`: not scored, or the caller has it already. */
  readonly reply: string | null;
  /** `null`: not scored. */
  readonly receipt: string | null;
  /** Nothing it rests on has changed since. */
  readonly isCurrent: boolean;
  /** It declares a chain, so it can be scored. */
  readonly hasChains: boolean;
}

/** A change of a score, as the history shows it. */
export interface KeptScoreChange {
  readonly recordedAt: string;
  readonly cause: string;
  /** `null`: from then on there was no score. */
  readonly score: ScoreReply | null;
}

/** Nothing that a score rests on has changed since: its evidence, the day ($2), reference data and model, the engine. */
export const IS_CURRENT = `coalesce(NOT s.stale AND s.scoring_date = $2::date
  AND s.generation = (SELECT generation FROM scoring_basis) AND s.engine_version = '${ENGINE_VERSION}', false)`;

const IDENTIFIED = `identifiers i JOIN input_documents d
  ON d.subject_id = coalesce(i.supplier_id, i.partnership_id) AND d.subject_kind = i.subject_kind`;

/** Answers questions about scores. */
@Injectable()
export class ScoreReadModel {
  constructor(private readonly database: Database) {}

  /**
   * The score in force of the subject that a reference means.
   * @param knownReceipts of these the reply is not read again
   * @returns `null` when there is no such subject
   */
  async current(
    kind: SubjectKind,
    ref: SubjectRef,
    today: string,
    knownReceipts: readonly string[],
  ): Promise<CurrentScore | null> {
    const [from, ...values] =
      ref.by === 'id'
        ? ['input_documents d', ref.id]
        : [IDENTIFIED, ref.identifier.scheme, ref.identifier.value];
    const condition = ref.by === 'id' ? 'd.subject_id = $4' : 'i.scheme = $4 AND i.value = $5';
    const rows = await this.database.queryPrepared<CurrentScore>(
      `score by ${ref.by}`,
      `SELECT d.subject_id AS "subjectId", s.receipt, ${IS_CURRENT} AS "isCurrent",
              d.chain_count > 0 AS "hasChains",
              CASE WHEN s.receipt = ANY ($3::text[]) THEN NULL ELSE s.reply::text END AS reply
         FROM ${from} LEFT JOIN scores s ON s.subject_id = d.subject_id
        WHERE d.subject_kind = $1 AND ${condition}`,
      [kind, today, knownReceipts, ...values],
    );
    return rows[0] ?? null;
  }

  /** What was in force at a moment, without a reply when there was nothing to score; `null`: nothing was said by then. */
  async asOf(
    subjectId: string,
    moment: Date,
  ): Promise<{ reply: string; receipt: string } | { reply: null; receipt: null } | null> {
    const rows = await this.database.query<
      { reply: string; receipt: string } | { reply: null; receipt: null }
    >(
      `SELECT reply::text AS reply, reply ->> 'receipt' AS receipt FROM score_changes
        WHERE subject_id = $1 AND recorded_at <= $2 ORDER BY recorded_at DESC, id DESC LIMIT 1`,
      [subjectId, moment],
    );
    return rows[0] ?? null;
  }

  /** Every change of a subject's score, the newest first. */
  history(subjectId: string, query: ScoreHistoryQuery): Promise<ListPage<KeptScoreChange>> {
    const shape = {
      from: 'score_changes r',
      item: `json_build_object('recordedAt', ${timestampSql('r.recorded_at')}, 'cause', r.cause, 'score', r.reply)`,
      sortable: { recordedAt: { sql: 'r.recorded_at', type: 'timestamptz' } },
      defaultSort: '-recordedAt',
      idType: 'bigint',
    };
    return readPage(this.database, shape, query, [equals('r.subject_id', subjectId)]);
  }

  /**
   * Subjects with something to score whose score is not current, in the order of ids.
   * @param after the id behind which to go on; left out: from the first
   */
  async notCurrent(today: string, limit: number, after: string | null = null): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT d.subject_id AS id FROM input_documents d LEFT JOIN scores s ON s.subject_id = d.subject_id
        WHERE d.chain_count > 0 AND NOT ${IS_CURRENT} AND ($3::uuid IS NULL OR d.subject_id > $3)
        ORDER BY d.subject_id LIMIT $1`,
      [limit, today, after],
    );
    return rows.map(({ id }) => id);
  }
}
