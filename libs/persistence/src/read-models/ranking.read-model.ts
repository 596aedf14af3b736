import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';

const DOUBLE = 8;

/** All values of one kind of subject in a published run, falling. */
export interface Ranking {
  readonly runId: string;
  readonly values: Float64Array;
}

/** Answers where a value stands among all of the last run that was ranked. */
@Injectable()
export class RankingReadModel {
  private readonly known = new Map<SubjectKind, Ranking>();

  constructor(private readonly database: Database) {}

  /** `null`: no run has been ranked yet. A ranking is read once, as it never changes. */
  async find(kind: SubjectKind): Promise<Ranking | null> {
    const [newest] = await this.database.query<{ runId: string }>(
      'SELECT run_id AS "runId" FROM run_rankings WHERE subject_kind = $1',
      [kind],
    );
    if (newest === undefined) return null;
    const known = this.known.get(kind);
    if (known?.runId === newest.runId) return known;
    const [row] = await this.database.query<{ subjectValues: Buffer }>(
      'SELECT subject_values AS "subjectValues" FROM run_rankings WHERE run_id = $1 AND subject_kind = $2',
      [newest.runId, kind],
    );
    if (row === undefined) return this.find(kind);
    const ranking = { ...newest, values: toDoubles(row.subjectValues) };
    this.known.set(kind, ranking);
    return ranking;
  }
}

function toDoubles(bytes: Buffer): Float64Array {
  return Float64Array.from({ length: bytes.length / DOUBLE }, (_, place) =>
    bytes.readDoubleLE(place * DOUBLE),
  );
}
