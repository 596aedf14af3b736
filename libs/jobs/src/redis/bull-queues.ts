import Bull, { type JobOptions, type Queue } from 'bull';
import { JOB_NAMES, type JobName, type JobPayloads } from '../job-payloads';
import { RETRIES, type Retries } from '../retries';
import { RedisConnections } from './redis-connections';

/** How a process uses Redis. */
export interface RedisJobsOptions {
  /** What all keys and channels begin with. */
  readonly prefix?: string;
  /** Longest time in milliseconds that a command to Redis may take. */
  readonly patience?: number;
  /** Milliseconds after which the job of a process that is gone goes to another one; at most two and a half times that. */
  readonly lockDuration?: number;
  readonly retries?: Retries;
  /** Told what goes wrong between this process and Redis. */
  readonly onError?: (cause: unknown) => void;
}

const PATIENCE = 2_000;
const LOCK_DURATION = 10_000;

/** One that takes its process along each time must not do so for ever; `reconcile` hands it out again, but slowly. */
const MOST_STALLS = 10;

/** A job that a process hands back on leaving, which waits for nothing. */
export class HandedBack extends Error {}

/** One Bull queue for each kind of job, so that each has its own workers. */
export class BullQueues {
  readonly prefix: string;
  readonly connections: RedisConnections;
  /** What every job is added with. */
  readonly jobOptions: JobOptions;
  private readonly queues: { readonly [Name in JobName]: Queue<JobPayloads[Name]> };

  constructor(url: string, options: RedisJobsOptions = {}) {
    const { prefix = 'lodestone', patience = PATIENCE, lockDuration = LOCK_DURATION } = options;
    const { retries = RETRIES, onError = () => undefined } = options;
    this.prefix = prefix;
    this.connections = new RedisConnections(url, patience, onError);
    this.jobOptions = {
      ...{ attempts: retries.attempts, backoff: { type: 'pause' } },
      // Done or failed for good, a job makes way for the next one of its id.
      ...{ removeOnComplete: true, removeOnFail: true },
    };
    const make = (name: JobName) =>
      new Bull(name, {
        prefix,
        createClient: (role) => this.connections.open(role),
        settings: {
          ...{ lockDuration, lockRenewTime: lockDuration / 3, stalledInterval: lockDuration / 2 },
          ...{ maxStalledCount: MOST_STALLS, retryProcessDelay: 1_000, guardInterval: 1_000 },
          backoffStrategies: {
            pause: (failures: number, cause: unknown) =>
              cause instanceof HandedBack ? 0 : retries.pause(failures),
          },
        },
      }).on('error', this.onError);
    this.queues = Object.fromEntries(JOB_NAMES.map((name) => [name, make(name)])) as typeof this.queues;
  }

  /** Told what goes wrong in the background. */
  readonly onError = (cause: unknown): void => this.connections.complain(cause);

  queue<Name extends JobName>(name: Name): Queue<JobPayloads[Name]> {
    return this.queues[name];
  }

  /** Takes no more jobs in this process. */
  async pause(): Promise<void> {
    await Promise.allSettled(this.all.map((queue) => queue.pause(true, true)));
  }

  /** Ends what the queues do in the background; the connections stay. */
  async close(): Promise<void> {
    await Promise.allSettled(this.all.map((queue) => queue.close(true)));
  }

  private get all(): Pick<Queue, 'pause' | 'close'>[] {
    return Object.values(this.queues);
  }
}
