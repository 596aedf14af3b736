import type { Problem } from '@lodestone/contracts';
import { DomainError, type ErrorReason } from '@lodestone/server-kit';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { setStandingHeaders } from './standing-headers';

const STATUS: Readonly<Record<ErrorReason, number>> = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale: 412,
  invalid: 422,
  version_required: 428,
  too_many: 429,
  unavailable: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'The request needs a valid API key or session',
  403: 'The caller may not do this',
  404: 'There is nothing here',
  405: 'The address does not take this method',
  408: 'The request did not arrive in time',
  409: 'The request contradicts what is already there',
  412: 'The record has changed meanwhile',
  413: 'The request is too large',
  414: 'The address is too long',
  415: 'The request has a body of a kind that is not understood',
  422: 'The request cannot be processed',
  428: 'The request must say which version it changes',
  429: 'Too many requests',
  431: 'The headers are too large',
  500: 'Something went wrong here',
  503: 'The service cannot answer right now',
};

/** Codes of failures that happen before a route is reached. */
const FRAMEWORK_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'body.malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body.wrong_length',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'body.unknown_media_type',
  FST_ERR_BAD_URL: 'url.malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'url.too_long',
};

type Failure = Pick<Problem, 'status' | 'code' | 'detail' | 'errors'>;

/** Turns every failure into `application/problem+json` (RFC 9457); what we did not foresee goes to the log, not out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(cause: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failure = failureOf(cause);
    if (failure.status >= 500) {
      this.logger[failure.status === 503 ? 'warn' : 'error'](
        { err: cause, requestId: request.id },
        failure.detail,
      );
    }
    if (failure.status === 503) reply.header('retry-after', '5');
    if (cause instanceof DomainError && cause.retryAfter !== undefined) {
      reply.header('retry-after', String(cause.retryAfter));
    }
    if (failure.status === 401) reply.header('www-authenticate', 'Bearer');
    send(failure, request, reply);
  }
}

/** Answers a request whose address cannot be read; no route, hook or filter ever sees it. */
export function refuseAddress(cause: Error, request: FastifyRequest, reply: FastifyReply): void {
  send(failureOf(cause), request, setStandingHeaders(request, reply));
}

function send(failure: Failure, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .status(failure.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(withoutSecrets(JSON.stringify(toProblem(failure, request))));
}

/** Keys and tokens by what they begin with, wherever a caller put them. */
const SECRET = /ls[akor]_\w{8,}/g;

/** A text that may quote the request, without the keys and tokens that are in it. */
const withoutSecrets = (text: string): string => text.replace(SECRET, '(a secret)');

/** The body of a failed request. */
export function toProblem(
  { status, code, detail, errors }: Failure,
  request: Pick<FastifyRequest, 'url' | 'id'>,
): Problem {
  return {
    type: `urn:lodestone:problem:${code}`,
    title: TITLES[status] ?? 'The request failed',
    status,
    code,
    detail,
    instance: request.url.split('?')[0],
    requestId: request.id,
    errors,
  };
}

function failureOf(cause: unknown): Failure {
  if (cause instanceof DomainError) {
    return {
      status: STATUS[cause.reason],
      code: cause.code,
      detail: cause.message,
      errors: [...cause.errors],
    };
  }
  const status = statusOf(cause);
  if (status === 404)
    return { status, code: 'route.not_found', detail: 'There is no such address.', errors: [] };
  if (status >= 400 && status < 500) {
    // The adapter wraps what the framework throws.
    const { code = '', message } = (cause instanceof HttpException ? (cause.cause ?? cause) : cause) as {
      code?: string;
      message: string;
    };
    return { status, code: FRAMEWORK_CODES[code] ?? 'request.malformed', detail: message, errors: [] };
  }
  const detail = 'Something went wrong here; the request id tells us what.';
  return { status: 500, code: 'internal.unexpected', detail, errors: [] };
}

function statusOf(cause: unknown): number {
  if (cause instanceof HttpException) return cause.getStatus();
  const status =
    typeof cause === 'object' && cause !== null && 'statusCode' in cause ? cause.statusCode : 500;
  return typeof status === 'number' ? status : 500;
}
