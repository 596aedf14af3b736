import { setTimeout as wait } from 'node:timers/promises';
import { JobQueue } from '@lodestone/jobs';
import { RunChunkStore } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { AdvanceRun } from './advance-run';
import { ClaimNight } from './claim-night';
import { ReconcileRuns } from './reconcile-runs';
import { RescorePending } from './rescore-pending';
import { ScoreChunk } from './score-chunk';

/** Milliseconds from one pass over what edits have left behind to the next. */
const BETWEEN_PASSES = 200;

/** What jobs do; each is safe to do twice, and by several processes at once. */
@Injectable()
export class RunJobs {
  constructor(
    private readonly advance: AdvanceRun,
    private readonly chunk: ScoreChunk,
    private readonly pending: RescorePending,
    private readonly night: ClaimNight,
    private readonly reconciliation: ReconcileRuns,
    private readonly chunks: RunChunkStore,
    private readonly jobs: JobQueue,
  ) {}

  /** Takes the next step of a run. */
  advanceRun(runId: string): Promise<void> {
    return this.advance.execute(runId);
  }

  /** Scores a chunk; whoever does the last one lets the run go on. */
  async scoreChunk(runId: string, chunk: number): Promise<void> {
    if (await this.chunk.execute({ runId, chunk })) await this.jobs.announce(runId);
    if (!(await this.chunks.isAnyOpen(runId))) await this.jobs.enqueue('advance-run', { runId });
  }

  /** Brings scores up to date that edits have left behind; of edits in a burst, many at once. */
  async rescorePending(signal?: AbortSignal): Promise<void> {
    await this.pending.pass(signal);
    // Whoever is left behind while this lasts is followed by one pass after it. It matters not if it is cut short.
    await wait(BETWEEN_PASSES, undefined, { signal }).catch(() => undefined);
  }

  /** Claims the night that is due. */
  async claimNight(): Promise<void> {
    await this.night.execute();
  }

  /** Hands out again whatever is unfinished. */
  reconcile(): Promise<void> {
    return this.reconciliation.execute();
  }
}
