import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Blow, Disturbance } from './disturbances';
import { describe, isCommit } from './frontend-messages';
import { openPostgresProxy, type PassingMessage, type PostgresProxy } from './postgres-proxy';
import type { SoakServers } from './soak-servers';
import type { WorkerOrder } from './worker-orders';
import type { WorkerPool, WorkerProcess } from './worker-process';

/** Longer than a worker may stand still before its jobs go to another. */
const STANDSTILL = 2_600;
const PAUSE = 150;

/** Whoever is hit by these may not get a message off any more. */
const TAKE_MESSAGES_ALONG: readonly Disturbance[] = ['worker', 'worker of two', 'connection', 'postgres'];

/** A worker, and its own way to PostgreSQL. */
interface Employed {
  readonly worker: WorkerProcess;
  readonly proxy: PostgresProxy;
}

/** A night whose workers meet with one blow after another; where no worker is left, the next one comes. */
export class DisturbedNight {
  /** What happened, in order. */
  readonly story: string[] = [];
  private readonly employed: Employed[] = [];
  private readonly blows: Blow[];
  private readonly consequences: Promise<unknown>[] = [];
  /** Servers are killed one after the other, and each time come back first. */
  private repairs: Promise<unknown> = Promise.resolve();
  private messages = 0;
  private onCommit: ((message: PassingMessage, worker: WorkerProcess) => void) | null = null;
  private isOver = false;

  constructor(
    private readonly servers: SoakServers,
    private readonly pool: WorkerPool,
    private readonly database: string,
    private readonly order: Omit<WorkerOrder, 'databaseUrl' | 'redisUrl'>,
    blows: readonly Blow[],
  ) {
    this.blows = [...blows];
  }

  async begin(): Promise<void> {
    const [first] = this.blows;
    const isForTwo = first.kind === 'worker of two' || first.kind === 'lost lock';
    for (let workers = isForTwo ? 2 : 1; workers > 0; workers--) await this.employ();
  }

  /** Until servers and workers are back after every blow that has come. */
  async recovered(): Promise<void> {
    while (this.consequences.length > 0) await this.consequences.shift();
    await this.repairs;
  }

  /**
   * Ends it, whatever is still going on.
   * @returns what workers have complained about
   */
  async end(): Promise<string[]> {
    this.isOver = true;
    await this.recovered();
    const complaints = this.complaints;
    for (const { worker, proxy } of this.employed) {
      await this.pool.giveBack(worker);
      await proxy.close();
    }
    return complaints;
  }

  private get complaints(): string[] {
    return this.employed.flatMap(({ worker }) => worker.complaints);
  }

  private async employ(): Promise<void> {
    if (this.isOver) return;
    const worker = this.pool.take();
    const proxy = await openPostgresProxy(this.servers.postgres.port, (message) =>
      this.pass(message, worker),
    );
    this.employed.push({ worker, proxy });
    const { servers, database, order } = this;
    worker.begin({
      ...{ ...order, redisUrl: servers.redisUrl },
      databaseUrl: servers.databaseUrl(database, proxy.port),
    });
    void worker.ended.then(() => this.follow(this.replace()));
  }

  private async replace(): Promise<void> {
    if (this.employed.some(({ worker }) => worker.isThere)) return;
    await wait(PAUSE);
    await this.employ();
  }

  private follow(consequence: Promise<unknown>): void {
    this.consequences.push(consequence);
    consequence.catch(() => undefined);
  }

  private pass(message: PassingMessage, worker: WorkerProcess): boolean {
    this.messages += 1;
    if (this.onCommit !== null && isCommit(message.bytes)) {
      this.onCommit(message, worker);
      this.onCommit = null;
      return true;
    }
    const [blow] = this.blows;
    if (blow === undefined || this.onCommit !== null || this.messages < blow.after) return true;
    this.blows.shift();
    this.messages = 0;
    // Whoever lives on does not lose a message; of whoever dies, every other one still arrives, and PostgreSQL goes on.
    const arrives = !TAKE_MESSAGES_ALONG.includes(blow.kind) || blow.after % 2 === 0;
    this.story.push(
      `${blow.kind} ${arrives ? 'after' : 'before'} message ${blow.after} (${describe(message.bytes)})`,
    );
    this.strike(blow.kind, message, worker);
    return arrives;
  }

  private strike(kind: Disturbance, message: PassingMessage, worker: WorkerProcess): void {
    switch (kind) {
      case 'worker':
      case 'worker of two':
        worker.signal('SIGKILL');
        return;
      case 'lost lock':
        worker.signal('SIGSTOP');
        this.follow(this.standStill(worker));
        return;
      case 'leave':
        worker.signal('SIGTERM');
        return;
      case 'connection':
        setImmediate(() => message.cut());
        return;
      case 'backend':
        this.follow(this.terminate(message.backend));
        return;
      case 'backend killed':
        this.servers.killBackend(message.backend);
        return;
      case 'lost answer':
        this.onCommit = (commit) => commit.swallowAnswer(() => undefined);
        return;
      case 'committed and killed':
        this.onCommit = (commit, committer) => commit.swallowAnswer(() => committer.signal('SIGKILL'));
        return;
      case 'postgres':
        this.repair(
          () => this.servers.killPostgres(),
          () => this.servers.startPostgresAgain(),
        );
        return;
      case 'redis':
      case 'redis wiped':
        this.repair(
          () => this.servers.killRedis(),
          () => this.servers.startRedisAgain({ wiped: kind === 'redis wiped' }),
        );
        return;
    }
  }

  private repair(kill: () => Promise<void>, start: () => Promise<void>): void {
    this.repairs = this.repairs.then(async () => {
      await kill();
      await start();
    });
    this.repairs.catch(() => undefined);
  }

  /** The other worker takes over meanwhile; where there is none, one comes. */
  private async standStill(worker: WorkerProcess): Promise<void> {
    if (!this.employed.some((each) => each.worker !== worker && each.worker.isThere)) await this.employ();
    await wait(STANDSTILL);
    worker.signal('SIGCONT');
  }

  private async terminate(backend: number | null): Promise<void> {
    const client = new Client({ connectionString: this.servers.databaseUrl('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT pg_terminate_backend($1)', [backend]);
    } catch {
      // PostgreSQL is gone altogether, and the connection with it.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
