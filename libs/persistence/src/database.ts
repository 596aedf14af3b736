import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { DataSource, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { askForAnything, endUnfinished } from './connections';
import { copyRowsIn, copyRowsOut } from './copy/copy-rows';
import { asDomainError } from './database-errors';
import { Transactions } from './transactions';

/** Locks that transactions take to keep out of each other's way; whoever takes several takes them in this order. */
const LOCKS = { evidence: 4_711_001, exposures: 4_711_003, feed: 4_711_002 };

/** What a statement over a whole portfolio may take, in milliseconds. */
const PATIENCE = 3_600_000;

/** The one way to the database: every store and read model goes through it, inside a transaction or not. */
@Injectable()
export class Database extends Transactions {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource);
    this.pool.on('release', (_, client) => endUnfinished(client));
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
    return this.within({ isPatient: true }, () =>
      this.transaction(async () => {
        await this.query(`SET LOCAL statement_timeout = ${PATIENCE}`);
        await this.query(`SET LOCAL idle_in_transaction_session_timeout = ${PATIENCE}`);
        return work();
      }),
    );
  }

  /** The one entity that meets conditions, inside a transaction or not; `null`: there is none. */
  async findOne<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    where: FindOptionsWhere<Entity>,
  ): Promise<Entity | null> {
    try {
      return await this.manager.findOneBy(entity, where);
    } catch (cause) {
      throw asDomainError(cause);
    }
  }

  /** Runs one SQL statement. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      if (this.patience !== undefined) return await this.queryPatiently<Row>(sql, parameters);
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
    if (this.isInTransaction) return this.query(sql, parameters);
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
  async copyIn(into: string, rows: readonly Buffer[]): Promise<void> {
    try {
      await copyRowsIn(await this.client(), into, rows, this.patience);
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
      return await copyRowsOut(await this.client(), select, this.patience);
    } catch (cause) {
      throw asDomainError(cause);
    }
  }

  /**
   * Asks for any answer at all.
   * @throws {DomainError} `database.unavailable` when none comes within so many milliseconds
   */
  async ping(milliseconds: number): Promise<void> {
    try {
      await askForAnything(this.pool, milliseconds);
    } catch (cause) {
      throw asDomainError(cause);
    }
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

  private async queryPatiently<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const question: QueryConfig & { query_timeout: number } = {
      text: sql,
      values: [...parameters],
      query_timeout: PATIENCE,
    };
    return (await (await this.client()).query(question)).rows as Row[];
  }

  /** How long a statement may take, in milliseconds; `undefined`: no longer than any other. */
  private get patience(): number | undefined {
    return this.work.isPatient === true ? PATIENCE : undefined;
  }

  /** The connection of the transaction that is going on. */
  private async client(): Promise<PoolClient> {
    const runner = this.work.manager?.queryRunner;
    if (runner === undefined) throw new RangeError('Only a transaction has a connection of its own');
    return (await runner.connect()) as PoolClient;
  }

  /** TypeORM leaves the pool of its driver untyped. */
  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}
