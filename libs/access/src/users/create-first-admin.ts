import { AuditTrail, Database, UserReadModel, UserStore } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Passwords } from '../secrets/passwords';

/** Creates the user who lets all others in. */
@Injectable()
export class CreateFirstAdmin {
  constructor(
    private readonly database: Database,
    private readonly store: UserStore,
    private readonly users: UserReadModel,
    private readonly passwords: Passwords,
    private readonly trail: AuditTrail,
  ) {}

  /** Is there nobody yet who could sign in? */
  async isNeeded(): Promise<boolean> {
    return !(await this.users.hasAny());
  }

  /** Does nothing once there is any user, whoever created them meanwhile. */
  async execute({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async () => {
      await this.store.lock();
      if (await this.users.hasAny()) return;
      const id = uuid();
      const read = () => this.users.find(id);
      await this.trail.follow({ type: 'user', id, read }, () =>
        this.store.insert(id, { email, name: 'Administrator', role: 'admin', disabled: false, passwordHash }),
      );
    });
  }
}
