import { setTimeout as wait } from 'node:timers/promises';
import { JobQueue } from '@lodestone/jobs';
import { RunChunkStore } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { AdvanceRun } from './advance-run';
import { ClaimNight } from './claim-night';
import { RunJobs } from './job-handlers';
import { ReconcileRuns } from './reconcile-runs';
import { RescorePending } from './rescore-pending';
import { ScoreChunk } from './score-chunk';

/** Milliseconds from one pass over what edits have left behind to the next. */
const BETWEEN_PASSES = 200;

/** Does what jobs stand for, by the use cases of runs. */
@Injectable()
export class ScoringRunJobs extends RunJobs {
  constructor(
    private readonly advance: AdvanceRun,
    private readonly chunk: ScoreChunk,
    private readonly pending: RescorePending,
    private readonly night: ClaimNight,
    private readonly reconciliation: ReconcileRuns,
    private readonly chunks: RunChunkStore,
    private readonly jobs: JobQueue,
  ) {
    super();
  }

  advanceRun(runId: string): Promise<void> {
    return this.advance.execute(runId);
  }

  async scoreChunk(runId: string, chunk: number): Promise<void> {
    if (await this.chunk.execute({ runId, chunk })) await this.jobs.announce(runId);
    if (!(await this.chunks.isAnyOpen(runId))) await this.jobs.enqueue('advance-run', { runId });
  }

  /** Of edits in a burst, many at once. */
  async rescorePending(signal: AbortSignal): Promise<void> {
    await this.pending.pass(signal);
    await this.jobs.enqueue('deliver-webhooks', {});
    // Whoever is left behind while this lasts is followed by one pass after it. It matters not if it is cut short.
    await wait(BETWEEN_PASSES, undefined, { signal }).catch(() => undefined);
  }

  async claimNight(): Promise<void> {
    await this.night.execute();
  }

  reconcile(): Promise<void> {
    return this.reconciliation.execute();
  }
}
