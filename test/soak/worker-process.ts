import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CleanUp } from '../bench/clean-up';
import type { WorkerMessage, WorkerOrder, WorkerReport } from './worker-orders';

/** Longest time that a worker may take to come to rest; after that it is ended. */
const COMES_TO_REST_WITHIN = 10_000;

/** A worker as a process of its own. */
export class WorkerProcess {
  /** What has gone wrong in it since its last order, in its words. */
  complaints: string[] = [];
  /** Settles when it has gone. */
  readonly ended: Promise<unknown>;

  private constructor(private readonly process: ChildProcess) {
    this.ended = once(process, 'exit');
    process.on('message', (report: WorkerReport) => {
      if (report.is === 'failure') this.complaints.push(`${report.job}: ${report.what}`);
      if (report.is === 'failed') this.complaints.push(report.what);
    });
    for (const stream of [process.stdout, process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.complaints.push(text));
    }
  }

  /** Loads the program of a worker, which then waits for its order. */
  static load(): WorkerProcess {
    return new WorkerProcess(
      fork(join(__dirname, 'soak-worker.js'), { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true }),
    );
  }

  get isThere(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  begin(order: WorkerOrder): void {
    this.complaints = [];
    this.send({ work: order });
  }

  signal(name: NodeJS.Signals): void {
    if (this.isThere) this.process.kill(name);
  }

  /** Lets it stop working and wait for the next order. @returns whether it does */
  async rest(): Promise<boolean> {
    const isResting = new Promise<boolean>((resolve) => {
      this.process.on('message', ({ is }: WorkerReport) => is === 'resting' && resolve(true));
      setTimeout(() => resolve(false), COMES_TO_REST_WITHIN).unref();
      void this.ended.then(() => resolve(false));
    });
    this.send({ rest: true });
    return isResting;
  }

  async end(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }

  private send(message: WorkerMessage): void {
    this.process.send(message, () => undefined);
  }
}

/** Workers whose programs are loaded before they are needed. */
export class WorkerPool {
  private readonly spare: WorkerProcess[] = [];

  constructor(cleanUp: CleanUp) {
    cleanUp.add(() => Promise.all(this.spare.map((worker) => worker.end())));
  }

  /** A worker that waits for its order. */
  take(): WorkerProcess {
    const worker = this.spare.shift() ?? WorkerProcess.load();
    if (this.spare.length === 0) this.spare.push(WorkerProcess.load());
    return worker;
  }

  /** Takes back one that is not needed any more. */
  async giveBack(worker: WorkerProcess): Promise<void> {
    if (!worker.isThere) return;
    if (await worker.rest()) this.spare.unshift(worker);
    else await worker.end();
  }
}
