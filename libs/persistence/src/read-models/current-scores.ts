import type { SubjectRef } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BatchedReads } from '../batched-reads';
import { Database } from '../database';
import { type ScoreInForce, type ScoreInForceRow, scoreInForceSql, toScoreInForce } from './kept-reply';

/** Whose score is asked for. */
export interface CurrentScoreQuestion {
  readonly kind: SubjectKind;
  readonly ref: SubjectRef;
  /** Of these the reply is not read again. */
  readonly knownReceipts: readonly string[];
}

type Row = ScoreInForceRow & { readonly position: number };

/** What is asked in each of the two ways to mean a subject, and how that leads to its input document. */
const ASKED = {
  id: `unnest($1::text[], $2::text[], $3::uuid[]) WITH ORDINALITY AS asked (kind, known, id, position)
       JOIN input_documents d ON d.subject_id = asked.id AND d.subject_kind = asked.kind`,
  identifier: `unnest($1::text[], $2::text[], $3::text[], $4::text[])
         WITH ORDINALITY AS asked (kind, known, scheme, value, position)
       JOIN identifiers i ON i.scheme = asked.scheme AND i.value = asked.value AND i.subject_kind = asked.kind
       JOIN input_documents d ON d.subject_id = coalesce(i.supplier_id, i.partnership_id)`,
} as const;

/** The scores in force: what is asked most often, by one statement for all who ask at the same time. */
@Injectable()
export class CurrentScores {
  private readonly reads = {
    id: new BatchedReads((questions: readonly CurrentScoreQuestion[]) => this.findAll('id', questions)),
    identifier: new BatchedReads((questions: readonly CurrentScoreQuestion[]) =>
      this.findAll('identifier', questions),
    ),
  };

  constructor(private readonly database: Database) {}

  /**
   * The score in force of the subject that a reference means.
   * @returns `null` when there is no such subject
   */
  async find(question: CurrentScoreQuestion): Promise<ScoreInForce | null> {
    const { by } = question.ref;
    if (!this.database.isInTransaction) return this.reads[by].ask(question);
    const [found] = await this.findAll(by, [question]);
    return found;
  }

  private async findAll(
    by: SubjectRef['by'],
    questions: readonly CurrentScoreQuestion[],
  ): Promise<(ScoreInForce | null)[]> {
    const rows = await this.database.queryPrepared<Row>(
      `scores in force by ${by}`,
      scoreInForceSql(ASKED[by], 'asked.position::int AS position,', 'asked.known'),
      [
        questions.map(({ kind }) => kind),
        questions.map(({ knownReceipts }) => knownReceipts.join(' ')),
        ...meantBy(questions.map(({ ref }) => ref)),
      ],
    );
    const found = new Map(rows.map((row) => [row.position - 1, toScoreInForce(row)]));
    return questions.map((_, position) => found.get(position) ?? null);
  }
}

/** The columns that say which subjects are meant. */
function meantBy(refs: readonly SubjectRef[]): string[][] {
  const ids = refs.flatMap((ref) => (ref.by === 'id' ? [ref.id] : []));
  if (ids.length > 0) return [ids];
  const identifiers = refs.flatMap((ref) => (ref.by === 'identifier' ? [ref.identifier] : []));
  return [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)];
}
