import { type AttemptPolicy, Database, SignInAttemptStore } from '@lodestone/persistence';
import { Clock, DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '../secrets/secret';

const HOUR = 3600;
/** After five failures in a row an account rests for half a minute, then twice that, and so on up to a quarter of an hour. */
export const PER_ACCOUNT: AttemptPolicy = {
  free: 5,
  firstDelay: 30,
  longestDelay: 900,
  forgottenAfter: HOUR,
};
/** Many may sign in from one address, behind a company's gateway. */
export const PER_ADDRESS: AttemptPolicy = {
  free: 50,
  firstDelay: 30,
  longestDelay: 900,
  forgottenAfter: HOUR,
};

/** Slows down whoever guesses passwords, of one account or from one address, whether there is such an account or not. */
@Injectable()
export class LimitAttempts {
  constructor(
    private readonly database: Database,
    private readonly attempts: SignInAttemptStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt, before anybody looks at the password.
   * @param address of whoever tries; null: only the account counts
   * @throws {DomainError} `sign_in.too_many` while attempts are refused
   */
  async claim(email: string, address: string | null): Promise<void> {
    const now = this.clock.now();
    const until = await this.database.transaction(async () => {
      await this.attempts.forgetBefore(new Date(now.getTime() - 24 * HOUR * 1000));
      if (address !== null) {
        const refusedUntil = await this.attempts.claim(addressKey(address), PER_ADDRESS, now);
        if (refusedUntil !== null) return refusedUntil;
      }
      return this.attempts.claim(accountKey(email), PER_ACCOUNT, now);
    });
    if (until === null) return;
    const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
    const message = `Too many sign-ins have failed; try again in ${retryAfter} seconds.`;
    throw new DomainError('too_many', 'sign_in.too_many', message, { retryAfter });
  }

  /** Takes the attempt back, because it went well; of the account all failures are forgotten. Inside a transaction. */
  async succeed(email: string, address: string | null): Promise<void> {
    await this.attempts.forget(accountKey(email));
    if (address !== null) await this.attempts.takeBack(addressKey(address));
  }
}

/** Those who only guess leave no readable addresses behind. */
const accountKey = (email: string): string => `account ${hashOfSecret(email.toLowerCase())}`;
const addressKey = (address: string): string => `address ${hashOfSecret(address)}`;
