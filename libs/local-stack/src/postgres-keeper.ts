/**
 * A process of its own that keeps PostgreSQL for a server process. It stands outside the terminal's process group, so
 * that Ctrl-C lets the server finish what it is doing; and it stops PostgreSQL when the server is gone, however it went.
 * When PostgreSQL goes first, it goes too.
 */
import { appendFileSync } from 'node:fs';
import { startPostgresServer, type PostgresServerOptions } from './postgres-server';

/** What the server process sends first. */
export type KeeperOrder = Omit<PostgresServerOptions, 'onLog'> & { readonly logFile: string };

/** What the keeper answers. */
export type KeeperReport = { readonly is: 'ready' } | { readonly is: 'failed'; readonly message: string };

const report = (message: KeeperReport, then?: () => void) => process.send?.(message, undefined, {}, then);

async function keep({ logFile, ...options }: KeeperOrder): Promise<void> {
  try {
    const server = await startPostgresServer({
      ...options,
      onLog: (line) => appendFileSync(logFile, `${line}\n`),
    });
    const stop = () => void server.stop();
    void server.ended.then(() => process.exit(0));
    process.on('disconnect', stop);
    if (process.connected) report({ is: 'ready' });
    else stop();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // Left to itself, the package would keep this process for ten more seconds.
    report({ is: 'failed', message }, () => process.exit(1));
  }
}

process.once('message', (order: KeeperOrder) => void keep(order));
