import type { ApiKey, ApiKeyInput, NewApiKey } from '@lodestone/contracts';
import { ApiKeyReadModel, ApiKeyStore } from '@lodestone/persistence';
import { type Actor, Clock, currentOccasion, invalid, noSuchRecord } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ChangeAccess } from '../credentials/change-access';
import { makeApiKey, partsOf } from './api-key-text';

/** Issues API keys, and revokes them. */
@Injectable()
export class SaveApiKey {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly store: ApiKeyStore,
    private readonly keys: ApiKeyReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * The reply holds the secret, which is kept nowhere.
   * @throws {DomainError} `key.expires_at_past`
   */
  async issue({ name, scopes, expiresAt }: ApiKeyInput): Promise<NewApiKey> {
    const now = this.clock.now();
    if (expiresAt !== null && new Date(expiresAt) <= now) {
      const message = 'The key would have expired already.';
      throw invalid([{ pointer: '/expiresAt', code: 'key.expires_at_past', message }]);
    }
    const key = makeApiKey();
    const { id, secretHash } = partsOf(key);
    const kept = await this.changeAccess.transaction(async () => {
      await this.store.insert({
        ...{ id, secretHash, name, origin: 'issued', createdAt: now },
        scopes: [...new Set(scopes)],
        ...issuedBy(currentOccasion().actor),
        expiresAt: expiresAt === null ? null : new Date(expiresAt),
      });
      const record = await this.get(id);
      this.changeAccess.record({
        action: 'api_key.created',
        subject: { type: 'api_key', id },
        after: record,
      });
      return record;
    });
    return { ...kept, key };
  }

  /** A key that is revoked already stays so. @throws {DomainError} `record.not_found` */
  async revoke(id: string): Promise<void> {
    await this.changeAccess.transaction(async () => {
      const { revokedAt } = await this.get(id);
      if (revokedAt !== null) return;
      await this.store.revoke(id, this.clock.now());
      this.changeAccess.record({ action: 'api_key.revoked', subject: { type: 'api_key', id } });
    });
  }

  private async get(id: string): Promise<ApiKey> {
    const key = await this.keys.find(id);
    if (key === null) throw noSuchRecord();
    return key;
  }
}

/** Whoever issues a key answers for what it does. */
function issuedBy({ kind, id, name }: Actor) {
  const answers = (kind === 'user' || kind === 'api_key') && id !== null;
  return { createdBy: name, issuedByKind: answers ? kind : null, issuedById: answers ? id : null };
}
