import { connect } from 'node:net';

const ANSWERS_WITHIN = 2_000;

/** A Redis on the loopback interface. */
export interface RedisAddress {
  readonly port: number;
  readonly password: string;
}

/**
 * Sends a few commands to a Redis of our own.
 * @returns all that it answered, as it came over the wire
 * @throws when it does not answer in time
 */
export function askRedis({ port, password }: RedisAddress, commands: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    let answer = '';
    socket.setTimeout(ANSWERS_WITHIN, () => socket.destroy(new Error('Redis does not answer')));
    socket.on('data', (text) => (answer += String(text)));
    socket.once('error', reject);
    socket.once('close', () => resolve(answer));
    // Asked to, Redis closes the connection once everything before is answered.
    socket.write([`AUTH ${password}`, ...commands, 'QUIT', ''].join('\r\n'));
  });
}
