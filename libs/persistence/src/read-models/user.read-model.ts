import type { User, UserListQuery } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { UserEntity } from '../entities/user.entity';
import { equals, nameContains } from '../lists/sql-list';
import { recordSql } from './json-sql';
import { RecordReadModel } from './record-read-model';

/** Answers questions about users; the hashes of their passwords are for whoever checks a sign-in alone. */
@Injectable()
export class UserReadModel extends RecordReadModel<User, UserListQuery> {
  constructor(database: Database) {
    super(database, {
      from: 'users r',
      item: `json_build_object(${recordSql}, 'email', r.email, 'name', r.name, 'role', r.role,
        'disabled', r.disabled, 'hasPassword', r.password_hash IS NOT NULL,
        'hasOpenId', r.oidc_subject IS NOT NULL)`,
      sortable: {
        name: { sql: 'r.name', type: 'text' },
        email: { sql: 'lower(r.email)', type: 'text' },
        updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
      },
      defaultSort: 'name',
    });
  }

  find(id: string): Promise<User | null> {
    return this.findBy('r.id', id);
  }

  /** The row of a user by e-mail address, whatever its case. */
  rowByEmail(email: string): Promise<UserEntity | null> {
    return this.database.manager
      .createQueryBuilder(UserEntity, 'r')
      .where('lower(r.email) = lower(:email)', { email })
      .getOne();
  }

  /** The row of a user by id. */
  rowById(id: string): Promise<UserEntity | null> {
    return this.database.manager.findOneBy(UserEntity, { id });
  }

  /** The row of a user by what an OpenID provider calls them. */
  rowByOpenId(oidcIssuer: string, oidcSubject: string): Promise<UserEntity | null> {
    return this.database.manager.findOneBy(UserEntity, { oidcIssuer, oidcSubject });
  }

  /** Is there an admin who may sign in, besides this one? */
  async hasOtherAdmin(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM users WHERE role = 'admin' AND NOT disabled AND id <> $1 LIMIT 1`,
      [id],
    );
    return rows.length > 0;
  }

  /** Is there any user yet? */
  async hasAny(): Promise<boolean> {
    return (await this.database.query('SELECT 1 FROM users LIMIT 1')).length > 0;
  }

  protected filters({ q, role }: UserListQuery) {
    return [nameContains(q), equals('r.role', role)];
  }
}
