import { once } from 'node:events';
import { createServer } from 'node:net';
import { findFreePort } from './free-port';

it('finds a port that a server can take', async () => {
  const port = await findFreePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(server.address()).toMatchObject({ port });
  server.close();
  await once(server, 'close');
});
