import type { Band, SubjectKind } from '@lodestone/scoring-engine';
import { BinaryCopyWriter } from '../copy/binary-copy-writer';

/** What a score says in numbers, in points. */
export interface ScoreFigures {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly band: Band;
  readonly bandIsFirm: boolean;
  readonly insufficient: boolean;
  readonly coverage: number;
  readonly receipt: string;
  /** Value, lower and upper of each dimension in turn, then the coverage of each. */
  readonly dimensions: readonly number[];
  /** What its band is decided by, 0 to 1, unrounded, as `bandRisksOf` gives it. */
  readonly risks: readonly number[];
  /** Sanctioned or blocked. */
  readonly isBlocked: boolean;
  /** Batch of the score change that has the reply. */
  readonly saidIn: string;
}

/** A score as a run keeps it. */
export interface KeptScore {
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  /** `null`: there is nothing to score. */
  readonly figures: ScoreFigures | null;
  readonly confidences: readonly number[];
  readonly scoringDate: string;
  readonly computedAt: Date;
  /** Digests of what the score rests on and says. */
  readonly pins: Uint8Array;
}

/** Of a score, besides the run. */
export const SCORE_COLUMNS = [
  ...['subject_id', 'subject_kind', 'value', 'lower', 'upper', 'band', 'band_is_firm'],
  ...['insufficient', 'coverage', 'confidences', 'figures', 'scoring_date', 'computed_at', 'receipt'],
  ...['pins', 'said_in', 'is_stale', 'risks', 'is_blocked'],
];
/** Of a score, in the order of its row. */
export const ROW_COLUMNS = ['run_number', ...SCORE_COLUMNS];

/** Scores to add to a run, written down one by one, so that nobody has to keep them all as objects meanwhile. */
export class ScoreRows {
  /** Whose they are. */
  readonly subjectIds: string[] = [];
  private readonly rows = new BinaryCopyWriter(ROW_COLUMNS.length);

  constructor(
    readonly runNumber: number,
    scores: readonly KeptScore[] = [],
  ) {
    for (const score of scores) this.add(score);
  }

  add(score: KeptScore): void {
    this.subjectIds.push(score.subjectId);
    writeScore(this.rows, this.runNumber, score);
  }

  /** All of them as COPY takes them. */
  finish(): Buffer[] {
    return this.rows.finish();
  }
}

function writeScore(rows: BinaryCopyWriter, runNumber: number, score: KeptScore): void {
  const { figures, scoringDate } = score;
  rows.row().integer(runNumber).uuid(score.subjectId).text(score.subjectKind);
  rows
    .double(figures?.value ?? null)
    .double(figures?.lower ?? null)
    .double(figures?.upper ?? null);
  rows.text(figures?.band ?? null).boolean(figures?.bandIsFirm ?? null);
  rows.boolean(figures?.insufficient ?? null).double(figures?.coverage ?? null);
  rows.doubles(score.confidences).doubles(figures?.dimensions ?? []);
  rows.date(scoringDate).timestamp(score.computedAt);
  rows.text(figures?.receipt ?? null).bytes(score.pins);
  rows.bigint(figures?.saidIn ?? null).boolean(false);
  rows.doubles(figures?.risks ?? []).boolean(figures?.isBlocked ?? false);
}
