import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { asDomainError, isCollision, isUnavailable } from './database-errors';
import { WaitingLine } from './waiting-line';

/** One changes evidence while the next has its connection ready; the other connections are left to readers. */
const WRITERS = { atOnce: 2, waiting: 500, patience: 20_000 };

/** What goes on around a call. */
interface Work {
  /** Of the transaction that is going on. */
  readonly manager?: EntityManager;
  /** What is to be done once that is kept. */
  readonly afterwards?: (() => void)[];
  /** What it does last. */
  readonly endings?: (() => Promise<void>)[];
  /** It has its turn to change evidence. */
  readonly isWriter?: true;
  /** It concerns a whole portfolio, and its statements may take their time. */
  readonly isPatient?: true;
}

/** Work that is kept as a whole or not at all. Whatever is called from inside it belongs to it, without being told. */
export abstract class Transactions {
  private readonly context = new AsyncLocalStorage<Work>();
  private readonly writers = new WaitingLine(WRITERS);

  constructor(protected readonly dataSource: DataSource) {}

  /** Is work going on that is kept as a whole or not at all? */
  get isInTransaction(): boolean {
    return this.work.manager !== undefined;
  }

  /** The entity manager of the transaction that is going on, else one without a transaction. */
  get manager(): EntityManager {
    return this.work.manager ?? this.dataSource.manager;
  }

  /**
   * Runs work as one transaction: all of it is kept, or nothing. Inside another one it becomes part of that. When others
   * stood in its way and PostgreSQL ended it, the work is done once more.
   */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isInTransaction) return work();
    try {
      return await this.attempt(work);
    } catch (error) {
      if (!isCollision(error)) throw error;
      return this.attempt(work);
    }
  }

  /** Reads that all see the database as it is at one moment. Inside a transaction they see what that sees. */
  async snapshot<Result>(read: () => Promise<Result>): Promise<Result> {
    if (this.isInTransaction) return read();
    return this.attempt(async () => {
      await this.manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return read();
    });
  }

  /**
   * Lets whoever is about to change evidence wait for their turn before they take a connection, so that those who only
   * read always find one. Inside a turn, it is theirs already.
   * @throws {DomainError} `server.busy` when too many wait
   */
  takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.work.isWriter === true) return work();
    return this.writers.pass(() => this.within({ isWriter: true }, work));
  }

  /** Does something once the transaction that is going on is kept; without one, now. */
  onceKept(act: () => void): void {
    const { afterwards } = this.work;
    // What is set off is no part of the transaction, nor of the turn in which it was.
    if (afterwards === undefined) this.context.exit(act);
    else afterwards.push(act);
  }

  /**
   * Lets work be the last that the transaction which is going on does; of several, in their order.
   * @throws {RangeError} outside a transaction
   */
  beforeCommit(work: () => Promise<void>): void {
    const { endings } = this.work;
    if (endings === undefined) throw new RangeError('Only a transaction has an end');
    endings.push(work);
  }

  /** What goes on around this call. */
  protected get work(): Work {
    return this.context.getStore() ?? {};
  }

  protected within<Result>(more: Work, work: () => Promise<Result>): Promise<Result> {
    return this.context.run({ ...this.work, ...more }, work);
  }

  private async attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const afterwards: (() => void)[] = [];
    const endings: (() => Promise<void>)[] = [];
    try {
      await runner.startTransaction();
      const result = await this.within({ manager: runner.manager, afterwards, endings }, async () => {
        const outcome = await work();
        for (const ending of endings) await ending();
        return outcome;
      });
      await runner.commitTransaction();
      afterwards.forEach((act) => this.context.exit(act));
      return result;
    } catch (cause) {
      const error = asDomainError(cause);
      // Where nobody answers, nobody has to be asked to forget it; and the first error is the one that tells.
      if (!isUnavailable(error)) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
