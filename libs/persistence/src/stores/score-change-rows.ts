import { BinaryCopyWriter } from '../copy/binary-copy-writer';
import type { ScoreChangeEntity } from '../entities/score.entity';

/** A change of a score to record; the basis is JSON text. */
export type NewScoreChange = Omit<ScoreChangeEntity, 'batch' | 'basis'> & { readonly basis: string | null };

/** Of a change, in the order of its row. */
export const CHANGE_COLUMNS = [
  ...['subject_id', 'batch', 'subject_kind', 'cause', 'is_news', 'old_value', 'old_band', 'value', 'band'],
  ...['confidences', 'scoring_date', 'generation', 'receipt', 'input_hash', 'basis', 'reply'],
];

/** Changes to add to a batch, written down one by one. */
export class ScoreChangeRows {
  private readonly rows = new BinaryCopyWriter(CHANGE_COLUMNS.length);

  constructor(
    readonly batch: string,
    changes: readonly NewScoreChange[] = [],
  ) {
    for (const change of changes) this.add(change);
  }

  get count(): number {
    return this.rows.rows;
  }

  add(change: NewScoreChange): void {
    writeChange(this.rows, this.batch, change);
  }

  /** All of them as COPY takes them. */
  finish(): Buffer[] {
    return this.rows.finish();
  }
}

function writeChange(rows: BinaryCopyWriter, batch: string, change: NewScoreChange): void {
  rows.row().uuid(change.subjectId).bigint(batch).text(change.subjectKind);
  rows.text(change.cause).boolean(change.isNews);
  rows.double(change.oldValue).text(change.oldBand).double(change.value).text(change.band);
  rows.doubles(change.confidences).date(change.scoringDate).bigint(change.generation);
  rows.text(change.receipt).text(change.inputHash).text(change.basis).text(change.reply);
}
