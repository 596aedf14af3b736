import type { JobName, JobPayloads } from './job-payloads';

/** Where background work is handed in, and where everybody hears how runs go on. */
export abstract class JobQueue {
  /** By whom the work is done: by workers that Redis hands it to, or by this process itself. */
  abstract readonly mode: 'redis' | 'in-process';

  /**
   * Asks for a job. While one of the same id waits, that one is meant; while it is at work, it is done once more
   * afterwards, except for a chunk. One that is done or has failed makes way.
   * @throws {DomainError} `redis.unavailable`, soon
   */
  abstract enqueue<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void>;

  /**
   * Asks for many chunks of a run, in that order.
   * @throws {DomainError} `redis.unavailable`, when perhaps not all of them are handed in; doing it again does no harm
   */
  abstract enqueueChunks(runId: string, chunks: readonly number[]): Promise<void>;

  /**
   * Tells everybody, in every process, that a run has moved on. Nobody hears it who does not listen at that moment.
   * @throws {DomainError} `redis.unavailable`, soon
   */
  abstract announce(runId: string): Promise<void>;

  /** @returns ends the listening */
  abstract onAnnouncement(listener: (runId: string) => void): () => void;

  /** @throws {DomainError} `redis.unavailable` when work cannot be handed in now, after two seconds at the latest */
  abstract check(): Promise<void>;

  /** Lets go of everything, once. */
  abstract close(): Promise<void>;
}
