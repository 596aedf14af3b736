import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { UserEntity } from '../entities/user.entity';
import { RowStore } from './record-store';

/** What is kept of a user: never a password, but its hash. */
export type KeptUser = Pick<UserEntity, 'email' | 'name' | 'role' | 'disabled' | 'passwordHash'> &
  Partial<Pick<UserEntity, 'oidcIssuer' | 'oidcSubject'>>;

/** Keeps who may sign in; always inside a transaction. */
@Injectable()
export class UserStore extends RowStore<UserEntity, Partial<KeptUser>> {
  constructor(database: Database) {
    super(database, UserEntity);
  }

  /** Lets nobody else add, change or delete a user until the transaction ends. */
  async lock(): Promise<void> {
    await this.database.query('LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE');
  }

  /** Replaces the hash of a password; the version of the user rises. */
  async setPasswordHash(id: string, passwordHash: string): Promise<void> {
    await this.database.manager.update(UserEntity, { id }, { passwordHash });
  }
}
