import { userSchema } from '@lodestone/contracts';
import { bodyOf, problemOf } from '../api/reply-checks';
import { changingNothing, rowsOf } from '../api/database-content';
import { useApi } from '../setup/use-api';
import { aPerson, aUser, PASSWORD, signIn } from './people';

const api = useApi('migrated');

const change = (id: string, patch: object) =>
  api.call('patch', `/v1/users/${id}`).set('if-match', '*').send(patch);
const remove = (id: string) => api.call('delete', `/v1/users/${id}`).set('if-match', '*');

describe('a user', () => {
  it('is kept without the password, which no reply holds', async () => {
    const draft = { email: 'kept@example.com', name: 'Kept', role: 'analyst', password: PASSWORD };
    const reply = await api.call('post', '/v1/users').send(draft);
    const user = bodyOf(reply, userSchema, 201);
    expect(user).toMatchObject({ email: 'kept@example.com', hasPassword: true, hasOpenId: false });
    expect(reply.headers).toMatchObject({ location: `/v1/users/${user.id}`, etag: '"1"' });
    const [{ hash }] = await rowsOf<{ hash: string }>(
      api.database,
      `SELECT password_hash AS hash FROM users WHERE id = '${user.id}'`,
    );
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('has an e-mail address that nobody else has, whatever its case', async () => {
    const { email } = await aUser(api);
    const draft = { email: email.toUpperCase(), name: 'Twin', role: 'viewer' };
    const expected = { status: 409, code: 'user.email_taken' };
    await changingNothing(api, async () => {
      problemOf(await api.call('post', '/v1/users').send(draft), expected);
      const other = await api.call('get', '/v1/users?q=Person&limit=1');
      expect(other.status).toBe(200);
    });
    const other = await aUser(api);
    problemOf(await change(other.id, { email: email.toUpperCase() }), expected);
  });

  it('is edited by one admin at a time', async () => {
    const { id } = await aUser(api);
    const patch = (etag: string) =>
      api.call('patch', `/v1/users/${id}`).set('if-match', etag).send({ name: 'Renamed' });
    problemOf(await api.call('patch', `/v1/users/${id}`).send({}), {
      status: 428,
      code: 'record.version_required',
    });
    expect((await patch('"1"')).status).toBe(200);
    problemOf(await patch('"1"'), { status: 412, code: 'record.stale' });
  });

  it('is signed out at once when disabled, and cannot come back', async () => {
    const { id, email, call, tokens } = await aPerson(api);
    expect((await call('get', '/v1/sessions/current')).status).toBe(200);
    expect((await change(id, { disabled: true })).status).toBe(200);
    problemOf(await call('get', '/v1/sessions/current'), { status: 401, code: 'session.ended' });
    const refresh = { refreshToken: tokens.refreshToken };
    problemOf(await api.anonymous('post', '/v1/sessions/refresh').send(refresh), {
      ...{ status: 401, code: 'session.ended' },
    });
    problemOf(await signIn(api, email), { status: 401, code: 'sign_in.refused' });
  });

  it('is signed out when an admin says so, or gives them another password', async () => {
    for (const end of [
      (id: string) => api.call('delete', `/v1/users/${id}/sessions`),
      (id: string) => change(id, { password: 'staple of another horse' }),
    ]) {
      const { id, call } = await aPerson(api);
      expect((await end(id)).status).toBeLessThan(300);
      problemOf(await call('get', '/v1/sessions/current'), { status: 401, code: 'session.ended' });
    }
  });

  it('may do at once what another role may, and no more what it may not', async () => {
    const { id, call } = await aPerson(api, 'viewer');
    problemOf(await call('post', '/v1/suppliers').send({}), { status: 403, code: 'scope.missing' });
    await change(id, { role: 'analyst' });
    expect((await call('post', '/v1/suppliers').send({})).status).toBe(422);
    await change(id, { role: 'viewer' });
    problemOf(await call('post', '/v1/suppliers').send({}), { status: 403, code: 'scope.missing' });
  });

  it('is gone with all sessions when deleted', async () => {
    const { id, call } = await aPerson(api);
    expect((await remove(id)).status).toBe(204);
    problemOf(await call('get', '/v1/sessions/current'), { status: 401, code: 'session.unknown' });
    problemOf(await api.call('get', `/v1/users/${id}`), { status: 404, code: 'record.not_found' });
  });
});

describe('the last admin who can sign in', () => {
  const expected = { status: 409, code: 'user.last_admin' };

  it('cannot be deleted, disabled or made anything else, not even by two at once', async () => {
    const one = await aUser(api, { role: 'admin' });
    problemOf(await remove(one.id), expected);
    problemOf(await change(one.id, { disabled: true }), expected);
    problemOf(await change(one.id, { role: 'approver' }), expected);
    await aUser(api, { role: 'admin', disabled: true });
    problemOf(await remove(one.id), expected);
    const other = await aUser(api, { role: 'admin' });
    const replies = await Promise.all([remove(one.id), change(other.id, { role: 'viewer' })]);
    expect(replies.map(({ status }) => status).filter((status) => status === 409)).toHaveLength(1);
  });
});
