import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { IdempotencyKeyEntity } from '../entities/idempotency-key.entity';

/** A reply that can be given again. */
export interface KeptReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What became of a request under a key: it may go ahead, or the key has been here before. */
export type KeyClaim =
  | { readonly is: 'new' }
  | { readonly is: 'other_request' }
  | { readonly is: 'answered'; readonly reply: KeptReply };

const HOURS_KEPT = 24;

/** Remembers what requests under a key of the caller's were answered, for a day. Always inside a transaction. */
@Injectable()
export class IdempotencyKeyStore {
  constructor(private readonly database: Database) {}

  /** Claims a key for a request, unless it was used within the last day. Waits for whoever is using it now. */
  async claim(key: string, requestHash: string, now: Date): Promise<KeyClaim> {
    const expired = new Date(now.getTime() - HOURS_KEPT * 3_600_000);
    await this.database.query('DELETE FROM idempotency_keys WHERE created_at < $1', [expired]);
    const claimed = await this.database.query<{ key: string }>(
      `INSERT INTO idempotency_keys (key, request_hash, created_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING key`,
      [key, requestHash, now],
    );
    if (claimed.length > 0) return { is: 'new' };
    const known = await this.database.manager.findOneByOrFail(IdempotencyKeyEntity, { key });
    if (known.requestHash !== requestHash) return { is: 'other_request' };
    const { status, headers, reply } = known;
    return { is: 'answered', reply: { status: status ?? 500, headers: headers ?? {}, body: reply ?? '' } };
  }

  /** Keeps what the request was answered. */
  async answer(key: string, { status, headers, body }: KeptReply): Promise<void> {
    await this.database.manager.update(IdempotencyKeyEntity, { key }, { status, headers, reply: body });
  }
}
