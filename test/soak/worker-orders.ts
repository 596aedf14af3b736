/** What a worker of the soak is told: to work, or to stop and wait for the next order. */
export type WorkerMessage = { readonly work: WorkerOrder } | { readonly rest: true };

/** What a worker works on. */
export interface WorkerOrder {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** What all keys begin with. */
  readonly prefix: string;
  /** The day on which it works. */
  readonly day: string;
  readonly chunkSize: number;
}

/** What a worker of the soak tells. */
export type WorkerReport =
  | { readonly is: 'working' | 'resting' }
  | { readonly is: 'failed' | 'redis'; readonly what: string }
  | { readonly is: 'failure'; readonly job: string; readonly isTriedAgain: boolean; readonly what: string };
