import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sets what every reply says; a route may say otherwise. */
export const setStandingHeaders = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .header('x-request-id', request.id)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache');
