import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { asDomainError, databaseUnavailable, isCollision, isUnavailable } from './database-errors';
import { WaitingLine } from './waiting-line';

/** Locks that transactions take to keep out of each other's way. */
const LOCKS = { evidence: 4_711_001, feed: 4_711_002, exposures: 4_711_003 };

/** What a statement over a whole portfolio may take, in milliseconds. */
const PATIENCE = 3_600_000;

/** One changes evidence while the next has its connection ready; the other connections are left to readers. */
const WRITERS = { atOnce: 2, waiting: 500, patience: 20_000 };

/** The one way to the database: every store and read model goes through it, inside a transaction or not. */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<EntityManager>();
  private readonly isPatient = new AsyncLocalStorage<true>();
  private readonly afterwards = new AsyncLocalStorage<(() => void)[]>();
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

  /** One transaction over a whole portfolio, whose statements may take their time. */
  patientTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.isPatient.run(true, () =>
      this.transaction(async () => {
        await this.query(`SET LOCAL statement_timeout = ${PATIENCE}`);
        await this.query(`SET LOCAL idle_in_transaction_session_timeout = ${PATIENCE}`);
        return work();
      }),
    );
  }

  /** Does something once the transaction that is going on is kept; without one, now. */
  onceKept(act: () => void): void {
    const afterwards = this.afterwards.getStore();
    if (afterwards === undefined) this.outside(act);
    else afterwards.push(act);
  }

  /** What is set off here is no part of the transaction, nor of the turn in which it was. */
  private outside(act: () => void): void {
    this.current.exit(() => this.afterwards.exit(() => this.isWriter.exit(() => this.isPatient.exit(act))));
  }

  /** Reads that all see the database as it is at one moment. Inside a transaction they see what that sees. */
  async snapshot<Result>(read: () => Promise<Result>): Promise<Result> {
    if (this.current.getStore() !== undefined) return read();
    return this.attempt(async () => {
      await this.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return read();
    });
  }

  private async attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const afterwards: (() => void)[] = [];
      const result = await this.afterwards.run(afterwards, () => this.current.run(runner.manager, work));
      await runner.commitTransaction();
      afterwards.forEach((act) => this.outside(act));
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
      if (this.isPatient.getStore() === true) return await this.queryPatiently<Row>(sql, parameters);
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
   * Writes rows by one binary COPY, inside a transaction.
   * @param into table and columns
   * @param rows as `BinaryCopyWriter` makes them
   */
  async copyIn(into: string, rows: Buffer): Promise<void> {
    try {
      const client = await this.client();
      await pipeline(
        Readable.from([rows]),
        client.query(copyFrom(`COPY ${into} FROM STDIN (FORMAT binary)`)),
      );
    } catch (cause) {
      throw asDomainError(cause);
    }
  }

  /**
   * Reads rows by one binary COPY, inside a transaction.
   * @param select a statement without parameters; whatever stands in it comes from us
   */
  async copyOut(select: string): Promise<Buffer> {
    try {
      const client = await this.client();
      const parts: Buffer[] = [];
      const stream = client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`));
      for await (const part of stream) parts.push(part as Buffer);
      return Buffer.concat(parts);
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

  private async queryPatiently<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const question: QueryConfig & { query_timeout: number } = {
      text: sql,
      values: [...parameters],
      query_timeout: PATIENCE,
    };
    return (await (await this.client()).query(question)).rows as Row[];
  }

  /** The connection of the transaction that is going on. */
  private async client(): Promise<PoolClient> {
    const runner = this.current.getStore()?.queryRunner;
    if (runner === undefined) throw new RangeError('Only a transaction has a connection of its own');
    return (await runner.connect()) as PoolClient;
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

  /** Until the transaction ends, nobody else who reads evidence solves look-through anew. */
  async lockExposures(): Promise<void> {
    await this.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.exposures]);
  }

  /** Until the transaction ends, nobody else takes a place in the feed of changes, so that places follow commits. */
  async lockFeed(): Promise<void> {
    await this.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.feed]);
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
