import {
  Database,
  RunRankingStore,
  RunReadModel,
  RunStore,
  RunTableStore,
  ScoreChangeStore,
} from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { CheckActivation } from '../previews/check-activation';
import { RunSettings } from './run-settings';

/** Says what a published run has changed, ranks everybody, and drops the scores of runs that are no longer needed. */
@Injectable()
export class ReportRun {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly readModel: RunReadModel,
    private readonly rankings: RunRankingStore,
    private readonly tables: RunTableStore,
    private readonly changes: ScoreChangeStore,
    private readonly checkActivation: CheckActivation,
    private readonly settings: RunSettings,
    private readonly clock: Clock,
  ) {}

  /** Safe to do again. */
  async execute(runId: string): Promise<void> {
    await this.database.patientTransaction(async () => {
      const run = await this.runs.hold(runId);
      if (run?.status !== 'published' || run.report !== null || run.batch === null) return;
      const runNumber = await this.rankings.rank(runId);
      const comparedWith = await this.runs.publishedBefore(run.number);
      const report = await this.readModel.report(run.batch, runNumber, comparedWith);
      await this.runs.report(runId, report, this.clock.now());
      const { modelId, startedBy } = run;
      if (startedBy === 'model' && modelId !== null) await this.checkActivation.execute({ ...run, modelId });
    });
  }

  /** Drops what no reader needs any more; what is still being read is dropped another time. */
  async dropOldTables(): Promise<void> {
    await this.database.patientTransaction(() => this.changes.discardUnpublished());
    // Which there are is asked first: a run that starts meanwhile has tables that are in use, and is not among them.
    const numbers = await this.tables.numbers();
    const inUse = new Set(await this.runs.numbersInUse(this.settings.runsKept));
    for (const number of numbers) if (!inUse.has(number)) await this.tables.dropIfFree(number);
  }
}
