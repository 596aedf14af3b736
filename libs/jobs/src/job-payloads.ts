/** What each kind of background work needs to know; everything else stands in the database. */
export interface JobPayloads {
  /** Take the next step of a run: start it, hand out its chunks, or finish it. */
  'advance-run': { readonly runId: string };
  /** Score one chunk of a run. */
  'score-chunk': { readonly runId: string; readonly chunk: number };
  /** Bring scores up to date that edits have left behind. */
  'rescore-pending': Record<string, never>;
  /** Tell webhooks what has happened. */
  'deliver-webhooks': Record<string, never>;
  /** Claim the night that is due. */
  nightly: Record<string, never>;
  /** Hand out again whatever the database says is unfinished. */
  reconcile: Record<string, never>;
}

export type JobName = keyof JobPayloads;

/** A job as whoever asks for it describes it. */
export interface Job<Name extends JobName = JobName> {
  readonly name: Name;
  readonly payload: JobPayloads[Name];
}

/** What a handler may know of the job at hand besides its payload. */
export interface JobAtWork {
  /** Aborted when the process is leaving; a handler that then throws hands its job back, to be done elsewhere. */
  readonly signal: AbortSignal;
}

/** What does the work. A handler is called again for a job that was done already, or half, and must not mind. */
export type JobHandlers = {
  readonly [Name in JobName]: (payload: JobPayloads[Name], job: JobAtWork) => Promise<void>;
};

export const JOB_NAMES = [
  'advance-run',
  'score-chunk',
  'rescore-pending',
  'deliver-webhooks',
  'nightly',
  'reconcile',
] as const satisfies readonly JobName[];

/** The id under which there is one such job at a time: its name, and which run and chunk it is about. */
export function jobId({ name, payload }: Job): string {
  const about: { readonly runId?: string; readonly chunk?: number } = payload;
  return [name, about.runId, about.chunk].filter((part) => part !== undefined).join(':');
}

/**
 * Does asking for the job while it is at work lead to one more afterwards? A chunk is what it is, and scoring it twice
 * says nothing new; the others look at a database that has just changed.
 */
export const isWakeUp = (name: JobName): boolean => name !== 'score-chunk';
