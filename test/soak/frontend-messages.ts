/** Takes the bytes that a client sends to PostgreSQL apart into messages (protocol 3.0, without encryption). */
export class FrontendMessages {
  private rest: Buffer = Buffer.alloc(0);
  private hasStarted = false;

  /** The messages that are whole once more bytes have come. */
  *take(bytes: Buffer): Generator<Buffer> {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (let end = this.end(); end <= this.rest.length; end = this.end()) {
      const message = this.rest.subarray(0, end);
      this.rest = this.rest.subarray(end);
      this.hasStarted = true;
      yield message;
    }
  }

  /** Where the first message ends; the very first has no type before its length. */
  private end(): number {
    const type = this.hasStarted ? 1 : 0;
    return this.rest.length < type + 4 ? Infinity : type + this.rest.readInt32BE(type);
  }
}

/** Is it the statement that makes a transaction last? */
export const isCommit = (message: Buffer): boolean =>
  message[0] === 'Q'.charCodeAt(0) && message.toString('latin1', 5, message.length - 1) === 'COMMIT';

/** What it is, for people: its type, and the text of a statement; the very first has no type. */
export function describe(message: Buffer): string {
  if (message[0] === 0) return 'the first of a connection';
  const type = String.fromCharCode(message[0]);
  const text = type === 'Q' || type === 'P' ? message.toString('latin1', 5, 125) : '';
  return `${type} ${text.replace(/[\0\s]+/g, ' ').trim()}`.trim();
}
