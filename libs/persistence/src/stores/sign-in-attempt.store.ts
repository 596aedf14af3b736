import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** How many failures are let pass, and how long it is refused after more. */
export interface AttemptPolicy {
  readonly free: number;
  /** Seconds after the first failure beyond; doubled with each further one. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** Seconds without an attempt after which all is forgotten. */
  readonly forgottenAfter: number;
}

/** Counts sign-ins that fail, by account and by address. */
@Injectable()
export class SignInAttemptStore {
  constructor(private readonly database: Database) {}

  /**
   * Counts an attempt as failed before it is known how it ends, so that those at the same time count as well.
   * @returns null when it may be made, else until when it is refused; an attempt that is refused does not count
   */
  async claim(key: string, policy: AttemptPolicy, now: Date): Promise<Date | null> {
    const { free, firstDelay, longestDelay, forgottenAfter } = policy;
    const claimed = await this.database.query(
      `INSERT INTO sign_in_attempts AS a (key, failures, last_at) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET last_at = $2,
         failures = CASE WHEN a.last_at < $2::timestamptz - make_interval(secs => $6) THEN 1 ELSE a.failures + 1 END,
         blocked_until = CASE
           WHEN a.last_at < $2::timestamptz - make_interval(secs => $6) OR a.failures + 1 < $3 THEN NULL
           ELSE $2::timestamptz + make_interval(secs => least($5::float8, $4::float8 * 2.0 ^ least(a.failures + 1 - $3, 30)))
         END
       WHERE a.blocked_until IS NULL OR a.blocked_until <= $2
       RETURNING key`,
      [key, now, free, firstDelay, longestDelay, forgottenAfter],
    );
    if (claimed.length > 0) return null;
    const [{ until }] = await this.database.query<{ until: Date | null }>(
      'SELECT blocked_until AS until FROM sign_in_attempts WHERE key = $1',
      [key],
    );
    return until ?? now;
  }

  /** Takes back what `claim` counted, because the attempt went well. */
  async takeBack(key: string): Promise<void> {
    await this.database.query(
      `UPDATE sign_in_attempts SET failures = greatest(failures - 1, 0), blocked_until = NULL WHERE key = $1`,
      [key],
    );
  }

  /** Forgets all failures of one account or address. */
  async forget(key: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempts WHERE key = $1', [key]);
  }

  /** Forgets whoever has made no attempt since a moment. */
  async forgetBefore(moment: Date): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempts WHERE last_at < $1', [moment]);
  }
}
