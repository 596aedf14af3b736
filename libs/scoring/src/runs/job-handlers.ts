import type { JobHandlers } from '@lodestone/jobs';
import type { RunJobs } from './run-jobs';

/** What is done with each job. */
export const jobHandlers = (runJobs: RunJobs): JobHandlers => ({
  'advance-run': ({ runId }) => runJobs.advanceRun(runId),
  'score-chunk': ({ runId, chunk }) => runJobs.scoreChunk(runId, chunk),
  'rescore-pending': (_, { signal }) => runJobs.rescorePending(signal),
  nightly: () => runJobs.claimNight(),
  reconcile: () => runJobs.reconcile(),
});
