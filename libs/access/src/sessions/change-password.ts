import type { PasswordChangeRequest } from '@lodestone/contracts';
import { SessionStore, UserReadModel, UserStore } from '@lodestone/persistence';
import { Clock, conflict, invalid, notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../credentials/caller';
import { ChangeAccess } from '../credentials/change-access';
import { Passwords } from '../secrets/passwords';
import { LimitAttempts } from './limit-attempts';

/** Lets users change their own password; their other sessions end with that. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly users: UserReadModel,
    private readonly store: UserStore,
    private readonly sessions: SessionStore,
    private readonly passwords: Passwords,
    private readonly limitAttempts: LimitAttempts,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `password.wrong`, `password.none`, `session.none`, or `sign_in.too_many` */
  async execute(
    { id, sessionId }: Caller,
    { currentPassword, newPassword }: PasswordChangeRequest,
  ): Promise<void> {
    if (sessionId === null) throw notFound('session.none', 'An API key has no password.');
    const user = await this.users.rowById(id);
    if (user === null) throw notFound('session.none', 'There is no such user any more.');
    if (user.passwordHash === null) {
      throw conflict('password.none', 'You sign in by OpenID Connect; an admin can give you a password.');
    }
    await this.limitAttempts.claim(user.email, null);
    if (!(await this.passwords.verify(user.passwordHash, currentPassword))) {
      const message = 'This is not your current password.';
      throw invalid([{ pointer: '/currentPassword', code: 'password.wrong', message }]);
    }
    const passwordHash = await this.passwords.hash(newPassword);
    await this.changeAccess.transaction(async () => {
      await this.limitAttempts.succeed(user.email, null);
      await this.store.setPasswordHash(id, passwordHash);
      const ended = await this.sessions.endAllOf(id, this.clock.now(), sessionId);
      this.changeAccess.record({
        action: 'user.password_changed',
        subject: { type: 'user', id },
        after: { sessionsEnded: ended },
      });
    });
  }
}
