import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { toProblem } from './problem.filter';

/** What the server says of requests that it could not read to the end; anything else is malformed. */
const PROBLEMS: Readonly<Record<string, { status: number; code: string; detail: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request.too_slow',
    detail: 'The request did not arrive whole in time.',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers.too_large',
    detail: 'The headers of the request are too large.',
  },
};
const MALFORMED = {
  status: 400,
  code: 'request.malformed',
  detail: 'The request is not HTTP as it should be.',
};

/** Answers a request that never became one, which no route, hook or filter sees, and closes its connection. */
export function refuseUnread(cause: Error & { code?: string }, socket: Socket): void {
  if (cause.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = PROBLEMS[cause.code ?? ''] ?? MALFORMED;
  const id = randomUUID();
  const body = JSON.stringify(toProblem({ ...problem, errors: [] }, { url: '', id }));
  if (socket.writable) {
    socket.write(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        'content-type: application/problem+json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        `x-request-id: ${id}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy(cause);
}
