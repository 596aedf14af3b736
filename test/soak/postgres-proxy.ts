import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { FrontendMessages } from './frontend-messages';

/** A message on its way from a client to PostgreSQL. */
export interface PassingMessage {
  readonly bytes: Buffer;
  /** The number of the backend's process, once PostgreSQL has told it. */
  readonly backend: number | null;
  /** Breaks the connection off on both sides. */
  cut(): void;
  /** Lets PostgreSQL answer to nobody: the client is cut off as soon as an answer comes, after somebody was told. */
  swallowAnswer(onAnswer: () => void): void;
}

/** @returns whether the message still reaches PostgreSQL */
export type OnMessage = (message: PassingMessage) => boolean;

/** A way to PostgreSQL on which each message of a client is seen before it arrives. */
export interface PostgresProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens one, to a PostgreSQL on the loopback interface. */
export async function openPostgresProxy(port: number, onMessage: OnMessage): Promise<PostgresProxy> {
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client.once('close', () => clients.delete(client)));
    pass(client, connect(port, '127.0.0.1'), onMessage);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    for (const client of clients) client.destroy();
    await Promise.resolve();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

function pass(client: Socket, postgres: Socket, onMessage: OnMessage): void {
  const messages = new FrontendMessages();
  let backend: number | null = null;
  let onAnswer: (() => void) | null = null;
  const cut = () => {
    client.destroy();
    postgres.destroy();
  };
  for (const socket of [client, postgres]) socket.setNoDelay().on('error', cut).on('close', cut);
  postgres.on('data', (bytes: Buffer) => {
    backend ??= backendIn(bytes);
    if (onAnswer === null) return void client.write(bytes);
    onAnswer();
    cut();
  });
  client.on('data', (bytes: Buffer) => {
    for (const message of messages.take(bytes)) {
      const swallowAnswer = (tell: () => void) => (onAnswer = tell);
      if (!onMessage({ bytes: message, backend, cut, swallowAnswer })) continue;
      if (!postgres.destroyed) postgres.write(message);
    }
  });
}

const KEY_DATA = 'K'.charCodeAt(0);

/** The process that PostgreSQL names once it has let the client in. */
function backendIn(bytes: Buffer): number | null {
  for (let at = 0; at + 9 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) {
    if (bytes[at] === KEY_DATA) return bytes.readInt32BE(at + 5);
  }
  return null;
}
