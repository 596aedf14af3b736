import type { Caller, VerifyCredentials } from '@lodestone/access';
import { DomainError } from '@lodestone/server-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countRequest, type RequestLimit } from '../http/request-limit';
import type { RouteAccess } from './route-access.decorator';

/** Pages with their files, and the contract: they are not among the controllers that say it themselves. */
const PUBLIC_PAGES =
  /^\/((docs|docs-yaml|openapi\.json|assets)(\/|$)|(index\.html|favicon\.svg|licenses\.md)?$)/;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; null: nobody that is known. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    access?: RouteAccess;
    rateLimit?: false;
  }
}

/**
 * Lets each request in that its route is meant for, before its body is read, and counts it: by whoever has a key or a
 * session, else by address. No route can be added that does not say whom it is for. Must be called before any is.
 */
export function admitCallers(
  fastify: FastifyInstance,
  verify: Pick<VerifyCredentials, 'remembered' | 'execute'>,
  limit: RequestLimit,
): void {
  fastify.decorateRequest('caller', null);
  fastify.addHook('onRoute', (route) => {
    const access = route.config?.access ?? (PUBLIC_PAGES.test(route.url) ? 'public' : undefined);
    if (access === undefined) {
      throw new Error(`${[route.method].flat().join(', ')} ${route.url} does not say who may use it`);
    }
    route.config = { ...route.config, access };
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const { access = 'public', rateLimit } = request.routeOptions.config;
    if (rateLimit === false) return done();
    const token = tokenOf(request);
    const remembered = token === null ? undefined : verify.remembered(token);
    if (token === null || remembered !== undefined) {
      return done(admit(request, reply, limit, access, remembered));
    }
    // A key that nobody has asked about lately costs a question, so it counts before that is asked.
    const refusal = countRequest(limit, request.ip, reply);
    if (refusal !== undefined) return done(refusal);
    verify.execute(token).then((verdict) => {
      if ('caller' in verdict) {
        limit.giveBack(request.ip);
        return done(admit(request, reply, limit, access, verdict));
      }
      done(refusalOf(access, verdict, null));
    }, done);
  });
}

type Verdict = Awaited<ReturnType<VerifyCredentials['execute']>>;

function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  limit: RequestLimit,
  access: RouteAccess,
  verdict: Verdict | undefined,
): DomainError | undefined {
  const caller = verdict !== undefined && 'caller' in verdict ? verdict.caller : null;
  request.caller = caller;
  return countRequest(limit, caller?.id ?? request.ip, reply) ?? refusalOf(access, verdict, caller);
}

function refusalOf(
  access: RouteAccess,
  verdict: Verdict | undefined,
  caller: Caller | null,
): DomainError | undefined {
  if (access === 'public') return undefined;
  if (verdict !== undefined && 'refusal' in verdict) return verdict.refusal;
  if (caller === null) {
    const message = 'Send an API key, or the access token of a session, as Authorization: Bearer lsk_…';
    return new DomainError('unauthorized', 'key.missing', message);
  }
  if (access === 'authenticated' || caller.scopes.has(access)) return undefined;
  return new DomainError(
    'forbidden',
    'scope.missing',
    `This needs the scope ${access}, which you do not have.`,
  );
}

function tokenOf({ headers: { authorization } }: FastifyRequest): string | null {
  return authorization === undefined ? null : (/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? null);
}
