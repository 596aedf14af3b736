import type { SessionTokens, SignInRequest } from '@lodestone/contracts';
import { AuditTrail, Database, UserReadModel } from '@lodestone/persistence';
import { DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../secrets/passwords';
import { IssueSession } from './issue-session';
import { LimitAttempts } from './limit-attempts';

/** Lets a user in by e-mail address and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly users: UserReadModel,
    private readonly passwords: Passwords,
    private readonly limitAttempts: LimitAttempts,
    private readonly issueSession: IssueSession,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Fails alike whether the password is wrong, the user is disabled, has no password, or does not exist.
   * @param address of whoever signs in
   * @throws {DomainError} `sign_in.refused`, or `sign_in.too_many` after too many of these
   */
  async execute({ email, password }: SignInRequest, address: string): Promise<SessionTokens> {
    await this.limitAttempts.claim(email, address);
    const user = await this.users.rowByEmail(email);
    const mayEnter = await this.passwords.verify(user?.passwordHash ?? null, password);
    if (user === null || !mayEnter || user.disabled) {
      await this.database.transaction(() => {
        const subject = { type: 'user', id: user?.id ?? null };
        this.trail.record({ action: 'user.sign_in_failed', subject, after: { email, address } });
        return Promise.resolve();
      });
      throw new DomainError('unauthorized', 'sign_in.refused', 'E-mail address or password is wrong.');
    }
    return this.database.transaction(async () => {
      await this.limitAttempts.succeed(email, address);
      return this.issueSession.execute(user, 'password');
    });
  }
}
