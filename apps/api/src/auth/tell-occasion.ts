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

/** `X-Reason` in any script: UTF-8, Latin-1 as browsers send it, or percent-encoded where it is neither. */
function reasonOf({ headers }: FastifyRequest): string | DomainError | null {
  const given = headers['x-reason'];
  if (given === undefined) return null;
  const text = unescaped(decoded([given].flat().join(', '))).trim();
  if (text === '') return null;
  if (text.length <= LONGEST_REASON && !/[\p{Cc}\p{Surrogate}]/u.test(text)) return text;
  const message = `X-Reason is text of up to ${LONGEST_REASON} characters, on one line.`;
  return new DomainError('malformed', 'reason.malformed', message);
}

/** Node.js takes every byte of a header for a character. */
function decoded(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? bytes : text;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
