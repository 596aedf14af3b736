import { DomainError, notFound } from '@lodestone/server-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownAddresses } from './known-addresses';

/**
 * Answers what no route takes, before its body is read: 405 with the methods that the address has, or 404. Must be
 * called after whatever counts requests, because such count like any other.
 */
export function answerUnknown(fastify: FastifyInstance, known: KnownAddresses): void {
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const methods = known.methodsOf(request.url.split('?')[0]);
    if (methods.length === 0) return notFound('route.not_found', 'There is no such address.');
    reply.header('allow', methods.join(', '));
    if (request.method === 'OPTIONS') return null;
    const message = `${request.method} is not among the methods of this address: ${methods.join(', ')}.`;
    return new DomainError('method_not_allowed', 'method.not_allowed', message);
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const refusal = answer(request, reply);
    if (refusal === null) void reply.status(204).send();
    else done(refusal);
  });
}
