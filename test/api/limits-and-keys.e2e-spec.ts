import { type Contract, routesOf } from '../contract/contract';
import { TEST_KEY, useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { supplierDraft } from './drafts';
import { problemOf } from './reply-checks';

type Method = Parameters<ReturnType<typeof useApi>['call']>[0];

const OPEN = ['/health/live', '/health/ready', '/openapi.json', '/docs'];

describe('The API key', () => {
  const api = useApi('reference');

  /** Every operation of the contract that is not for anybody, with something in place of its parameters. */
  async function guardedOperations(): Promise<[Method, string][]> {
    const { body } = await api.anonymous('get', '/openapi.json');
    return routesOf(body as Contract)
      .filter(({ operation }) => operation.security?.length !== 0)
      .map(({ method, path }) => [method, path.replace(/\{\w+\}/g, 'lodestone:lynas')]);
  }

  it('guards every route that is not for anybody, before anything is said about what is there', async () => {
    const operations = await guardedOperations();
    expect(operations.length).toBeGreaterThan(40);
    await changingNothing(api, async () => {
      for (const [method, path] of operations) {
        expect(path).toMatch(/^\/v1\//);
        const reply = await api.anonymous(method, path);
        problemOf(reply, { status: 401, code: 'key.missing' });
        expect(reply.headers['www-authenticate']).toBe('Bearer');
      }
    });
  });

  it.each(OPEN)('is not asked for %s', async (path) => {
    expect((await api.anonymous('get', path)).status).toBe(200);
  });

  it.each([
    ['missing', 'Bearer'],
    ['missing', `Basic ${TEST_KEY}`],
    ['missing', TEST_KEY],
    ['missing', `Bearer ${TEST_KEY} ${TEST_KEY}`],
    ['unknown', `Bearer ${TEST_KEY}x`],
    ['unknown', `Bearer ${TEST_KEY.slice(0, -1)}`],
    ['unknown', `Bearer ${TEST_KEY.toUpperCase()}`],
    ['unknown', 'Bearer lsk_000000000000_000000000000000000000000000000000000'],
    ['unknown', 'Bearer undefined'],
  ])('is %s in %j', async (which, authorization) => {
    const reply = await changingNothing(api, () =>
      api.anonymous('post', '/v1/suppliers').set('authorization', authorization).send(supplierDraft()),
    );
    problemOf(reply, { status: 401, code: `key.${which}` });
    expect(reply.text).not.toContain(TEST_KEY.slice(0, 20));
  });

  it('is asked for before the body is read', async () => {
    const expected = { status: 401, code: 'key.missing' };
    const post = () => api.anonymous('post', '/v1/suppliers');
    problemOf(await post().set('content-type', 'application/json').send('{"name"'), expected);
    problemOf(await post().set('content-type', 'text/plain').send('x'), expected);
    problemOf(await post().send({ name: 'x'.repeat(6_000_000) }), expected);
  });

  it('is asked for however the address is written', async () => {
    for (const path of ['/%76%31/suppliers', '/v1/%73uppliers', '/v1/suppliers?/health/live']) {
      problemOf(await api.anonymous('get', path), { status: 401, code: 'key.missing' });
    }
  });

  it('is not asked for where there is nothing', async () => {
    problemOf(await api.anonymous('get', '/favicon.ico'), { status: 404, code: 'route.not_found' });
    problemOf(await api.anonymous('get', '/v1/nothing'), { status: 404, code: 'route.not_found' });
  });

  it('is not read from the address', async () => {
    const reply = await api.anonymous('get', `/v1/suppliers?key=${TEST_KEY}&access_token=${TEST_KEY}`);
    problemOf(reply, { status: 401, code: 'key.missing' });
  });

  it.each(['Bearer', 'bearer', 'BEARER'])('is taken as %s', async (scheme) => {
    const reply = await api.anonymous('get', '/v1/suppliers').set('authorization', `${scheme} ${TEST_KEY}`);
    expect(reply.status).toBe(200);
  });
});

describe('The limit of requests', () => {
  const LIMIT = 5;
  const api = useApi('reference', { rateLimitPerMinute: LIMIT });

  it('counts down in each reply to a key, then refuses with the time to wait', async () => {
    for (let left = LIMIT - 1; left >= 0; left--) {
      const { status, headers } = await api.call('get', '/v1/suppliers');
      expect(status).toBe(200);
      expect(headers['ratelimit-policy']).toBe('"default";q=5;w=60');
      expect(headers.ratelimit).toMatch(new RegExp(`^"default";r=${left};t=([1-9]|[1-5]\\d|60)$`));
      expect(Object.keys(headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    }
    const refused = await changingNothing(api, () => api.call('post', '/v1/suppliers').send(supplierDraft()));
    const problem = problemOf(refused, { status: 429, code: 'rate.exceeded' });
    expect(problem.detail).toContain('More than 5 requests a minute');
    expect(refused.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect(refused.headers.ratelimit).toMatch(/^"default";r=0;t=\d+$/);
  });

  it('applies to addresses that there are not as well', async () => {
    problemOf(await api.call('get', '/v1/nothing'), { status: 429, code: 'rate.exceeded' });
    problemOf(await api.call('put', '/v1/suppliers'), { status: 429, code: 'rate.exceeded' });
  });

  it('is that of the key alone: whoever else asks from there has one of their own', async () => {
    const { status, headers } = await api.anonymous('get', '/v1/suppliers');
    expect([status, headers.ratelimit]).toEqual([401, expect.stringMatching(/^"default";r=4;t=\d+$/)]);
  });

  it('does not apply to who watches the service', async () => {
    for (let time = 0; time <= 2 * LIMIT; time++) {
      const { status, headers } = await api.anonymous('get', '/health/live');
      expect([status, headers.ratelimit]).toEqual([200, undefined]);
    }
    expect((await api.anonymous('get', '/health/ready')).status).toBe(200);
  });
});

describe('The limit of requests to addresses that there are not', () => {
  const api = useApi('reference', { rateLimitPerMinute: 2 });

  it('counts them like any other', async () => {
    const replies = [];
    for (const path of ['/v1/nothing', '/nothing', '/v1/suppliers']) {
      replies.push(await api.call('get', path));
    }
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 429]);
    expect(replies[0].headers.ratelimit).toMatch(/^"default";r=1;t=\d+$/);
  });
});

describe('The limit of requests with a key that is wrong', () => {
  const api = useApi('reference', { rateLimitPerMinute: 3 });

  it('stops whoever guesses keys', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) {
      const authorization = `Bearer lsk_${'0'.repeat(12)}_${time}`;
      statuses.push((await api.anonymous('get', '/v1/suppliers').set({ authorization })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});
