import type { Identifier, SubjectRef } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { type ScoreInForce, type ScoreInForceRow, scoreInForceSql, toScoreInForce } from './kept-reply';

/** One match of a reference that was looked up. */
export interface Match extends ScoreInForce {
  /** Place of the reference in the request, from 0. */
  readonly position: number;
}

/** Who one of the references means. */
export type NamedMatch = Pick<Match, 'position' | 'subjectId' | 'kind' | 'name'>;

/** Rows `m` of whom references mean: their place, and the id. */
const MEANT = `
  WITH asked AS (
    SELECT * FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[]) AS asked (position, id, scheme, value)
  ), meant AS (
    SELECT position, id FROM asked WHERE id IS NOT NULL
    UNION ALL
    SELECT a.position, coalesce(i.supplier_id, i.partnership_id)
      FROM asked a JOIN identifiers i ON i.scheme = a.scheme AND i.value = a.value
  )`;
const FROM_MEANT = 'meant m JOIN input_documents d ON d.subject_id = m.id';

/** Finds subjects by what others call them. */
@Injectable()
export class SubjectDirectory {
  constructor(private readonly database: Database) {}

  /** The id of the subject of a kind that a reference means; `null`: there is none. */
  async resolve(kind: SubjectKind, ref: SubjectRef): Promise<string | null> {
    if (ref.by === 'id') {
      const table = kind === 'supplier' ? 'suppliers' : 'partnerships';
      const rows = await this.database.query<{ id: string }>(`SELECT id FROM ${table} WHERE id = $1`, [
        ref.id,
      ]);
      return rows[0]?.id ?? null;
    }
    const { scheme, value } = ref.identifier;
    const rows = await this.database.query<{ id: string }>(
      `SELECT coalesce(supplier_id, partnership_id) AS id FROM identifiers
        WHERE scheme = $1 AND value = $2 AND subject_kind = $3`,
      [scheme, value, kind],
    );
    return rows[0]?.id ?? null;
  }

  /** All subjects, of either kind, that references mean, each with its score. */
  async lookUp(refs: readonly (SubjectRef | null)[]): Promise<Match[]> {
    const rows = await this.database.query<ScoreInForceRow & { position: number }>(
      `${MEANT} ${scoreInForceSql(FROM_MEANT, 'm.position,', "''")} ORDER BY m.position`,
      columnsOf(refs),
    );
    return rows.map((row) => ({ ...toScoreInForce(row), position: row.position }));
  }

  /** The same without their scores. */
  named(refs: readonly (SubjectRef | null)[]): Promise<NamedMatch[]> {
    return this.database.query(
      `${MEANT} SELECT m.position, d.subject_id AS "subjectId", d.subject_kind AS kind, d.name FROM ${FROM_MEANT}
       ORDER BY m.position`,
      columnsOf(refs),
    );
  }

  /** Which of some identifiers another subject of the kind already has, and its name. */
  async takenBy(
    kind: SubjectKind,
    identifiers: readonly Identifier[],
    exceptId: string,
  ): Promise<(Identifier & { id: string; name: string })[]> {
    return this.database.query(
      `SELECT i.scheme, i.value, coalesce(s.id, p.id) AS id, coalesce(s.name, p.name) AS name
         FROM identifiers i LEFT JOIN suppliers s ON s.id = i.supplier_id LEFT JOIN partnerships p ON p.id = i.partnership_id
        WHERE i.subject_kind = $1 AND coalesce(i.supplier_id, i.partnership_id) <> $2
          AND (i.scheme, i.value) IN (SELECT * FROM unnest($3::text[], $4::text[]))`,
      [kind, exceptId, identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
    );
  }
}

/** References as the columns of `asked`. */
const columnsOf = (refs: readonly (SubjectRef | null)[]): unknown[] => [
  refs.map((_, position) => position),
  refs.map((ref) => (ref?.by === 'id' ? ref.id : null)),
  refs.map((ref) => (ref?.by === 'identifier' ? ref.identifier.scheme : null)),
  refs.map((ref) => (ref?.by === 'identifier' ? ref.identifier.value : null)),
];
