import { SCOPES } from '@lodestone/contracts';
import { ApiKeyStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ChangeAccess } from '../credentials/change-access';
import { partsOf } from './api-key-text';

/** Where the key of a start comes from: the settings, or it was made up at the first start. */
export type KeyOrigin = 'given' | 'made_up';

const NAMES: Readonly<Record<KeyOrigin, string>> = {
  given: 'Key of the settings',
  made_up: 'Key of the first start',
};

/** Makes the key of a start one with every scope, like any other but that nobody had to sign in to get it. */
@Injectable()
export class KeepBootstrapKey {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly keys: ApiKeyStore,
    private readonly clock: Clock,
  ) {}

  /** A key of the settings takes the place of the one that they gave before; one that was revoked stays so. */
  async execute(key: string, origin: KeyOrigin): Promise<void> {
    await this.changeAccess.transaction(async () => {
      await this.keys.lock();
      await this.keep(key, origin);
      if (origin === 'given') await this.revokeOthers(partsOf(key).id);
    });
  }

  private async keep(key: string, origin: KeyOrigin): Promise<void> {
    const { id, secretHash } = partsOf(key);
    const known = await this.keys.find(id);
    const subject = { type: 'api_key', id };
    if (known === null) {
      const record = { name: NAMES[origin], scopes: [...SCOPES], origin };
      const createdAt = this.clock.now();
      await this.keys.insert({
        id,
        secretHash,
        ...record,
        createdAt,
        createdBy: 'Lodestone',
        issuedByKind: null,
        issuedById: null,
        expiresAt: null,
      });
      this.changeAccess.record({ action: 'api_key.created', subject, after: record });
    } else if (known.secretHash !== secretHash) {
      await this.keys.replaceSecret(id, secretHash);
      this.changeAccess.record({ action: 'api_key.secret_replaced', subject });
    }
  }

  private async revokeOthers(id: string): Promise<void> {
    for (const other of await this.keys.otherGiven(id)) {
      await this.keys.revoke(other, this.clock.now());
      this.changeAccess.record({ action: 'api_key.revoked', subject: { type: 'api_key', id: other } });
    }
  }
}
