import type { Band, SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BinaryCopyWriter } from '../copy/binary-copy-writer';
import { Database } from '../database';

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
const COLUMNS = ['run_number', ...SCORE_COLUMNS];

/** Keeps the scores of runs. Always inside a transaction. */
@Injectable()
export class ScoreStore {
  constructor(private readonly database: Database) {}

  /** Holds subjects so that nobody else makes their scores anew meanwhile. */
  async lock(subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      'SELECT subject_id FROM input_documents WHERE subject_id = ANY ($1) ORDER BY subject_id FOR UPDATE',
      [subjectIds],
    );
  }

  /** Adds scores of subjects that have none in the run. */
  async add(runNumber: number, scores: readonly KeptScore[]): Promise<void> {
    if (scores.length === 0) return;
    const rows = new BinaryCopyWriter(COLUMNS.length);
    for (const score of scores) writeScore(rows, runNumber, score);
    await this.database.copyIn(`${tableOf(runNumber)} (${COLUMNS.join(', ')})`, rows.finish());
  }

  /** Puts scores in the place of those that the run has of the same subjects, if any. */
  async replace(runNumber: number, scores: readonly KeptScore[]): Promise<void> {
    await this.drop(
      runNumber,
      scores.map(({ subjectId }) => subjectId),
    );
    await this.add(runNumber, scores);
  }

  async drop(runNumber: number, subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      `DELETE FROM ${tableOf(runNumber)} WHERE run_number = $1 AND subject_id = ANY ($2)`,
      [runNumber, subjectIds],
    );
  }

  /** Takes scores that cannot be made anew over from another run, marked stale; the run has none of them yet. */
  async takeOver(runNumber: number, from: number, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    const others = SCORE_COLUMNS.filter((column) => column !== 'is_stale').join(', ');
    await this.database.query(
      `INSERT INTO ${tableOf(runNumber)} (run_number, is_stale, ${others})
       SELECT ${runNumber}, true, ${others} FROM scores WHERE run_number = $1 AND subject_id = ANY ($2)`,
      [from, subjectIds],
    );
  }

  /** Marks scores that cannot be made anew. */
  async markStale(runNumber: number, subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE ${tableOf(runNumber)} SET is_stale = true
        WHERE run_number = $1 AND subject_id = ANY ($2) AND NOT is_stale`,
      [runNumber, subjectIds],
    );
  }
}

/** The table of the scores of one run, a partition of `scores` once it is published. */
export const tableOf = (runNumber: number): string => `scores_${Math.trunc(runNumber)}`;

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
