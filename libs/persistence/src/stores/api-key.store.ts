import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ApiKeyEntity } from '../entities/api-key.entity';

/** Keeps API keys, of their secrets the hashes alone. */
@Injectable()
export class ApiKeyStore {
  constructor(private readonly database: Database) {}

  /** Lets nobody else add or change a key until the transaction ends. */
  async lock(): Promise<void> {
    await this.database.query('LOCK TABLE api_keys IN SHARE ROW EXCLUSIVE MODE');
  }

  async insert(key: Omit<ApiKeyEntity, 'lastUsedAt' | 'revokedAt'>): Promise<void> {
    await this.database.manager.insert(ApiKeyEntity, key);
  }

  /** Revokes a key; one that is revoked stays as it is. */
  async revoke(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [
      id,
      now,
    ]);
  }

  /** Gives a key of the settings another secret. */
  async replaceSecret(id: string, secretHash: string): Promise<void> {
    await this.database.manager.update(ApiKeyEntity, { id }, { secretHash });
  }

  /** The whole row of a key. */
  find(id: string): Promise<ApiKeyEntity | null> {
    return this.database.manager.findOneBy(ApiKeyEntity, { id });
  }

  /** The keys that settings gave and that still work, but for one. */
  async otherGiven(id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM api_keys WHERE origin = 'given' AND revoked_at IS NULL AND id <> $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Notes when keys were last used, all in one statement. */
  async noteUse(uses: ReadonlyMap<string, Date>): Promise<void> {
    await this.database.query(
      `UPDATE api_keys k SET last_used_at = greatest(k.last_used_at, u.used_at)
         FROM unnest($1::text[], $2::timestamptz[]) AS u (id, used_at) WHERE k.id = u.id`,
      [[...uses.keys()], [...uses.values()]],
    );
  }
}
