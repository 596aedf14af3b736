import type { User, UserInput, UserPatch } from '@lodestone/contracts';
import {
  type FollowedRecord,
  type KeptUser,
  SessionStore,
  UserReadModel,
  UserStore,
} from '@lodestone/persistence';
import { Clock, conflict, noSuchRecord, refuseStale, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ChangeAccess } from '../credentials/change-access';
import { Passwords } from '../secrets/passwords';

/** Keeps who may sign in, as what. There is always an admin who can. */
@Injectable()
export class SaveUser {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly store: UserStore,
    private readonly users: UserReadModel,
    private readonly sessions: SessionStore,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `user.email_taken` */
  async create({ password, ...input }: UserInput): Promise<User> {
    const id = uuid();
    const passwordHash = password === null ? null : await this.passwords.hash(password);
    return this.transaction(id, async () => {
      await this.refuseTaken(id, input.email);
      await this.store.insert(id, { ...input, passwordHash });
      return this.get(id);
    });
  }

  /**
   * Whoever is disabled, or gets another password, has no sessions any more. What is no change leaves the version.
   * @throws {DomainError} as `create`; `user.last_admin`; when the user is gone or no longer as seen
   */
  async change({ id, version }: SeenBy, { password, ...patch }: UserPatch): Promise<User> {
    // What takes long is done before anybody has to wait for it.
    const passwordHash = password == null ? password : await this.passwords.hash(password);
    return this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      await this.refuseTaken(id, patch.email ?? known.email);
      await this.refuseLastAdmin(known, { ...known, ...patch });
      const changes: Partial<KeptUser> = {
        ...patch,
        ...(passwordHash === undefined ? {} : { passwordHash }),
      };
      if (passwordHash === undefined && isSameUser(known, { ...known, ...patch })) return known;
      await this.store.replace(known, changes);
      if (passwordHash !== undefined)
        this.changeAccess.record({ action: 'user.password_set', subject: userOf(id) });
      if (passwordHash !== undefined || patch.disabled === true) await this.endSessions(id);
      return this.get(id);
    });
  }

  /** @throws {DomainError} `user.last_admin`; when the user is gone or no longer as seen */
  async delete({ id, version }: SeenBy): Promise<void> {
    await this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      await this.refuseLastAdmin(known, null);
      await this.store.delete(known);
    });
  }

  private transaction<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const user: FollowedRecord = { ...userOf(id), read: () => this.users.find(id) };
    return this.changeAccess.transaction(async () => {
      await this.store.lock();
      return this.changeAccess.follow(user, work);
    });
  }

  private async endSessions(id: string): Promise<void> {
    const ended = await this.sessions.endAllOf(id, this.clock.now());
    if (ended > 0)
      this.changeAccess.record({ action: 'user.sessions_ended', subject: userOf(id), after: { ended } });
  }

  private async refuseTaken(id: string, email: string): Promise<void> {
    const holder = await this.users.rowByEmail(email);
    if (holder === null || holder.id === id) return;
    throw conflict('user.email_taken', 'There is already a user of this e-mail address.');
  }

  private async refuseLastAdmin(before: User, after: User | null): Promise<void> {
    if (!isActiveAdmin(before) || (after !== null && isActiveAdmin(after))) return;
    if (await this.users.hasOtherAdmin(before.id)) return;
    throw conflict(
      'user.last_admin',
      'Nobody else could administer Lodestone: make another user an admin first.',
    );
  }

  private async get(id: string): Promise<User> {
    const user = await this.users.find(id);
    if (user === null) throw noSuchRecord();
    return user;
  }
}

const userOf = (id: string) => ({ type: 'user', id });

const isSameUser = (one: User, other: User): boolean =>
  (['email', 'name', 'role', 'disabled'] as const).every((field) => one[field] === other[field]);

const isActiveAdmin = ({ role, disabled }: User): boolean => role === 'admin' && !disabled;
