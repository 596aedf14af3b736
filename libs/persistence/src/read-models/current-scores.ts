import type { SubjectRef } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BatchedReads } from '../batched-reads';
import { Database } from '../database';
import { isCurrentOn } from './is-current';

/** Whose score is asked for. */
export interface CurrentScoreQuestion {
  readonly kind: SubjectKind;
  readonly ref: SubjectRef;
  readonly today: string;
  /** Of these the reply is not read again. */
  readonly knownReceipts: readonly string[];
}

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

type Row = CurrentScore & { readonly position: number };

/** What is asked in each of the two ways to mean a subject, and how that leads to its input document. */
const ASKED = {
  id: `unnest($1::text[], $2::date[], $3::text[], $4::uuid[])
         WITH ORDINALITY AS asked (kind, today, known, id, position)
       JOIN input_documents d ON d.subject_id = asked.id AND d.subject_kind = asked.kind`,
  identifier: `unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[])
         WITH ORDINALITY AS asked (kind, today, known, scheme, value, position)
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
  async find(question: CurrentScoreQuestion): Promise<CurrentScore | null> {
    const { by } = question.ref;
    if (!this.database.isInTransaction) return this.reads[by].ask(question);
    const [found] = await this.findAll(by, [question]);
    return found;
  }

  private async findAll(
    by: SubjectRef['by'],
    questions: readonly CurrentScoreQuestion[],
  ): Promise<(CurrentScore | null)[]> {
    const rows = await this.database.queryPrepared<Row>(
      `scores in force by ${by}`,
      `SELECT asked.position::int AS position, d.subject_id AS "subjectId", s.receipt,
              ${isCurrentOn('asked.today')} AS "isCurrent", d.chain_count > 0 AS "hasChains",
              CASE WHEN strpos(asked.known, s.receipt) = 0 THEN s.reply::text END AS reply
         FROM ${ASKED[by]} LEFT JOIN scores s ON s.subject_id = d.subject_id`,
      [
        questions.map(({ kind }) => kind),
        questions.map(({ today }) => today),
        questions.map(({ knownReceipts }) => knownReceipts.join(' ')),
        ...meantBy(questions.map(({ ref }) => ref)),
      ],
    );
    const found = new Map(rows.map(({ position, ...score }) => [position - 1, score]));
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
