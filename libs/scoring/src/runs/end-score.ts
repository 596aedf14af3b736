import { ScoreChangeStore, ScoreStore, ScoringInputs } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { KeepScores } from './keep-scores';
import type { RunBasis } from './run-basis';

/** Takes the score of a subject that is about to be removed out of a run, with a change that says so. */
@Injectable()
export class EndScore {
  constructor(
    private readonly inputs: ScoringInputs,
    private readonly keepScores: KeepScores,
    private readonly scores: ScoreStore,
    private readonly changes: ScoreChangeStore,
  ) {}

  /** Inside the transaction that removes it, before it is gone. */
  async execute(basis: RunBasis, batch: string, subjectId: string): Promise<void> {
    const inputs = await this.inputs.some([subjectId]);
    const silent = inputs.map((input) => ({ is: 'silent' as const, input }));
    const { changes } = await this.keepScores.prepare(basis, batch, silent);
    await this.changes.add(changes);
    await this.scores.drop(basis.runNumber, [subjectId]);
  }
}
