import { callApi, keepTokens, readTokens } from '../api';
import { ApiProblem } from '../api';
import { fakeApi, json, problem, tokensCalled } from '../testing';
import { authProvider } from './authProvider';

const MARIA = { id: 'm', name: 'Maria', scopes: ['scores:read', 'data:read', 'models:write'] };

afterEach(() => authProvider.logout());

it('signs in by password, and is then known by name and scopes', async () => {
  const sent = fakeApi({
    'POST /v1/sessions': () => json(tokensCalled('maria'), 201),
    'GET /v1/sessions/current': MARIA,
  });
  await authProvider.login({ email: 'maria@example.com', password: 'correct horse battery' });
  expect(await authProvider.getIdentity()).toEqual({ id: 'm', fullName: 'Maria' });
  expect(await authProvider.getPermissions()).toEqual(MARIA.scopes);
  expect(sent.map(({ path, headers }) => [path, headers.authorization])).toEqual([
    ['/v1/sessions', undefined],
    ['/v1/sessions/current', 'Bearer access-maria'],
  ]);
});

it('signs in by the code of an OpenID sign-in', async () => {
  const sent = fakeApi({ 'POST /v1/sessions/oidc': () => json(tokensCalled('maria'), 201) });
  await authProvider.login({ code: 'lso_1' });
  expect(sent).toMatchObject([{ body: { code: 'lso_1' } }]);
  await expect(authProvider.checkAuth()).resolves.toBeUndefined();
});

it.each([
  ['list', 'suppliers', true],
  ['edit', 'suppliers', false],
  ['create', 'scoring-models', true],
  ['list', 'users', false],
  ['list', 'nothing-there-is', false],
])('a model editor may %s %s: %s', async (action, resource, verdict) => {
  keepTokens(tokensCalled('maria'));
  fakeApi({ 'GET /v1/sessions/current': MARIA });
  expect(await authProvider.canAccess({ action, resource })).toBe(verdict);
});

describe('an access token', () => {
  it('that is about to expire is renewed once, however many requests wait for it', async () => {
    keepTokens(tokensCalled('old', 0));
    const sent = fakeApi({
      'POST /v1/sessions/refresh': () => json(tokensCalled('new')),
      'GET /v1/suppliers': {},
    });
    await Promise.all([callApi('/v1/suppliers'), callApi('/v1/suppliers'), callApi('/v1/suppliers')]);
    expect(sent.filter(({ path }) => path === '/v1/sessions/refresh')).toHaveLength(1);
    expect(new Set(sent.slice(1).map(({ headers }) => headers.authorization))).toEqual(
      new Set(['Bearer access-new']),
    );
  });

  it('that the API no longer takes is renewed, and the request sent again', async () => {
    keepTokens(tokensCalled('old'));
    fakeApi({
      'POST /v1/sessions/refresh': () => json(tokensCalled('new')),
      'GET /v1/suppliers': ({ headers }) =>
        headers.authorization === 'Bearer access-new' ? { it: 'works' } : problem(401, 'session.expired'),
    });
    expect(await callApi('/v1/suppliers')).toEqual({ it: 'works' });
  });

  it('of a session that has ended signs out', async () => {
    keepTokens(tokensCalled('old'));
    fakeApi({
      'POST /v1/sessions/refresh': problem(401, 'session.ended'),
      'GET /v1/suppliers': problem(401, 'session.ended'),
    });
    const refusal = await callApi('/v1/suppliers').catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(ApiProblem);
    await expect(authProvider.checkError(refusal)).rejects.toMatchObject({ redirectTo: '/login' });
    expect(readTokens()).toBeNull();
  });
});

it('whoever may not do something stays signed in', async () => {
  keepTokens(tokensCalled('maria'));
  fakeApi({ 'DELETE /v1/suppliers/a': problem(403, 'scope.missing') });
  const refusal = await callApi('/v1/suppliers/a', { method: 'DELETE' }).catch((cause: unknown) => cause);
  await expect(authProvider.checkError(refusal)).resolves.toBeUndefined();
});
