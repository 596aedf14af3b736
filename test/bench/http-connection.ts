import { connect, type Socket } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;
const STATUS = { from: 9, to: 12 };
const NOT_MODIFIED = 304;

/** A reply, read to its end. */
export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

/** A request as it goes over the wire. */
export function httpRequest(
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Buffer {
  const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/**
 * One kept-alive connection that sends one request at a time and does as little as it can, so that what is measured is
 * the server: it shares the processors with us.
 */
export class HttpConnection {
  private waiting: { resolve: (reply: Reply) => void; reject: (cause: unknown) => void } | null = null;
  private received: Buffer[] = [];
  private missing: number | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (cause) => this.fail(cause));
    socket.on('close', () => this.fail(new Error('The server closed the connection')));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new HttpConnection(socket)));
      socket.once('error', reject);
    });
  }

  send(request: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.received.push(chunk);
    if (this.missing === null) {
      const all = this.received.length === 1 ? chunk : Buffer.concat(this.received);
      this.received = [all];
      const end = all.indexOf(END_OF_HEAD);
      if (end === -1) return;
      this.missing = this.sizeOf(all.toString('latin1', 0, end), end) - all.length;
    } else {
      this.missing -= chunk.length;
    }
    if (this.missing <= 0) this.finish();
  }

  /** Bytes of the whole reply. */
  private sizeOf(head: string, end: number): number {
    const length = CONTENT_LENGTH.exec(head);
    if (length === null && statusOf(head) !== NOT_MODIFIED) {
      this.fail(new Error(`A reply without length:\n${head}`));
    }
    return end + END_OF_HEAD.length + (statusOf(head) === NOT_MODIFIED ? 0 : Number(length?.[1] ?? 0));
  }

  private finish(): void {
    const all = this.received.length === 1 ? this.received[0] : Buffer.concat(this.received);
    const status = Number(all.toString('latin1', STATUS.from, STATUS.to));
    this.received = [];
    this.missing = null;
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status, body: all.subarray(all.indexOf(END_OF_HEAD) + END_OF_HEAD.length) });
  }

  private fail(cause: unknown): void {
    this.waiting?.reject(cause);
    this.waiting = null;
  }
}

const statusOf = (head: string): number => Number(head.slice(STATUS.from, STATUS.to));
