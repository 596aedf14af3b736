import type { FoundLink, Subject } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** What was said of a subject at some time, and what it rested on. */
export interface ReceiptInputs {
  readonly scoringDate: string;
  /** Of the reference data; `null`: not kept, as the score is older than that. */
  readonly generation: string | null;
  readonly modelId: string;
  /** As scored; `null`: the evidence of then is not kept. */
  readonly subject: Subject | null;
  /** What look-through had found. */
  readonly links: readonly FoundLink[];
}

/** Answers what the score of a subject rested on at some time. */
@Injectable()
export class ReceiptInputsReadModel {
  constructor(private readonly database: Database) {}

  /** `null`: nothing was said by then, or there was nothing to score. */
  async asOf(subjectId: string, moment: Date): Promise<ReceiptInputs | null> {
    const rows = await this.database.query<ReceiptInputs | { modelId: null }>(
      `SELECT c.scoring_date AS "scoringDate", c.generation, c.reply::json -> 'model' ->> 'id' AS "modelId",
              coalesce(c.basis -> 'subject', d.document, v.document) AS subject,
              coalesce(c.basis -> 'links', '[]'::json) AS links
         FROM score_changes c JOIN score_batches b ON b.batch = c.batch
         LEFT JOIN input_documents d ON d.subject_id = c.subject_id AND d.hash = c.input_hash
         LEFT JOIN input_document_versions v ON v.subject_id = c.subject_id AND v.hash = c.input_hash
        WHERE c.subject_id = $1 AND b.recorded_at <= $2
        ORDER BY b.recorded_at DESC, b.position DESC LIMIT 1`,
      [subjectId, moment],
    );
    const [found] = rows;
    return found === undefined || found.modelId === null ? null : found;
  }
}
