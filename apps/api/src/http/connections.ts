import type { FastifyInstance } from 'fastify';

/** Time for a request to arrive whole. */
const REQUEST_PATIENCE = 30_000;
/** Silence after which a connection is cut, longer than any answer takes. */
const LONGEST_SILENCE = 120_000;
/** How long a connection is kept for the next request. */
const KEPT_ALIVE = 72_000;
/** Time that requests under way have to end once the API stops. */
const GRACE = 8000;
const HOW_OFTEN_CHECKED = 5000;

/**
 * What Fastify is to be created with, so that nobody keeps a connection for ever.
 * @param patience time in milliseconds for a request to arrive whole
 */
export const connectionLimits = (patience = REQUEST_PATIENCE) => ({
  requestTimeout: patience,
  connectionTimeout: LONGEST_SILENCE,
  keepAliveTimeout: KEPT_ALIVE,
  http: {
    headersTimeout: patience,
    connectionsCheckingInterval: Math.min(patience, HOW_OFTEN_CHECKED),
  },
});

/** Once the API closes, connections that still answer have some time left, and are cut then. */
export function closeInTime(fastify: FastifyInstance, grace = GRACE): void {
  fastify.addHook('preClose', (done) => {
    const timer = setTimeout(() => fastify.server.closeAllConnections(), grace).unref();
    fastify.server.once('close', () => clearTimeout(timer));
    done();
  });
}
