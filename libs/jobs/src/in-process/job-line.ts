import { mayPass, type Retries } from '../retries';

/** A line of jobs that are done one after the other. */
export interface JobLineOptions<Payload> {
  readonly handle: (payload: Payload) => Promise<void>;
  /** Does asking for the job at work lead to one more afterwards? */
  readonly oneMore: boolean;
  readonly retries: Retries;
  /** Told of a job that has failed for good. */
  readonly onFailure: (id: string, cause: unknown) => void;
  /** Told when nothing waits or works any more. */
  readonly onIdle: () => void;
}

interface Waiting<Payload> {
  readonly payload: Payload;
  readonly failures: number;
}

/** Jobs of one kind, of which one is at work at a time. */
export class JobLine<Payload> {
  private readonly waiting = new Map<string, Waiting<Payload>>();
  private readonly pausing = new Map<string, NodeJS.Timeout>();
  private workingId: string | null = null;
  private working: Promise<void> = Promise.resolve();
  private isOpen = true;

  constructor(private readonly options: JobLineOptions<Payload>) {}

  get isIdle(): boolean {
    return this.workingId === null && this.waiting.size === 0 && this.pausing.size === 0;
  }

  add(id: string, payload: Payload): void {
    const isThere = this.waiting.has(id) || this.pausing.has(id);
    if (!this.isOpen || isThere || (id === this.workingId && !this.options.oneMore)) return;
    this.wait(id, { payload, failures: 0 });
  }

  /** Forgets what waits, and waits for what works. */
  async close(): Promise<void> {
    this.isOpen = false;
    for (const timer of this.pausing.values()) clearTimeout(timer);
    this.pausing.clear();
    this.waiting.clear();
    await this.working;
  }

  private wait(id: string, job: Waiting<Payload>): void {
    this.waiting.set(id, job);
    if (this.workingId === null) this.workNext();
  }

  private workNext(): void {
    const [next] = this.waiting;
    if (next === undefined) return this.options.onIdle();
    const [id, job] = next;
    this.waiting.delete(id);
    this.workingId = id;
    this.working = this.work(id, job).then(() => {
      this.workingId = null;
      this.workNext();
    });
  }

  private async work(id: string, { payload, failures }: Waiting<Payload>): Promise<void> {
    try {
      await this.options.handle(payload);
    } catch (cause) {
      this.failed(id, { payload, failures: failures + 1 }, cause);
    }
  }

  private failed(id: string, job: Waiting<Payload>, cause: unknown): void {
    // Somebody who has asked for it meanwhile is about to try again anyway.
    if (!this.isOpen || this.waiting.has(id)) return;
    const { retries, onFailure } = this.options;
    if (!mayPass(cause) || job.failures >= retries.attempts) return onFailure(id, cause);
    const again = () => {
      this.pausing.delete(id);
      this.wait(id, job);
    };
    this.pausing.set(id, setTimeout(again, retries.pause(job.failures)));
  }
}
