import { DomainError, notFound } from '@lodestone/server-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownAddresses } from './known-addresses';

/**
 * Answers what no route takes, before its body is read: 405 with the methods that the address has, or 404. Such requests
 * count towards the limit like any other, which must be registered before.
 */
export function answerUnknown(fastify: FastifyInstance, known: KnownAddresses): void {
  const limit = fastify.rateLimit();
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    await limit.call(fastify, request, reply);
    const methods = known.methodsOf(request.url.split('?')[0]);
    if (methods.length === 0) throw notFound('route.not_found', 'There is no such address.');
    reply.header('allow', methods.join(', '));
    if (request.method === 'OPTIONS') return reply.status(204).send();
    const message = `${request.method} is not among the methods of this address: ${methods.join(', ')}.`;
    throw new DomainError('method_not_allowed', 'method.not_allowed', message);
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.is404) answer(request, reply).then((sent) => sent ?? done(), done);
    else done();
  });
}
