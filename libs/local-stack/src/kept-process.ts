import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalStackError, reasonOf } from './data-directory';
import type { KeptReport } from './kept-report';

/** A program that a process of its own runs for us. */
export interface KeptProgram {
  /** What people call it. */
  readonly name: string;
  /** The folder that it works on, if that is what tells it from others. */
  readonly directory?: string;
  /** Where it writes what it has to say; left out: to where we write. */
  readonly logFile?: string;
  /** The module that the process runs; it reports once, and leaves when we are gone. */
  readonly module: string;
  /** What the process is told first. */
  readonly order?: Serializable;
  /** Settings of the process, besides our own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** How long things may take, in milliseconds, and how often. */
export interface KeptLimits {
  readonly start: number;
  readonly stop: number;
  /** One that has worked for so long has outlived whatever ended it before. */
  readonly healthy: number;
  /** How often one that ends on its own is started again before we give up. */
  readonly restarts: number;
  /** The pause before it is started again for the so-manieth time. */
  readonly pause: (restart: number) => number;
}

/** Those of a server of our own. */
export const SERVER_LIMITS: KeptLimits = {
  /** After a power cut a server first repeats what it had not written to its files yet. */
  start: 120_000,
  /** The keeper itself loses patience with the server before. */
  stop: 10_000,
  healthy: 600_000,
  restarts: 5,
  pause: () => 1_000,
};

/**
 * A program in the hands of a process outside the terminal's process group, so that Ctrl-C leaves it to us to end it; it
 * ends when we do, however that comes about, and is started again when it ends alone.
 */
export class KeptProcess {
  private process: ChildProcess | null = null;
  private stopping = false;
  private restarts = 0;

  /** @param onRestart told when the program ended and is being started again, or is given up */
  constructor(
    private readonly program: KeptProgram,
    private readonly onRestart: (message: string) => void,
    private readonly limits: KeptLimits = SERVER_LIMITS,
  ) {}

  /** @throws {LocalStackError} with what the program said */
  async start(): Promise<void> {
    const { module, order, environment, logFile } = this.program;
    const output = logFile === undefined ? 'inherit' : 'ignore';
    const child = fork(module, {
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
      env: { ...process.env, ...environment },
    });
    this.process = child;
    if (order !== undefined) child.send(order);
    const report = await this.firstReport(child);
    if (report.is === 'failed') throw new LocalStackError(report.message);
    const startedAt = performance.now();
    child.unref();
    child.channel?.unref();
    child.once('exit', () => {
      if (performance.now() - startedAt >= this.limits.healthy) this.restarts = 0;
      void this.restart(`${this.program.name} ended on its own and is started again`);
    });
  }

  /** Starts it without waiting; a start that fails is tried again like one that ends later. */
  async startAnyhow(): Promise<void> {
    try {
      await this.start();
    } catch (cause) {
      await this.restart(`${reasonOf(cause)}; it is tried again`);
    }
  }

  /**
   * Stops the program and waits until it is gone.
   * @throws {LocalStackError} when that takes too long
   */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const gone = once(child, 'exit', { signal: AbortSignal.timeout(this.limits.stop) });
    if (child.connected) child.disconnect();
    try {
      await gone;
    } catch (cause) {
      child.unref();
      throw new LocalStackError(`${this.nameAndPlace} takes too long to stop`, { cause });
    }
  }

  private get nameAndPlace(): string {
    const { name, directory } = this.program;
    return directory === undefined ? name : `${name} in ${directory}`;
  }

  /** What the process says once the program is ready or will not be. */
  private async firstReport(child: ChildProcess): Promise<KeptReport> {
    const { name, directory, logFile } = this.program;
    const signal = AbortSignal.timeout(this.limits.start);
    try {
      const [report] = (await Promise.race([
        once(child, 'message', { signal }),
        once(child, 'exit').then(() => [{ is: 'failed', message: `${name} ended before it was ready` }]),
      ])) as [KeptReport];
      return report;
    } catch (cause) {
      child.kill();
      const takesTooLong = logFile === undefined ? 'it takes too long' : `it takes too long, see ${logFile}`;
      const place = directory === undefined ? '' : ` in ${directory}`;
      const reason = signal.aborted ? takesTooLong : reasonOf(cause);
      return { is: 'failed', message: `${name} did not start${place}: ${reason}` };
    }
  }

  private async restart(message: string): Promise<void> {
    if (this.stopping) return;
    if (++this.restarts > this.limits.restarts)
      return this.onRestart(`${this.program.name} keeps ending; it is not started again`);
    this.onRestart(message);
    await wait(this.limits.pause(this.restarts), undefined, { ref: false });
    if (!this.stopping) await this.startAnyhow();
  }
}
