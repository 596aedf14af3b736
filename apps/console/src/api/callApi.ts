import type { Problem } from '@lodestone/contracts';
import { ApiProblem } from './apiProblem';
import { accessToken, renewedToken } from './session';

/** Longest that an answer may take to begin and to arrive, in milliseconds. */
const PATIENCE = 30_000;

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A request to the API. */
export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** What is null, undefined or empty is left out. */
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API as whoever is signed in.
 * @returns the body; `undefined` when there is none
 * @throws {ApiProblem} what the API says, `api.unreachable` (status 0) or `api.too_slow` (status 0)
 */
export async function callApi<Reply>(path: string, request: ApiRequest = {}): Promise<Reply> {
  const reply = await send(path, { ...request, signal: withPatience(request.signal) });
  if (reply.status === 204) return undefined as Reply;
  return (await reply.json()) as Reply;
}

/** The same, for replies that are files or do not end. @param request without a time-out of its own */
export async function send(path: string, request: ApiRequest = {}): Promise<Response> {
  const token = await accessToken();
  const reply = await ask(path, request, token);
  if (reply.ok) return reply;
  if (reply.status === 401 && token !== null) {
    const renewed = await renewedToken(token);
    if (renewed !== null && renewed !== token) return expectGood(await ask(path, request, renewed));
  }
  return expectGood(reply);
}

/** Path with its parameters. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}

async function ask(
  path: string,
  { method = 'GET', query, body, headers, signal }: ApiRequest,
  token: string | null,
): Promise<Response> {
  try {
    return await fetch(addressOf(path, query), {
      method,
      signal,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    throw asProblem(cause);
  }
}

/** A failure before there is an answer. One that somebody wanted, by leaving the page, stays what it is. */
function asProblem(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause.name === 'AbortError') return cause;
  const code = cause.name === 'TimeoutError' ? 'api.too_slow' : 'api.unreachable';
  return new ApiProblem({ code, status: 0, detail: `problems.${code}`, errors: [] });
}

async function expectGood(reply: Response): Promise<Response> {
  if (reply.ok) return reply;
  const text = await reply.text();
  const problem = isProblem(reply)
    ? (JSON.parse(text) as Problem)
    : { code: 'api.unavailable', status: reply.status, detail: 'problems.api.unavailable', errors: [] };
  const wait = Number(reply.headers.get('retry-after') ?? NaN);
  throw new ApiProblem(problem, Number.isFinite(wait) ? wait : null);
}

const isProblem = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('application/problem+json') ?? false;

const withPatience = (signal?: AbortSignal): AbortSignal => {
  const timeOut = AbortSignal.timeout(PATIENCE);
  return signal === undefined ? timeOut : AbortSignal.any([signal, timeOut]);
};
