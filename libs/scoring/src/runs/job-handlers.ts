import type { JobHandlers } from '@lodestone/jobs';

/**
 * What background work does. Each may be called again for something that is done already, or half, at any time and by
 * several processes at once, and then does no harm.
 */
export abstract class RunJobs {
  /** Takes the next step of a run: starts it, hands out its chunks, or finishes it. */
  abstract advanceRun(runId: string): Promise<void>;

  /**
   * Scores one chunk of a run.
   * @param signal aborted when the process is leaving; throwing then hands the chunk back, to be scored elsewhere
   */
  abstract scoreChunk(runId: string, chunk: number, signal: AbortSignal): Promise<void>;

  /**
   * Brings scores up to date that edits have left behind.
   * @param signal aborted when the process is leaving; throwing then leaves the rest to another one
   */
  abstract rescorePending(signal: AbortSignal): Promise<void>;

  /** Claims the night that is due, if one is and nobody has claimed it. */
  abstract claimNight(): Promise<void>;

  /** Hands out again whatever the database says is unfinished. */
  abstract reconcile(): Promise<void>;
}

/** Translates the jobs that are about scores into what they stand for. */
export const jobHandlers = (runJobs: RunJobs): Omit<JobHandlers, 'deliver-webhooks'> => ({
  'advance-run': ({ runId }) => runJobs.advanceRun(runId),
  'score-chunk': ({ runId, chunk }, { signal }) => runJobs.scoreChunk(runId, chunk, signal),
  'rescore-pending': (_, { signal }) => runJobs.rescorePending(signal),
  nightly: () => runJobs.claimNight(),
  reconcile: () => runJobs.reconcile(),
});
