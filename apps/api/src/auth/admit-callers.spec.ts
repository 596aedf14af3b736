import type { Caller } from '@lodestone/access';
import type { Scope } from '@lodestone/contracts';
import { DomainError } from '@lodestone/server-kit';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { RequestLimit } from '../http/request-limit';
import { admitCallers } from './admit-callers';
import type { RouteAccess } from './route-access.decorator';

const caller = (id: string, ...scopes: Scope[]): Caller => ({
  ...{ kind: 'api_key', id, name: id, email: null, role: null, sessionId: null },
  scopes: new Set(scopes),
});

/** A server that knows two keys, and remembers one of them. */
function serverFor(access: RouteAccess | undefined, perMinute = 100) {
  const fastify = new FastifyAdapter().getInstance();
  const asked: string[] = [];
  const verify = {
    remembered: (token: string) => (token === 'fresh' ? { caller: caller('fresh', 'data:read') } : undefined),
    execute: (token: string) => {
      asked.push(token);
      const refusal = new DomainError('unauthorized', 'key.unknown', 'Unknown.');
      return Promise.resolve(token === 'late' ? { caller: caller('late', 'admin') } : { refusal });
    },
  };
  admitCallers(fastify, verify, new RequestLimit(perMinute));
  fastify.setErrorHandler((cause: DomainError, _request, reply) => reply.status(500).send(cause.code));
  const answer = () => 'open';
  if (access === undefined) fastify.get('/v1/things', answer);
  else fastify.get('/v1/things', { config: { access } }, answer);
  const ask = async (token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { body, headers: told } = await fastify.inject({ url: '/v1/things', headers });
    return [body, told.ratelimit?.toString().replace(/;t=.*/, '')];
  };
  return { ask, asked };
}

it('no route can be added that does not say whom it is for', () => {
  expect(() => serverFor(undefined)).toThrow('GET /v1/things does not say who may use it');
});

it('a route for a scope lets in whoever has it', async () => {
  const { ask } = serverFor('data:read');
  expect(
    [await ask(), await ask('fresh'), await ask('late'), await ask('wrong')].map(([body]) => body),
  ).toEqual([...['key.missing', 'open', 'scope.missing', 'key.unknown']]);
});

it('a route for any caller lets in whoever is known', async () => {
  const { ask } = serverFor('authenticated');
  expect([await ask(), await ask('fresh'), await ask('wrong')].map(([body]) => body)).toEqual([
    ...['key.missing', 'open', 'key.unknown'],
  ]);
});

it('a route for anybody lets in whoever comes', async () => {
  const { ask } = serverFor('public');
  expect([await ask(), await ask('wrong')].map(([body]) => body)).toEqual(['open', 'open']);
});

it('each caller is counted by themselves, and whoever is not known by address', async () => {
  const { ask } = serverFor('data:read');
  const left = [];
  for (const token of ['fresh', 'fresh', 'late', undefined, 'wrong', 'late'])
    left.push((await ask(token))[1]);
  const counts = [99, 98, 99, 99, 98, 98].map((count) => `"default";r=${count}`);
  expect(left).toEqual(counts);
});

it('whoever asks too often is not even looked up', async () => {
  const { ask, asked } = serverFor('data:read', 2);
  for (let time = 0; time < 4; time++) await ask('wrong');
  expect(asked).toHaveLength(2);
  expect((await ask('wrong'))[0]).toBe('rate.exceeded');
  expect((await ask('fresh'))[0]).toBe('open');
});
