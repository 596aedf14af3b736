import { actorOf } from '@lodestone/access';
import { type Actor, DomainError, onOccasion } from '@lodestone/server-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const ANYBODY: Actor = { kind: 'anonymous', id: null, name: 'Not signed in' };
const LONGEST_REASON = 500;

/** Tells whatever a request leads to on whose behalf it is done, and why, for the audit trail. */
export function tellOccasion(fastify: FastifyInstance): void {
  // Only now the body has been read, which comes from elsewhere and would lead back there.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const { caller, id: requestId } = request;
    const reason = reasonOf(request);
    if (reason instanceof DomainError) return done(reason);
    onOccasion({ actor: caller === null ? ANYBODY : actorOf(caller), requestId, reason }, done);
  });
}

/** `X-Reason`, which people write in their own script: the bytes of a header are UTF-8 here. */
function reasonOf({ headers }: FastifyRequest): string | DomainError | null {
  const given = headers['x-reason'];
  if (given === undefined) return null;
  const text = Buffer.from([given].flat().join(', '), 'latin1').toString('utf8').trim();
  if (text === '') return null;
  if (text.length <= LONGEST_REASON && !/[\p{Cc}\uFFFD]/u.test(text)) return text;
  const message = `X-Reason is text of up to ${LONGEST_REASON} characters in UTF-8, on one line.`;
  return new DomainError('malformed', 'reason.malformed', message);
}
