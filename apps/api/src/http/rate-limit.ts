import rateLimit from '@fastify/rate-limit';
import { DomainError } from '@lodestone/server-kit';
import type { FastifyInstance, FastifyReply } from 'fastify';

const SECONDS = 60;

/**
 * Limits how often one address may ask within a minute, and says so with `RateLimit` and `RateLimit-Policy`
 * (draft-ietf-httpapi-ratelimit-headers). Must be registered before the routes are.
 */
export async function registerRateLimit(fastify: FastifyInstance, perMinute: number): Promise<void> {
  await fastify.register(rateLimit, {
    max: perMinute,
    timeWindow: SECONDS * 1000,
    errorResponseBuilder: (_request, { after }) =>
      new DomainError(
        'too_many',
        'rate.exceeded',
        `More than ${perMinute} requests a minute; try again in ${after}.`,
      ),
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    renameHeaders(reply);
    done(null, payload);
  });
}

/** The plugin writes the names from before the draft. */
function renameHeaders(reply: FastifyReply): void {
  if (!reply.hasHeader('x-ratelimit-limit')) return;
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
    const value = String(reply.getHeader(`x-ratelimit-${name}`));
    reply.removeHeader(`x-ratelimit-${name}`);
    return value;
  });
  reply.header('ratelimit-policy', `"default";q=${limit};w=${SECONDS}`);
  reply.header('ratelimit', `"default";r=${remaining};t=${reset}`);
}
