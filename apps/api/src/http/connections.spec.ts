import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { closeInTime, connectionLimits } from './connections';

let server: FastifyInstance;
let answer: (text: string) => void;
let isAsked: Promise<void>;

beforeEach(() => {
  server = fastify(connectionLimits());
  isAsked = new Promise((asked) => {
    server.get('/', () => {
      asked();
      return new Promise<string>((resolve) => (answer = resolve));
    });
  });
});

/** Listens, and answers how the one request ends that is made then. */
async function ask(grace: number): Promise<string> {
  closeInTime(server, grace);
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path: '/' })
      .on('response', ({ statusCode }) => resolve(`answered ${statusCode}`))
      .on('error', (cause: NodeJS.ErrnoException) => resolve(cause.code ?? cause.message))
      .end();
  });
}

describe('A server that closes', () => {
  it('lets what is under way end', async () => {
    const ended = ask(60_000);
    await isAsked;
    const closed = server.close();
    answer('done');
    expect(await ended).toBe('answered 200');
    await closed;
  });

  it('cuts off what does not end in time', async () => {
    const ended = ask(50);
    await isAsked;
    await server.close();
    expect(await ended).toBe('ECONNRESET');
  });
});

it('No request may take for ever to arrive, and no connection is kept without one', () => {
  const { requestTimeout, headersTimeout, keepAliveTimeout, timeout } = server.server;
  for (const limit of [requestTimeout, headersTimeout, keepAliveTimeout, timeout]) {
    expect(limit).toBeGreaterThan(0);
    expect(limit).toBeLessThanOrEqual(120_000);
  }
});
