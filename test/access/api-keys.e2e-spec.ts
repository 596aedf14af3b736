import { apiKeySchema, newApiKeySchema } from '@lodestone/contracts';
import { bodyOf, problemOf } from '../api/reply-checks';
import { rowsOf } from '../api/database-content';
import { NoteKeyUse } from '@lodestone/access';
import { useApi } from '../setup/use-api';
import { aPerson, aProgram, callWith } from './people';

const api = useApi('migrated');

const materials = (token: string) => callWith(api, token)('get', '/v1/materials');

afterEach(() => api.clock.set('2026-11-23'));

describe('an API key', () => {
  it('is shown once, and kept as a hash', async () => {
    const { call } = await aPerson(api, 'admin');
    const draft = { name: 'Purchasing', scopes: ['data:read', 'data:read'], expiresAt: null };
    const reply = await call('post', '/v1/api-keys').send(draft);
    const { key, ...record } = bodyOf(reply, newApiKeySchema, 201);
    expect(record).toMatchObject({
      name: 'Purchasing',
      scopes: ['data:read'],
      createdBy: /Person \d+/.exec(record.createdBy)?.[0],
    });
    expect(key).toMatch(new RegExp(`^lsk_${record.id}_[0-9a-f]{48}$`));
    expect(bodyOf(await api.call('get', reply.headers.location), apiKeySchema)).toEqual(record);
    const rows = await rowsOf(api.database, `SELECT k::text FROM api_keys k`);
    expect(JSON.stringify(rows)).not.toContain(key.split('_')[2]);
  });

  it('opens what its scopes say, and names the scope that is missing', async () => {
    const { token, call } = await aProgram(api, ['data:read']);
    expect((await materials(token)).status).toBe(200);
    const refused = problemOf(await call('get', '/v1/users'), { status: 403, code: 'scope.missing' });
    expect(refused.detail).toContain('admin');
  });

  it('stops at once when it is revoked, and says so only to whoever has its secret', async () => {
    const { id, token } = await aProgram(api, ['data:read']);
    expect((await materials(token)).status).toBe(200);
    expect((await api.call('delete', `/v1/api-keys/${id}`)).status).toBe(204);
    problemOf(await materials(token), { status: 401, code: 'key.revoked' });
    problemOf(await materials(token.replace(/.$/, flip)), { status: 401, code: 'key.unknown' });
    expect((await api.call('delete', `/v1/api-keys/${id}`)).status).toBe(204);
    expect((await api.call('get', `/v1/api-keys/${id}`)).body).toMatchObject({
      revokedAt: '2026-11-23T12:00:00.000Z',
    });
  });

  it('expires when it says, to the second', async () => {
    const { token } = await aProgram(api, ['data:read'], { expiresAt: '2026-11-23T12:00:03Z' });
    expect((await materials(token)).status).toBe(200);
    api.clock.set('2026-11-23T12:00:03Z');
    problemOf(await materials(token), { status: 401, code: 'key.expired' });
  });

  it('cannot have expired already, nor be without a scope', async () => {
    const draft = { name: 'Late', scopes: ['data:read'], expiresAt: '2026-11-23T12:00:00Z' };
    problemOf(await api.call('post', '/v1/api-keys').send(draft), {
      status: 422,
      code: 'key.expires_at_past',
    });
    const none = { name: 'Idle', scopes: [] };
    problemOf(await api.call('post', '/v1/api-keys').send(none), { status: 422, code: 'field.too_small' });
  });

  it('that belongs to another, or to nobody, is unknown', async () => {
    const [one, other] = [await aProgram(api, ['data:read']), await aProgram(api, ['data:read'])];
    const [, id] = one.token.split('_');
    const [, , secret] = other.token.split('_');
    for (const token of [
      `lsk_${id}_${secret}`,
      `lsk_000000000000_${secret}`,
      `lsk_${id}_${'0'.repeat(48)}`,
    ]) {
      problemOf(await materials(token), { status: 401, code: 'key.unknown' });
    }
  });

  it('tells when it was last used, to the minute', async () => {
    const { id, token } = await aProgram(api, ['data:read']);
    const lastUsedAt = async () => {
      await api.app.get(NoteKeyUse).write();
      return (await api.call('get', `/v1/api-keys/${id}`)).body.lastUsedAt as string | null;
    };
    expect(await lastUsedAt()).toBeNull();
    await materials(token);
    expect(await lastUsedAt()).toBe('2026-11-23T12:00:00.000Z');
    for (const [moment, told] of [
      ['12:00:59', '12:00:00'],
      ['12:01:00', '12:01:00'],
    ]) {
      api.clock.set(`2026-11-23T${moment}Z`);
      await materials(token);
      expect(await lastUsedAt()).toBe(`2026-11-23T${told}.000Z`);
    }
  });
});

const flip = (character: string): string => (character === '0' ? '1' : '0');
