/** When nights begin. */
export interface Schedule {
  /** Minute, hour, day, month and weekday. */
  readonly cron: string;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
  /** Milliseconds from one look at what is unfinished to the next; left out: a minute. */
  readonly reconcileEvery?: number;
}

/** How often one looks at what is unfinished unless told otherwise. */
export const RECONCILE_EVERY = 60_000;
