import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { asDomainError } from './database-errors';

/** Locks that transactions take to keep out of each other's way. */
const LOCKS = { evidence: 4_711_001 };

/** The one way to the database: every store and read model goes through it, inside a transaction or not. */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<EntityManager>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The entity manager of the transaction that is going on, else one without a transaction. */
  get manager(): EntityManager {
    return this.current.getStore() ?? this.dataSource.manager;
  }

  /** Runs work as one transaction: all of it is kept, or nothing. Inside another one it becomes part of that. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.current.getStore() !== undefined) return work();
    try {
      return await this.dataSource.transaction((manager) => this.current.run(manager, work));
    } catch (cause) {
      throw asDomainError(cause);
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
