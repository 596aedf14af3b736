import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { IdempotencyKeyEntity } from '../entities/idempotency-key.entity';

/** A reply that can be given again. */
export interface KeptReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What became of a request under a key: it may go ahead, or it has been here before. */
export type KeyClaim =
  | { readonly is: 'new' }
  | { readonly is: 'running' }
  | { readonly is: 'other_request' }
  | { readonly is: 'answered'; readonly reply: KeptReply };

const HOURS_KEPT = 24;

/** Remembers what requests under a key of the caller's were answered, for a day. */
@Injectable()
export class IdempotencyKeyStore {
  constructor(private readonly database: Database) {}

  /** Claims a key for a request, unless it was claimed within the last day. */
  async claim(key: string, requestHash: string, now: Date): Promise<KeyClaim> {
    const expired = new Date(now.getTime() - HOURS_KEPT * 3_600_000);
    await this.database.query('DELETE FROM idempotency_keys WHERE created_at < $1', [expired]);
    const claimed = await this.database.query(
      `INSERT INTO idempotency_keys (key, request_hash, created_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING key`,
      [key, requestHash, now],
    );
    if (claimed.length > 0) return { is: 'new' };
    const known = await this.database.manager.findOneBy(IdempotencyKeyEntity, { key });
    if (known === null) return { is: 'running' };
    if (known.requestHash !== requestHash) return { is: 'other_request' };
    const { status, headers, reply } = known;
    if (status === null || reply === null) return { is: 'running' };
    return { is: 'answered', reply: { status, headers: headers ?? {}, body: reply } };
  }

  /** Keeps what the request was answered. */
  async answer(key: string, { status, headers, body }: KeptReply): Promise<void> {
    await this.database.manager.update(IdempotencyKeyEntity, { key }, { status, headers, reply: body });
  }

  /** Gives the key back: the request failed and changed nothing, so it may be tried again. */
  async release(key: string): Promise<void> {
    await this.database.manager.delete(IdempotencyKeyEntity, { key });
  }
}
