import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The processes of the PostgreSQL that Lodestone has started. */
export interface PostgresProcesses {
  readonly postgres: number;
  readonly keeper: number;
}

/** The processes of the PostgreSQL that runs on a data directory now. */
export function postgresOn(dataDir: string): PostgresProcesses {
  const postgres = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  return { postgres, keeper: parentOf(postgres) };
}

/** Those of some processes that are still there. */
export const stillThere = (pids: Readonly<Record<string, number>>): string[] =>
  Object.entries(pids).flatMap(([name, pid]) => (isThere(pid) ? [name] : []));

/** Marks that somebody uses a data directory: the lock of a server process, those of PostgreSQL and Redis. */
export const marksOfUse = (dataDir: string): string[] =>
  ['lodestone.pid', 'postgres/postmaster.pid', 'redis/lodestone-redis.pid'].filter((name) =>
    existsSync(join(dataDir, name)),
  );

/** Is there a process of this id? */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Asks `/proc` where there is one, else `ps`. */
function parentOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)]));
  return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(status, 'utf8'))?.[1]);
}

/** The Redis that runs on a data directory now, and what keeps it. */
export function redisOn(dataDir: string): { readonly redis: number; readonly redisKeeper: number } {
  const redis = Number(readFileSync(join(dataDir, 'redis/lodestone-redis.pid'), 'utf8').split('\n')[0]);
  return { redis, redisKeeper: parentOf(redis) };
}

/** The worker that a process has started, if it runs now. */
export function workerOf(pid: number): number | null {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = processes
    .split('\n')
    .find((each) => new RegExp(`^\\s*\\d+\\s+${pid}\\s.*apps/worker/`).test(each));
  return line === undefined ? null : Number(/\d+/.exec(line)?.[0]);
}
