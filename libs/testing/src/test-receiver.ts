import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What somebody has posted. */
export interface ReceivedMessage {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers a message: with a status, or as it likes. */
type Answer = (message: ReceivedMessage, response: ServerResponse) => number | undefined;

/** A server on this machine that takes whatever is posted to it. */
export interface TestReceiver {
  readonly url: string;
  /** What came, in order. */
  readonly received: ReceivedMessage[];
  /** What is answered; at first 204. */
  answer: Answer;
  close(): Promise<void>;
}

export async function aReceiver(): Promise<TestReceiver> {
  const received: ReceivedMessage[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const message = { path: request.url ?? '', headers: request.headers, body };
      received.push(message);
      const status = receiver.answer(message, response);
      if (status !== undefined) response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: TestReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/lodestone`,
    received,
    answer: () => 204,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
