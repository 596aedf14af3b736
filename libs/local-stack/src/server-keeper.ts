import { appendFileSync } from 'node:fs';
import { reasonOf } from './data-directory';
import { report } from './kept-report';

/** A server of our own at work. */
export interface RunningServer {
  /** Settles when it is gone, asked or not. */
  readonly ended: Promise<unknown>;
  /** Stops it and waits until it is gone. */
  stop(): Promise<void>;
}

/** What a keeper is told first: how to start the server, and where to write what that says. */
export type KeeperOrder<Options> = Omit<Options, 'onLog'> & { readonly logFile: string };

type Logged = { readonly onLog?: (line: string) => void };

/**
 * Makes this process the keeper of a server for the process that started it. It stands outside the terminal's process
 * group, so that Ctrl-C lets that one finish what it is doing; and it stops the server when that one is gone, however it
 * went. When the server goes first, it goes too.
 */
export function keepServer<Options extends Logged>(
  start: (options: Options) => Promise<RunningServer>,
): void {
  process.once('message', (order: KeeperOrder<Options>) => void keep(order, start));
}

async function keep<Options extends Logged>(
  order: KeeperOrder<Options>,
  start: (options: Options) => Promise<RunningServer>,
): Promise<void> {
  try {
    const onLog = (line: string) => appendFileSync(order.logFile, `${line}\n`);
    const server = await start({ ...order, onLog } as unknown as Options);
    const stop = () => void server.stop();
    void server.ended.then(() => process.exit(0));
    process.on('disconnect', stop);
    if (process.connected) report({ is: 'ready' });
    else stop();
  } catch (cause) {
    // Left to itself, a package may keep this process for ten more seconds.
    report({ is: 'failed', message: reasonOf(cause) }, () => process.exit(1));
  }
}
