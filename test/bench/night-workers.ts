import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from './bench-servers';
import type { CleanUp } from './clean-up';
import { memoryOf } from './process-memory';

/** Workers at work. */
export interface Workers {
  /** The most memory that any of them has held, in megabytes. */
  highest(): number;
  stop(): Promise<void>;
}

/** Starts workers as production runs them, each a process of its own. */
export function startWorkers(
  count: number,
  { databaseUrl, redisUrl }: { databaseUrl: string; redisUrl: string },
  cleanUp: CleanUp,
): Workers {
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, [join(ROOT, 'dist/apps/worker/src/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, LOG_LEVEL: 'error' },
        // No night is due while we look.
        ...{ NIGHTLY_CRON: '0 0 1 1 *', NIGHTLY_TIME_ZONE: 'UTC' },
      },
    }),
  );
  const stop = async () => {
    await Promise.all(workers.map(end));
  };
  cleanUp.add(stop);
  return {
    highest: () =>
      Math.max(...workers.map(({ pid }) => (pid === undefined ? 0 : (memoryOf(pid).highest ?? 0)))),
    stop,
  };
}

async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await gone;
}
