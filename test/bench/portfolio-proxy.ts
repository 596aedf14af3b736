import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { CleanUp } from './clean-up';

/** An API as a browser sees it, but with another portfolio. */
export interface PortfolioProxy {
  readonly address: string;
  /** What is answered from then on when the dimensions of the portfolio are asked for. */
  show(portfolio: Buffer): void;
}

/** Passes everything on to an API, except the question for the dimensions of its portfolio. */
export async function startPortfolioProxy(port: number, cleanUp: CleanUp): Promise<PortfolioProxy> {
  let shown: Buffer = Buffer.alloc(0);
  const server = createServer((asked, reply) => {
    if (asked.url === '/v1/portfolio/dimensions') {
      reply.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': shown.length });
      reply.end(shown);
      return;
    }
    const { method, url: path, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    passed.on('error', () => reply.destroy());
    asked.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.add(
    () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  );
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (portfolio) => (shown = portfolio),
  };
}
