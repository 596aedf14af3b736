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

/** Marks that somebody uses a data directory: the lock of a server process, and that of PostgreSQL. */
export const marksOfUse = (dataDir: string): string[] =>
  ['lodestone.pid', 'postgres/postmaster.pid'].filter((name) => existsSync(join(dataDir, name)));

function isThere(pid: number): boolean {
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
