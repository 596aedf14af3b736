import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalStackError } from './data-directory';
import type { KeeperOrder, KeeperReport } from './postgres-keeper';

/** How often a PostgreSQL that dies on its own is started again before we give up. */
const MOST_RESTARTS = 5;
const RESTART_AFTER = 1_000;

/** PostgreSQL in the hands of a keeper process. */
export class KeptPostgres {
  private keeper: ChildProcess | null = null;
  private stopping = false;
  private restarts = 0;

  /** @param onRestart told when PostgreSQL died and is being started again, or is given up */
  constructor(
    private readonly order: KeeperOrder,
    private readonly onRestart: (message: string) => void,
  ) {}

  /** @throws {LocalStackError} with what PostgreSQL said */
  async start(): Promise<void> {
    const keeper = fork(join(__dirname, 'postgres-keeper.js'), { detached: true, stdio: 'ignore' });
    this.keeper = keeper;
    keeper.send(this.order);
    const [report] = (await Promise.race([
      once(keeper, 'message'),
      once(keeper, 'exit').then(() => [{ is: 'failed', message: 'PostgreSQL ended before it was ready' }]),
    ])) as [KeeperReport];
    if (report.is === 'failed') throw new LocalStackError(report.message);
    keeper.unref();
    keeper.channel?.unref();
    keeper.once('exit', () => void this.restart());
  }

  /** Stops PostgreSQL and waits until it is gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { keeper } = this;
    if (keeper === null || keeper.exitCode !== null || keeper.signalCode !== null) return;
    keeper.ref();
    const gone = once(keeper, 'exit');
    if (keeper.connected) keeper.disconnect();
    await gone;
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
