import type { Band, Subject, SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BinaryCopyReader } from '../copy/binary-copy-reader';
import { Database } from '../database';
import { uuidLiteral } from '../lists/uuid-literal';

/** The input document of a subject, as kept beside its evidence. */
export interface InputDocument {
  readonly subject: Subject;
  readonly hash: string;
  /** The suppliers that take part, for a partnership. */
  readonly partyIds: readonly string[];
  /** Subjects whose evidence its score also rests on. */
  readonly dependsOn: readonly string[];
}

/** What the published run says of a subject. */
export interface ScoreBefore {
  /** `null`: there was nothing to score. */
  readonly value: number | null;
  readonly band: Band | null;
  readonly pins: Uint8Array;
  readonly saidIn: string | null;
}

/** A subject to score. */
export interface SubjectInput {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly hash: string;
  /** The input document as JSON text: one that cannot be read must not keep others from being scored. */
  readonly document: string;
  readonly dependsOn: readonly string[];
  /** `null`: the published run does not know it. */
  readonly before: ScoreBefore | null;
}

/** Input documents that follow each other in the order of ids. */
export interface IdRange {
  readonly firstId: string;
  readonly lastId: string;
}

const INPUTS = `SELECT d.subject_id, d.subject_kind, d.hash, d.document, d.depends_on, s.value, s.band, s.pins, s.said_in
  FROM input_documents d
  LEFT JOIN scores s ON s.run_number = (SELECT run_number FROM published_run) AND s.subject_id = d.subject_id`;

/** Reads what the engine scores: the input documents of subjects and of all that they rest on. */
@Injectable()
export class ScoringInputs {
  constructor(private readonly database: Database) {}

  /**
   * The documents of some subjects and of everything they reach: suppliers they link to, parties, suppliers with
   * sources that a partnership brings, and so on.
   * @returns by id, in the order of ids, so that a score never depends on who else is read; an id without evidence is
   *   absent
   */
  async reach(subjectIds: readonly string[]): Promise<Map<string, InputDocument>> {
    const rows = await this.database.query<InputDocument & { id: string }>(
      `WITH RECURSIVE reached (id) AS (
         SELECT unnest($1::uuid[])
         UNION
         SELECT unnest(d.depends_on) FROM input_documents d JOIN reached ON reached.id = d.subject_id
       )
       SELECT d.subject_id AS id, d.document AS subject, d.hash, d.party_ids AS "partyIds", d.depends_on AS "dependsOn"
         FROM input_documents d JOIN reached ON reached.id = d.subject_id
        ORDER BY d.subject_id`,
      [subjectIds],
    );
    return new Map(rows.map(({ id, ...document }) => [id, document]));
  }

  /** Some subjects to score, in the order of ids; inside a transaction. */
  some(subjectIds: readonly string[]): Promise<SubjectInput[]> {
    if (subjectIds.length === 0) return Promise.resolve([]);
    return this.read(`d.subject_id IN (${literals(subjectIds)})`);
  }

  /**
   * All subjects of a range to score, in the order of ids; inside a transaction.
   * @param chosenBy a run that does not score everybody: those that it chose alone
   */
  range({ firstId, lastId }: IdRange, chosenBy: string | null): Promise<SubjectInput[]> {
    const [first, last] = [literals([firstId]), literals([lastId])];
    const chosen =
      chosenBy === null
        ? ''
        : ` AND d.subject_id IN (SELECT subject_id FROM run_subjects WHERE run_id = ${literals([chosenBy])})`;
    return this.read(`d.subject_id BETWEEN ${first} AND ${last}${chosen}`);
  }

  private async read(condition: string): Promise<SubjectInput[]> {
    const rows = new BinaryCopyReader(
      await this.database.copyOut(`${INPUTS} WHERE ${condition} ORDER BY d.subject_id`),
    );
    const inputs: SubjectInput[] = [];
    while (rows.next()) inputs.push(readInput(rows));
    return inputs;
  }
}

function readInput(rows: BinaryCopyReader): SubjectInput {
  const [id, kind, hash, document] = [rows.uuid(), rows.text(), rows.text(), rows.text()];
  const dependsOn = rows.uuids();
  const [value, band, pins, saidIn] = [rows.double(), rows.text(), rows.bytes(), rows.bigint()];
  return {
    id,
    kind: kind as SubjectKind,
    hash: hash ?? '',
    document: document ?? '',
    dependsOn,
    before: pins === null ? null : { value, band: band as Band | null, pins, saidIn },
  };
}

/** Ids as SQL; COPY takes no parameters. */
const literals = (ids: readonly string[]): string => ids.map(uuidLiteral).join(', ');
