import type { Response } from 'supertest';
import { useApi } from '../setup/use-api';
import { add, supplierDraft } from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');

describe('The id of a request', () => {
  it('is the one that the caller gave, when it is harmless', async () => {
    const reply = await api.call('get', '/v1/nothing').set('x-request-id', 'erp-2026.11_23');
    expect(problemOf(reply, { status: 404, code: 'route.not_found' }).requestId).toBe('erp-2026.11_23');
  });

  it.each(['a b', 'x'.repeat(65), '<script>'])('is one of ours instead of %s', async (given) => {
    const { headers } = await api.call('get', '/health/live').set('x-request-id', given);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is in every reply, and another each time', async () => {
    const { id } = await add(api, 'suppliers', supplierDraft());
    const at = `/v1/suppliers/${id}`;
    const post = () => api.call('post', '/v1/suppliers');
    const replies: [number, Response][] = [
      [200, await api.anonymous('get', '/health/live')],
      [200, await api.anonymous('get', '/health/ready')],
      [200, await api.anonymous('get', '/openapi.json')],
      [200, await api.anonymous('get', '/docs')],
      [200, await api.call('get', at)],
      [200, await api.call('get', at)],
      [201, await post().send(supplierDraft())],
      [304, await api.call('get', at).set('if-none-match', '"1"')],
      [400, await api.call('get', '/v1/suppliers?limit=0')],
      [400, await api.call('get', '/v1/suppliers/%zz')],
      [401, await api.anonymous('get', at)],
      [404, await api.call('get', '/v1/suppliers/nobody')],
      [404, await api.call('get', '/nowhere')],
      [412, await api.call('patch', at).set('if-match', '"7"').send({ note: 'x' })],
      [413, await post().send({ name: 'x'.repeat(6_000_000) })],
      [415, await post().type('text/plain').send('x')],
      [422, await post().send({})],
      [428, await api.call('delete', at)],
      [204, await api.call('delete', at).set('if-match', '"1"')],
    ];
    expect(replies.map(([, { status }]) => status)).toEqual(replies.map(([status]) => status));
    const ids = replies.map(([, { headers }]) => headers['x-request-id']);
    for (const requestId of ids) expect(requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
