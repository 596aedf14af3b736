import { ScoreChangeStore, ScoreStore, ScoringInputs } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { KeepScores } from './keep-scores';
import type { RunBasis } from './run-basis';
import { type FailedInput, ScoreInputs } from './score-inputs';

/** Where scores are written, and the batch that their changes belong to. */
export interface RescoreTarget {
  readonly basis: RunBasis;
  readonly batch: string;
}

/**
 * Makes the scores of some subjects in a run what their evidence says now. What the run knows of the suppliers that they
 * link to is taken as it is. Always inside a transaction.
 */
@Injectable()
export class RescoreSubjects {
  constructor(
    private readonly inputs: ScoringInputs,
    private readonly scoreInputs: ScoreInputs,
    private readonly keepScores: KeepScores,
    private readonly scores: ScoreStore,
    private readonly changes: ScoreChangeStore,
  ) {}

  /**
   * @param subjectIds of those that there are no longer, the run forgets the scores
   * @returns those that could not be scored, which are left as they are
   */
  async execute(
    { basis, batch }: RescoreTarget,
    subjectIds: readonly string[],
  ): Promise<readonly FailedInput[]> {
    await this.scores.lock(subjectIds);
    const inputs = await this.inputs.some(subjectIds);
    const there = new Set(inputs.map(({ id }) => id));
    const gone = subjectIds.filter((id) => !there.has(id));
    if (gone.length > 0) {
      await this.scores.drop(basis.runNumber, gone);
      await this.changes.withdraw(batch, gone);
    }
    const prepared = await this.keepScores.prepare(basis, batch, this.scoreInputs.execute(basis, inputs));
    await this.keepScores.replace(prepared);
    return prepared.failed;
  }
}
