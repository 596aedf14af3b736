import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Job as BullJob } from 'bull';
import {
  isWakeUp,
  jobId,
  JOB_NAMES,
  type JobHandlers,
  type JobName,
  type JobPayloads,
} from '../job-payloads';
import { mayPass } from '../retries';
import type { Schedule } from '../schedule';
import { type BullQueues, HandedBack } from './bull-queues';
import { StandingOrders } from './standing-orders';
import { WakeUps } from './wake-ups';

/** How a worker works. */
export interface WorkOptions {
  /** Chunks that are scored at the same time; of every other kind one job is at work. */
  readonly concurrency: number;
  readonly schedule: Schedule;
  /** Longest time in milliseconds that jobs may go on once the worker is told to leave. */
  readonly farewell?: number;
  /** Told of a job that has failed, and whether it is tried again. */
  readonly onFailure?: (id: string, cause: unknown, isTriedAgain: boolean) => void;
}

const FAREWELL = 8_000;
const STARTS_WITHIN = 60_000;
const POLL = 20;

/** Does the jobs that Redis hands to this process. */
export class JobWorker implements BeforeApplicationShutdown {
  private readonly wakeUps: WakeUps;
  private readonly leaving = new AbortController();
  private readonly atWork = new Set<BullJob>();
  /** Jobs that are over here, until Redis knows how they ended, or does not want to know it of us. */
  private readonly ending = new Set<BullJob>();
  private farewell = FAREWELL;

  constructor(private readonly queues: BullQueues) {
    this.wakeUps = new WakeUps(queues);
  }

  /**
   * Works from now on, first of all on what was missed.
   * @throws when Redis does not answer
   */
  async start(handlers: JobHandlers, options: WorkOptions): Promise<void> {
    this.farewell = options.farewell ?? FAREWELL;
    await this.queues.connections.client.ping();
    for (const name of JOB_NAMES) this.work(name, handlers, options);
    await this.queues.connections.ready(AbortSignal.timeout(STARTS_WITHIN));
    const orders = new StandingOrders(this.queues, this.wakeUps, options.schedule);
    await orders.give();
    orders.giveAgain(this.leaving.signal);
  }

  /** Takes no more jobs, waits for those at work, and hands back the ones that do not end in time. */
  async stop(): Promise<void> {
    if (this.leaving.signal.aborted) return;
    this.leaving.abort();
    const deadline = performance.now() + this.farewell;
    await this.queues.pause();
    while (this.atWork.size + this.ending.size > 0 && performance.now() < deadline) await wait(POLL);
    await Promise.allSettled([...this.atWork].map((job) => job.moveToFailed(handBack(job), false)));
    await this.queues.close();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  private work<Name extends JobName>(name: Name, handlers: JobHandlers, options: WorkOptions): void {
    const queue = this.queues.queue(name);
    const { concurrency, onFailure } = options;
    const handle = (payload: JobPayloads[Name]) => handlers[name](payload, { signal: this.leaving.signal });
    const ended = (job: BullJob<JobPayloads[Name]>) => void this.ended(name, job);
    queue
      .on('completed', ended)
      .on('failed', ended)
      .on('error', () => this.giveUpEnding(name));
    queue
      .process(name === 'score-chunk' ? concurrency : 1, async (job) => {
        if (isLeftOver(name, job)) return;
        this.atWork.add(job);
        try {
          await this.doIt(name, job.data, handle);
        } catch (cause) {
          throw this.verdictOn(job, cause, onFailure);
        } finally {
          this.atWork.delete(job);
          this.ending.add(job);
        }
      })
      .catch(this.queues.onError);
  }

  private async doIt<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    handle: (payload: JobPayloads[Name]) => Promise<void>,
  ): Promise<void> {
    if (!isWakeUp(name)) return handle(payload);
    const job = { name, payload };
    do {
      await this.wakeUps.takeMark(job);
      await handle(payload);
    } while (!this.leaving.signal.aborted && (await this.wakeUps.isMarked(job)));
  }

  /** What Bull is to make of a failure: whatever ends because we leave is handed back, and only what may pass is tried again. */
  private verdictOn(job: BullJob, cause: unknown, onFailure: WorkOptions['onFailure']): unknown {
    if (this.leaving.signal.aborted) return handBack(job);
    const isTriedAgain = mayPass(cause) && job.attemptsMade + 1 < (job.opts.attempts ?? 1);
    if (!isTriedAgain) void job.discard();
    onFailure?.(String(job.id), cause, isTriedAgain);
    return cause;
  }

  private async ended<Name extends JobName>(name: Name, job: BullJob<JobPayloads[Name]>): Promise<void> {
    try {
      if (isWakeUp(name)) await this.wakeUps.lookAgain({ name, payload: job.data });
    } catch (cause) {
      this.queues.onError(cause);
    } finally {
      this.ending.delete(job);
    }
  }

  /** Of a job that another worker has by now, Bull says nothing but that something went wrong. */
  private giveUpEnding(name: JobName): void {
    for (const job of this.ending) if (job.queue.name === name) this.ending.delete(job);
  }
}

/** Of a job that was lost to another, and done and gone before it begins here, Bull hands over an id without a payload. */
const isLeftOver = <Name extends JobName>(name: Name, { id, data }: BullJob<JobPayloads[Name]>): boolean =>
  !String(id).startsWith('repeat:') && String(id) !== jobId({ name, payload: data });

/** Leaving is no failure of the job, and does not count as one. */
function handBack(job: BullJob): HandedBack {
  job.attemptsMade -= 1;
  return new HandedBack('Handed back');
}
