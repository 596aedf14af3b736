import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { KeepBootstrapKey } from '@lodestone/access';
import { problemSchema } from '@lodestone/contracts';
import { createLogger } from '@lodestone/server-kit';
import { createTestDatabase, FixedClock, type TestDatabase } from '@lodestone/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/api/src/create-app';
import { TEST_KEY } from '../setup/use-api';

let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  app = await createApp({
    databaseUrl: database.url,
    clock: new FixedClock(),
    rateLimitPerMinute: 1_000_000,
    logger: createLogger({ logLevel: 'silent' }),
    patience: 100,
  });
  await app.get(KeepBootstrapKey).execute(TEST_KEY, 'given');
  await app.listen(0, '127.0.0.1');
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

/** What the server sends until it closes the connection, to a caller who sends this and then waits. */
async function replyTo(text: string): Promise<string> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket: Socket = connect(port, '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (data: Buffer) => received.push(data));
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(received).toString();
}

/** Status and problem of a reply as it came over the wire. */
function problemIn(reply: string): { status: string; code: string } {
  const [head, body] = reply.split('\r\n\r\n');
  const problem = problemSchema.parse(JSON.parse(body));
  expect(head).toContain('content-type: application/problem+json; charset=utf-8');
  expect(head).toContain(`x-request-id: ${problem.requestId}`);
  return { status: head.split('\r\n')[0], code: problem.code };
}

const HEAD = `POST /v1/suppliers HTTP/1.1\r\nhost: here\r\nauthorization: Bearer ${TEST_KEY}\r\n`;

describe('A request that does not arrive whole', () => {
  it.each([
    [
      'for want of half its body',
      `${HEAD}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"name":`,
    ],
    ['for want of half its headers', HEAD],
  ])('is given up %s', async (_, text) => {
    expect(problemIn(await replyTo(text))).toEqual({
      status: 'HTTP/1.1 408 Request Timeout',
      code: 'request.too_slow',
    });
  });
});

describe('A body of another length than it says', () => {
  it('is refused', async () => {
    // A connection cannot bring such a body, but what stands between it and the API may.
    const { statusCode, payload } = await app.inject({
      method: 'POST',
      url: '/v1/suppliers',
      headers: {
        authorization: `Bearer ${TEST_KEY}`,
        'content-type': 'application/json',
        'content-length': '3',
      },
      payload: '{"name":"Longer"}',
    });
    const { code } = problemSchema.parse(JSON.parse(payload));
    expect({ statusCode, code }).toEqual({ statusCode: 400, code: 'body.wrong_length' });
  });
});

describe('What is no request', () => {
  it('is told so', async () => {
    expect(problemIn(await replyTo('HELLO\r\n\r\n'))).toEqual({
      status: 'HTTP/1.1 400 Bad Request',
      code: 'request.malformed',
    });
  });

  it('is told when its headers are too large', async () => {
    expect(problemIn(await replyTo(`${HEAD}x-much: ${'x'.repeat(20_000)}\r\n\r\n`))).toEqual({
      status: 'HTTP/1.1 431 Request Header Fields Too Large',
      code: 'headers.too_large',
    });
  });
});
