import type { BeforeApplicationShutdown } from '@nestjs/common';
import {
  isWakeUp,
  JOB_NAMES,
  jobId,
  type JobHandlers,
  type JobName,
  type JobPayloads,
} from '../job-payloads';
import { JobQueue } from '../job-queue';
import { Listeners } from '../listeners';
import { RETRIES, type Retries } from '../retries';
import { JobLine } from './job-line';

type Lines = { readonly [Name in JobName]: JobLine<JobPayloads[Name]> };

/** How jobs are done in this process. */
export interface InProcessOptions {
  readonly retries?: Retries;
  /** Told of a job that has failed for good. */
  readonly onFailure?: (id: string, cause: unknown) => void;
}

/** Background work without Redis: this process does it, one job of each kind at a time, and forgets it when it ends. */
export class InProcessJobs extends JobQueue implements BeforeApplicationShutdown {
  readonly mode = 'in-process';
  private readonly listeners = new Listeners();
  private readonly leaving = new AbortController();
  private lines: Lines | null = null;
  /** Asked for before anybody could do it. */
  private readonly early = new Map<string, (lines: Lines) => void>();
  private waitsForIdle: (() => void)[] = [];

  /**
   * Does the work from now on, first of all what was asked for before.
   * @throws when somebody does it already
   */
  handleWith(handlers: JobHandlers, options: InProcessOptions = {}): void {
    if (this.lines !== null) throw new Error('Background work has its handlers already');
    const { retries = RETRIES, onFailure = () => undefined } = options;
    const lineOf = <Name extends JobName>(name: Name): [Name, JobLine<JobPayloads[Name]>] => {
      const handle = (payload: JobPayloads[Name]) => handlers[name](payload, { signal: this.leaving.signal });
      const onIdle = () => this.noteIdle();
      return [name, new JobLine({ handle, oneMore: isWakeUp(name), retries, onFailure, onIdle })];
    };
    const lines = Object.fromEntries(JOB_NAMES.map(lineOf)) as Lines;
    this.lines = lines;
    const early = [...this.early.values()];
    this.early.clear();
    for (const add of early) add(lines);
  }

  enqueue<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void> {
    const id = jobId({ name, payload });
    const add = (lines: Lines) => lines[name].add(id, payload);
    if (this.leaving.signal.aborted) return Promise.resolve();
    if (this.lines === null) this.early.set(id, add);
    else add(this.lines);
    return Promise.resolve();
  }

  async enqueueChunks(runId: string, chunks: readonly number[]): Promise<void> {
    for (const chunk of chunks) await this.enqueue('score-chunk', { runId, chunk });
  }

  announce(runId: string): Promise<void> {
    this.listeners.tell(runId);
    return Promise.resolve();
  }

  onAnnouncement(listener: (runId: string) => void): () => void {
    return this.listeners.add(listener);
  }

  check(): Promise<void> {
    return Promise.resolve();
  }

  /** Settles when nothing waits or works. */
  idle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.waitsForIdle.push(resolve));
  }

  /** Waits for what works. What waits, and what comes later, is left to the next start, which finds it in the database. */
  async close(): Promise<void> {
    this.leaving.abort();
    this.early.clear();
    await Promise.all(Object.values(this.lines ?? {}).map((line) => line.close()));
    this.noteIdle();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private get isIdle(): boolean {
    return this.early.size === 0 && Object.values(this.lines ?? {}).every((line) => line.isIdle);
  }

  private noteIdle(): void {
    if (!this.isIdle) return;
    const waits = this.waitsForIdle;
    this.waitsForIdle = [];
    for (const resolve of waits) resolve();
  }
}
