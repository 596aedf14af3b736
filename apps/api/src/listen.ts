import type { Settings } from '@lodestone/server-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The API cannot listen where it should; the message is one line for whoever typed the command. */
export class ListenError extends Error {}

type Place = Pick<Settings, 'host' | 'port'>;

/** What the operating system's refusals mean, and what to do about them. */
const REASONS: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken; stop what listens there or set PORT to another one`,
  EACCES: ({ port }) => `Port ${port} is not for every user to listen on; set PORT to one from 1024 on`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0`,
  ENOTFOUND: ({ host }) => `HOST ${host} is not known here; set HOST to 127.0.0.1 or 0.0.0.0`,
};

/**
 * Lets the API listen.
 * @returns its address, as a browser on this machine takes it
 * @throws {ListenError} when it cannot listen there
 */
export async function listen(
  app: Pick<NestFastifyApplication, 'listen' | 'getUrl'>,
  place: Place,
): Promise<string> {
  try {
    await app.listen(place.port, place.host);
  } catch (cause) {
    throw new ListenError(refusal(cause, place), { cause });
  }
  return (await app.getUrl()).replace('127.0.0.1', 'localhost');
}

function refusal(cause: unknown, place: Place): string {
  const { code = '', message = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  // A name server that does not answer knows the name as little as one that says so.
  const reason = REASONS[code === 'EAI_AGAIN' ? 'ENOTFOUND' : code];
  return (
    reason?.(place) ??
    `Nobody can listen on HOST ${place.host}, PORT ${place.port}: ${message.split('\n')[0]}`
  );
}
