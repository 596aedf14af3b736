import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { databaseUnavailable } from './database-errors';

/**
 * Asks a pool for any answer at all.
 * @throws {DomainError} `database.unavailable` when none comes within so many milliseconds
 */
export async function askForAnything(pool: Pool, milliseconds: number): Promise<void> {
  const question: QueryConfig & { query_timeout: number } = {
    text: 'SELECT 1',
    query_timeout: milliseconds,
  };
  const patience = new AbortController();
  const silence = wait(milliseconds, 'silence' as const, { signal: patience.signal });
  try {
    // An answer may also be late because no connection comes free.
    const first = await Promise.race([pool.query(question), silence]);
    if (first === 'silence') throw databaseUnavailable(new Error(`No answer within ${milliseconds} ms`));
  } finally {
    silence.catch(() => undefined);
    patience.abort();
  }
}

/** A connection that still waits for an answer, or is inside a transaction, must not get to whoever comes next. */
export function endUnfinished(
  client: PoolClient & { readonly readyForQuery?: boolean; end?(): Promise<void> },
): void {
  const isFinished = client.readyForQuery !== false && client.getTransactionStatus() === 'I';
  if (!isFinished) void client.end?.().catch(() => undefined);
}
