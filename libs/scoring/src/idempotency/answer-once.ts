import { Database, IdempotencyKeyStore, type KeptReply } from '@lodestone/persistence';
import { documentHash } from '@lodestone/scoring-engine';
import { Clock, DomainError, invalid } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';

/** A request that its caller may send again. */
export interface RepeatableRequest {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * Answers a request once: sent again under the same key within a day, it gets the same reply and does nothing. What the
 * request does and the record of its reply are one transaction, and a repetition that comes meanwhile waits for it.
 */
@Injectable()
export class AnswerOnce {
  constructor(
    private readonly database: Database,
    private readonly keys: IdempotencyKeyStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @param answer does what the request asks for; when it fails, the key is free again
   * @throws {DomainError} `idempotency.key_reused` when the key came with another request
   */
  async execute(
    { key, ...request }: RepeatableRequest,
    answer: () => Promise<KeptReply>,
  ): Promise<KeptReply> {
    const hash = hashOf(request);
    // Most such requests change evidence, and this transaction is theirs: the turn comes before the connection.
    return this.database.takeTurn(() => this.database.transaction(() => this.once(key, hash, answer)));
  }

  private async once(key: string, hash: string, answer: () => Promise<KeptReply>): Promise<KeptReply> {
    const claim = await this.keys.claim(key, hash, this.clock.now());
    if (claim.is === 'answered') return claim.reply;
    if (claim.is === 'other_request') {
      const message = 'This Idempotency-Key came with another request before; use a new one.';
      throw invalid([{ pointer: '/Idempotency-Key', code: 'idempotency.key_reused', message }]);
    }
    const reply = await answer();
    await this.keys.answer(key, reply);
    return reply;
  }
}

function hashOf(request: Omit<RepeatableRequest, 'key'>): string {
  try {
    return documentHash(request);
  } catch (cause) {
    // The body is not checked yet, and nested deeply enough it exhausts the stack.
    if (!(cause instanceof RangeError)) throw cause;
    throw new DomainError('malformed', 'body.too_deep', 'The body is nested too deeply.', { cause });
  }
}
