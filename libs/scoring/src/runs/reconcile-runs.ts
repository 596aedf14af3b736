import { JobQueue } from '@lodestone/jobs';
import { PendingScoreStore, PublishedRunStore, RunStore } from '@lodestone/persistence';
import { ENGINE_VERSION } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { ReportRun } from './report-run';
import { ActivateScoringModel } from '../scoring-models/activate-scoring-model';
import { RequestRun } from './request-run';

/**
 * Hands out again whatever the database says is unfinished, as the queue may have lost it, and asks for a run where all
 * scores come from another version of the engine, or a scoring model is to come in force. What webhooks are still to be
 * told is known to nobody here, so that is always asked for.
 */
@Injectable()
export class ReconcileRuns {
  constructor(
    private readonly runs: RunStore,
    private readonly pending: PendingScoreStore,
    private readonly publishedRun: PublishedRunStore,
    private readonly requestRun: RequestRun,
    private readonly reportRun: ReportRun,
    private readonly activateScoringModel: ActivateScoringModel,
    private readonly jobs: JobQueue,
  ) {}

  async execute(): Promise<void> {
    const published = await this.publishedRun.current();
    if (published.engineVersion !== ENGINE_VERSION && !(await this.runs.isFullRunUnderWay())) {
      await this.requestRun.execute({ startedBy: 'engine', filter: null });
    }
    await this.activateScoringModel.startDue();
    for (const id of await this.runs.unreported()) await this.jobs.enqueue('advance-run', { runId: id });
    const [first] = await this.runs.unfinished();
    if (first !== undefined) await this.jobs.enqueue('advance-run', { runId: first.id });
    if ((await this.pending.count(published.runNumber)) > 0) await this.jobs.enqueue('rescore-pending', {});
    await this.jobs.enqueue('deliver-webhooks', {});
    await this.reportRun.dropOldTables();
  }
}
