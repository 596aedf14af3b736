import type { Band, SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { publishedSql } from './json-sql';

/** How many of a kind are in a band; `null`: in none, as there is nothing to score. */
export interface BandCount {
  readonly kind: SubjectKind;
  readonly band: Band | null;
  readonly subjects: number;
}

/** Counts everybody by the scores in force. */
@Injectable()
export class BandCountReadModel {
  constructor(private readonly database: Database) {}

  /** A band that nobody of a kind has is absent. */
  counts(): Promise<BandCount[]> {
    return this.database.query<BandCount>(
      `SELECT subject_kind AS kind, band, count(*)::int AS subjects FROM scores
        WHERE run_number = ${publishedSql} GROUP BY subject_kind, band`,
    );
  }
}
