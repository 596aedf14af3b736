import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** Logs a line for each request at level `debug`; at other levels it costs nothing. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  if (!logger.isLevelEnabled('debug')) return;
  fastify.addHook('onResponse', (request, reply, done) => {
    const { id: requestId, method, routeOptions } = request;
    const entry = { requestId, method, route: routeOptions.url ?? null, status: reply.statusCode };
    logger.debug({ ...entry, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
}
