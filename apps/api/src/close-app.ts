import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const GRACE = 8_000;

/**
 * Stops the HTTP side: idle connections are closed at once, what is under way is answered, and whoever has not sent all
 * of a request when the grace is over is cut off.
 * @param grace in milliseconds
 */
export async function closeApp(
  app: Pick<NestFastifyApplication, 'close' | 'getHttpServer'>,
  grace = GRACE,
): Promise<void> {
  const server: Server = app.getHttpServer();
  const cutOff = setTimeout(() => server.closeAllConnections(), grace);
  try {
    await app.close();
  } finally {
    clearTimeout(cutOff);
  }
}
