import { v7 as uuid } from 'uuid';
import { TEST_KEY, useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { problemOf } from './reply-checks';

const api = useApi('reference');

describe('An address that does not take the method', () => {
  it.each([
    ['put', '/v1/suppliers', 'GET, HEAD, POST'],
    ['delete', '/v1/suppliers', 'GET, HEAD, POST'],
    ['post', `/v1/suppliers/${uuid()}`, 'DELETE, GET, HEAD, PATCH'],
    ['put', '/v1/partnerships/vendor:sap%2F4711', 'DELETE, GET, HEAD, PATCH'],
    ['put', '/v1/scoring-models/1', 'DELETE, GET, HEAD, PATCH'],
    ['delete', `/v1/suppliers/${uuid()}/score`, 'GET, HEAD'],
    ['get', '/v1/scores/lookup', 'POST'],
    ['get', '/v1/scores/evaluate?x=1', 'POST'],
    ['post', '/health/live', 'GET, HEAD'],
    ['post', '/openapi.json', 'GET, HEAD'],
    ['delete', '/docs/index.html', 'GET, HEAD'],
  ] as const)('says which it takes: %s %s', async (method, path, allow) => {
    const reply = await changingNothing(api, () => api.call(method, path));
    const { detail } = problemOf(reply, { status: 405, code: 'method.not_allowed', pointers: [] });
    expect(reply.headers.allow).toBe(allow);
    expect(detail).toContain(allow);
  });

  it('says so before it reads a body', async () => {
    const reply = await api.call('put', '/v1/suppliers').set('content-type', 'text/plain').send('x');
    problemOf(reply, { status: 405, code: 'method.not_allowed' });
  });

  it('tells who only asks', async () => {
    const reply = await api.call('options', `/v1/suppliers/${uuid()}`);
    expect({ status: reply.status, text: reply.text, allow: reply.headers.allow }).toEqual({
      status: 204,
      text: '',
      allow: 'DELETE, GET, HEAD, PATCH',
    });
  });
});

describe('HEAD', () => {
  it('answers as GET does, without the body', async () => {
    const [get, head] = [await api.call('get', '/v1/materials'), await api.call('head', '/v1/materials')];
    expect([head.status, head.text ?? '']).toEqual([200, '']);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
  });

  it('asks for the key as GET does', async () => {
    expect((await api.anonymous('head', '/v1/materials')).status).toBe(401);
  });
});

describe('Every reply', () => {
  it.each([
    ['get', '/v1/materials', 200],
    ['get', '/v1/materials/neodymium', 200],
    ['get', '/v1/materials/unobtainium', 404],
    ['get', '/v1/nothing', 404],
    ['put', '/v1/materials', 405],
    ['post', '/v1/materials', 422],
    ['get', '/v1/suppliers/%zz', 400],
    ['get', '/health/live', 200],
  ] as const)(
    'may be kept only to be asked for again, and is what it says it is: %s %s',
    async (method, path, status) => {
      const reply = await api.call(method, path);
      expect(reply.status).toBe(status);
      expect(reply.headers).toMatchObject({
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.stringMatching(/./),
      });
    },
  );

  it('does so as well when the caller has it already, or may not have it', async () => {
    const known = await api.call('get', '/v1/materials/neodymium').set('if-none-match', '*');
    const refused = await api.anonymous('get', '/v1/materials').set('authorization', `Bearer ${TEST_KEY}x`);
    expect([known, refused].map(({ status }) => status)).toEqual([304, 401]);
    for (const { headers } of [known, refused]) expect(headers['cache-control']).toBe('private, no-cache');
  });
});
