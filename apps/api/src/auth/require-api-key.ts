import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@lodestone/server-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What anybody may ask for; whatever else there is needs the key. */
const PUBLIC = /^\/(health|docs|docs-yaml|openapi\.json)(\/|$)/;

/**
 * Asks for the API key on every route that is not public, before the body of the request is read. Must be called after
 * the limit of requests is registered, so that guesses count, and before the routes are.
 */
export function requireApiKey(fastify: FastifyInstance, apiKey: string): void {
  const expected = Buffer.from(apiKey);
  const check = (request: FastifyRequest, _reply: unknown, done: (error?: Error) => void) =>
    done(problemOf(request.headers.authorization, expected));
  fastify.addHook('onRoute', (route) => {
    const hooks = [route.onRequest ?? []].flat();
    if (!PUBLIC.test(route.url) && !hooks.includes(check)) route.onRequest = [...hooks, check];
  });
}

function problemOf(authorization: string | undefined, expected: Buffer): DomainError | undefined {
  const given = /^Bearer (\S+)$/i.exec(authorization ?? '');
  if (given === null) {
    return new DomainError('unauthorized', 'key.missing', 'Send the API key as Authorization: Bearer lsk_…');
  }
  const key = Buffer.from(given[1]);
  // How long keys are is no secret, what they hold is: the comparison takes the same time for any of that length.
  if (key.length === expected.length && timingSafeEqual(key, expected)) return undefined;
  return new DomainError('unauthorized', 'key.unknown', 'This API key is not known here.');
}
