import { SessionStore, UserReadModel } from '@lodestone/persistence';
import { Clock, noSuchRecord, notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../credentials/caller';
import { ChangeAccess } from '../credentials/change-access';

/** Ends sessions: their tokens stop working at once here, within seconds elsewhere. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly sessions: SessionStore,
    private readonly users: UserReadModel,
    private readonly clock: Clock,
  ) {}

  /** Signs a caller out. @throws {DomainError} `session.none` for an API key */
  async current({ id, sessionId }: Caller): Promise<void> {
    if (sessionId === null) throw notFound('session.none', 'An API key has no session.');
    await this.changeAccess.transaction(async () => {
      await this.sessions.end(sessionId, this.clock.now());
      this.changeAccess.record({
        action: 'user.signed_out',
        subject: { type: 'user', id },
        after: { sessionId },
      });
    });
  }

  /** Ends all sessions of a user. @throws {DomainError} `record.not_found` */
  async ofUser(id: string): Promise<void> {
    await this.changeAccess.transaction(async () => {
      if ((await this.users.find(id)) === null) throw noSuchRecord();
      const ended = await this.sessions.endAllOf(id, this.clock.now());
      this.changeAccess.record({
        action: 'user.sessions_ended',
        subject: { type: 'user', id },
        after: { ended },
      });
    });
  }
}
