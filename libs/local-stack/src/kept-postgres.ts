import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalStackError, reasonOf } from './data-directory';
import type { KeeperOrder, KeeperReport } from './postgres-keeper';

/** How often a PostgreSQL that dies on its own is started again before we give up. */
const MOST_RESTARTS = 5;
const RESTART_AFTER = 1_000;

/** How long things may take, in milliseconds. */
const LIMITS = {
  /** After a power cut PostgreSQL first repeats what it had not written to its files yet. */
  start: 120_000,
  /** The keeper itself loses patience with PostgreSQL before. */
  stop: 10_000,
  /** One that has worked for so long has outlived whatever ended it before. */
  healthy: 600_000,
};

/** PostgreSQL in the hands of a keeper process. */
export class KeptPostgres {
  private keeper: ChildProcess | null = null;
  private stopping = false;
  private restarts = 0;

  /** @param onRestart told when PostgreSQL died and is being started again, or is given up */
  constructor(
    private readonly order: KeeperOrder,
    private readonly onRestart: (message: string) => void,
    private readonly limits = LIMITS,
  ) {}

  /** @throws {LocalStackError} with what PostgreSQL said */
  async start(): Promise<void> {
    const keeper = fork(join(__dirname, 'postgres-keeper.js'), { detached: true, stdio: 'ignore' });
    this.keeper = keeper;
    keeper.send(this.order);
    const report = await this.firstReport(keeper);
    if (report.is === 'failed') throw new LocalStackError(report.message);
    const startedAt = performance.now();
    keeper.unref();
    keeper.channel?.unref();
    keeper.once('exit', () => {
      if (performance.now() - startedAt >= this.limits.healthy) this.restarts = 0;
      void this.restart();
    });
  }

  /**
   * Stops PostgreSQL and waits until it is gone.
   * @throws {LocalStackError} when that takes too long
   */
  async stop(): Promise<void> {
    this.stopping = true;
    const { keeper } = this;
    if (keeper === null || keeper.exitCode !== null || keeper.signalCode !== null) return;
    keeper.ref();
    const gone = once(keeper, 'exit', { signal: AbortSignal.timeout(this.limits.stop) });
    if (keeper.connected) keeper.disconnect();
    try {
      await gone;
    } catch (cause) {
      keeper.unref();
      throw new LocalStackError(`PostgreSQL in ${this.order.directory} takes too long to stop`, { cause });
    }
  }

  /** What the keeper says once PostgreSQL is ready or will not be. */
  private async firstReport(keeper: ChildProcess): Promise<KeeperReport> {
    const { directory, logFile } = this.order;
    const signal = AbortSignal.timeout(this.limits.start);
    try {
      const [report] = (await Promise.race([
        once(keeper, 'message', { signal }),
        once(keeper, 'exit').then(() => [{ is: 'failed', message: 'PostgreSQL ended before it was ready' }]),
      ])) as [KeeperReport];
      return report;
    } catch (cause) {
      keeper.kill();
      const reason = signal.aborted ? `it takes too long, see ${logFile}` : reasonOf(cause);
      return { is: 'failed', message: `PostgreSQL did not start in ${directory}: ${reason}` };
    }
  }

  private async restart(): Promise<void> {
    if (this.stopping) return;
    if (++this.restarts > MOST_RESTARTS)
      return this.onRestart('PostgreSQL keeps ending; it is not started again');
    this.onRestart('PostgreSQL ended on its own and is started again');
    await wait(RESTART_AFTER);
    if (this.stopping) return;
    await this.start().catch(() => this.restart());
  }
}
