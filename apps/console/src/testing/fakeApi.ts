/** A request as the API would have got it. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What the API answers: a body for 200, or more than that. */
export type Answer = object | ((request: SentRequest) => Response | object);

/**
 * Puts an API of the test's own in the place of the network.
 * @param answers by method and path, such as `GET /v1/suppliers`; what is not there is 404
 * @returns what was sent, in order
 */
export function fakeApi(answers: Readonly<Record<string, Answer>>): SentRequest[] {
  const sent: SentRequest[] = [];
  globalThis.fetch = (input, init = {}) => {
    const request = asSent(input as string, init);
    sent.push(request);
    const answer = answers[`${request.method} ${request.path}`] ?? problem(404, 'route.not_found');
    const reply = typeof answer === 'function' ? (answer as (sent: SentRequest) => object)(request) : answer;
    return Promise.resolve(reply instanceof Response ? reply.clone() : json(reply));
  };
  return sent;
}

/** A reply with a body. */
export const json = (body: object, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A failure as the API describes it. */
export const problem = (
  status: number,
  code: string,
  errors: readonly { pointer: string; message: string }[] = [],
): Response =>
  json({ status, code, detail: `Because of ${code}`, errors }, status, {
    'content-type': 'application/problem+json',
  });

/** A page of a list that has no other page. */
export const listOf = (data: readonly object[]): object => ({
  data,
  page: { total: data.length, totalIs: 'exact', nextCursor: null },
});

function asSent(address: string, { method = 'GET', headers, body }: RequestInit): SentRequest {
  const { pathname, searchParams } = new URL(address, 'http://lodestone.test');
  return {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: headers as Record<string, string>,
    body: typeof body === 'string' ? JSON.parse(body) : undefined,
  };
}
