import type { Subject } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** The input document of a subject, as kept beside its evidence. */
export interface InputDocument {
  readonly subject: Subject;
  readonly hash: string;
  /** The suppliers that take part, for a partnership. */
  readonly partyIds: readonly string[];
  /** Subjects whose evidence its score also rests on. */
  readonly dependsOn: readonly string[];
}

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
}
