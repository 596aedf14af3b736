import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BinaryCopyReader } from '../copy/binary-copy-reader';
import { Database } from '../database';
import { RunRankingEntity } from '../entities/scoring-run.entity';

const KINDS: readonly SubjectKind[] = ['supplier', 'partnership'];
const DOUBLE = 8;

/** Keeps, for the last published runs, all values in order, from which a rank is read without a row a subject. */
@Injectable()
export class RunRankingStore {
  constructor(private readonly database: Database) {}

  /**
   * Ranks the scores in force for a run that was published; inside a transaction. Whoever has declared too little is left
   * out (scoring model §7).
   * @returns the number by which the scores in force are told apart
   */
  async rank(runId: string): Promise<number> {
    const [{ runNumber }] = await this.database.query<{ runNumber: number }>(
      'SELECT run_number AS "runNumber" FROM published_run',
    );
    for (const subjectKind of KINDS) {
      const rows = new BinaryCopyReader(
        await this.database.copyOut(
          `SELECT value FROM scores WHERE run_number = ${runNumber} AND subject_kind = '${subjectKind}'
              AND NOT insufficient ORDER BY value DESC`,
        ),
      );
      const values: number[] = [];
      while (rows.next()) values.push(rows.double() ?? 0);
      const subjectValues = Buffer.alloc(values.length * DOUBLE);
      values.forEach((value, place) => subjectValues.writeDoubleLE(value, place * DOUBLE));
      await this.database.manager.upsert(RunRankingEntity, { runId, subjectKind, subjectValues }, [
        'runId',
        'subjectKind',
      ]);
    }
    await this.database.query('DELETE FROM run_rankings WHERE run_id <> $1', [runId]);
    return runNumber;
  }
}
