import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { asDomainError, databaseUnavailable, isCollision, isUnavailable } from './database-errors';
import { WaitingLine } from './waiting-line';

/** Locks that transactions take to keep out of each other's way. */
const LOCKS = { evidence: 4_711_001 };

/** One changes evidence while the next has its connection ready; the other connections are left to readers. */
const WRITERS = { atOnce: 2, waiting: 500, patience: 20_000 };

/** The one way to the database: every store and read model goes through it, inside a transaction or not. */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<EntityManager>();
  private readonly endings = new WeakMap<EntityManager, (() => Promise<void>)[]>();
  private readonly writers = new WaitingLine(WRITERS);
  private readonly isWriter = new AsyncLocalStorage<true>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    this.pool.on('release', (_, client) => endUnfinished(client));
  }

  /** Is work going on that is kept as a whole or not at all? */
  get isInTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** The entity manager of the transaction that is going on, else one without a transaction. */
  get manager(): EntityManager {
    return this.current.getStore() ?? this.dataSource.manager;
  }

  /**
   * Runs work as one transaction: all of it is kept, or nothing. Inside another one it becomes part of that. When others
   * stood in its way and PostgreSQL ended it, the work is done once more.
   */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.current.getStore() !== undefined) return work();
    try {
      return await this.attempt(work);
    } catch (error) {
      if (!isCollision(error)) throw error;
      return this.attempt(work);
    }
  }

  /**
   * Lets whoever is about to change evidence wait for their turn before they take a connection, so that those who only
   * read always find one. Inside a turn, it is theirs already.
   * @throws {DomainError} `server.busy` when too many wait
   */
  takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isWriter.getStore() === true) return work();
    return this.writers.pass(() => this.isWriter.run(true, work));
  }

  /** One transaction, in its turn, in which nobody else changes evidence or computes scores from it. */
  changeEvidence<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.takeTurn(() =>
      this.transaction(async () => {
        await this.lockEvidence('write');
        return work();
      }),
    );
  }

  /** Reads that all see the database as it is at one moment. Inside a transaction they see what that sees. */
  async snapshot<Result>(read: () => Promise<Result>): Promise<Result> {
    if (this.current.getStore() !== undefined) return read();
    return this.attempt(async () => {
      await this.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return read();
    });
  }

  /** Lets work be the last that the transaction which is going on does; of several, in their order. */
  beforeCommit(work: () => Promise<void>): void {
    const { manager } = this;
    this.endings.set(manager, [...(this.endings.get(manager) ?? []), work]);
  }

  private async attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await this.current.run(runner.manager, async () => {
        const outcome = await work();
        for (const ending of this.endings.get(runner.manager) ?? []) await ending();
        return outcome;
      });
      await runner.commitTransaction();
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

  /** Runs one SQL statement. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await this.manager.query<Row[]>(sql, [...parameters]);
    } catch (cause) {
      throw asDomainError(cause);
    }
  }

  /**
   * Runs one SQL statement that every request makes: each connection has PostgreSQL plan it once, and outside a
   * transaction it goes straight to the pool.
   * @param name its name, by which a connection knows it again: one name, one text
   */
  async queryPrepared<Row extends QueryResultRow>(
    name: string,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    if (this.current.getStore() !== undefined) return this.query(sql, parameters);
    try {
      return (await this.pool.query<Row>({ name, text: sql, values: [...parameters] })).rows;
    } catch (cause) {
      throw asDomainError(cause);
    }
  }

  /**
   * Asks for any answer at all.
   * @throws {DomainError} `database.unavailable` when none comes within so many milliseconds
   */
  async ping(milliseconds: number): Promise<void> {
    const question: QueryConfig & { query_timeout: number } = {
      text: 'SELECT 1',
      query_timeout: milliseconds,
    };
    const patience = new AbortController();
    const silence = wait(milliseconds, 'silence' as const, { signal: patience.signal });
    try {
      // An answer may also be late because no connection comes free.
      const first = await Promise.race([this.pool.query(question), silence]);
      if (first === 'silence') throw databaseUnavailable(new Error(`No answer within ${milliseconds} ms`));
    } catch (cause) {
      throw asDomainError(cause);
    } finally {
      silence.catch(() => undefined);
      patience.abort();
    }
  }

  /** TypeORM leaves the pool of its driver untyped. */
  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  /**
   * Until the transaction ends, evidence does not change under the hands of whoever computes scores from it (`read`),
   * or nobody else changes it or computes from it (`write`).
   */
  async lockEvidence(mode: 'read' | 'write'): Promise<void> {
    const lock = mode === 'write' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await this.query(`SELECT ${lock}($1)`, [LOCKS.evidence]);
  }

  /** Lets records of one transaction mention each other in any order; the links are checked when it ends. */
  async deferLinks(): Promise<void> {
    await this.query('SET CONSTRAINTS ALL DEFERRED');
  }
}

/** A connection that still waits for an answer, or is inside a transaction, must not get to whoever comes next. */
function endUnfinished(
  client: PoolClient & { readonly readyForQuery?: boolean; end?(): Promise<void> },
): void {
  const isFinished = client.readyForQuery !== false && client.getTransactionStatus() === 'I';
  if (!isFinished) void client.end?.().catch(() => undefined);
}
