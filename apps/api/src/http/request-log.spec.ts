import { Writable } from 'node:stream';
import fastify from 'fastify';
import { pino } from 'pino';
import { logRequests } from './request-log';

/** What is logged at a level when somebody asks for these addresses. */
async function logOf(level: string, ...urls: string[]): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const server = fastify({ genReqId: () => 'r-1' });
  logRequests(server, pino({ level }, stream));
  server.get('/v1/suppliers/:ref', () => 'here');
  for (const url of urls) await server.inject(url);
  await server.close();
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log of requests', () => {
  it('is a line each for those who look closely, by route and not by who is asked about', async () => {
    const entries = await logOf('debug', '/v1/suppliers/secret?q=hush', '/nothing');
    expect(entries).toMatchObject([
      { requestId: 'r-1', method: 'GET', route: '/v1/suppliers/:ref', status: 200, ms: expect.any(Number) },
      { requestId: 'r-1', method: 'GET', route: null, status: 404, ms: expect.any(Number) },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/secret|hush/);
  });

  it('is empty for all others', async () => {
    expect(await logOf('info', '/v1/suppliers/secret')).toEqual([]);
  });
});
