import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Memory of a process in megabytes of 1,000,000 bytes. */
export interface ProcessMemory {
  readonly now: number;
  /** `null`: the operating system does not tell. */
  readonly highest: number | null;
}

/** Reads the memory that a process holds: from `/proc` where there is one, else from `ps`. */
export function memoryOf(pid: number): ProcessMemory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { now: kilobytes(status, 'VmRSS') / 1000, highest: kilobytes(status, 'VmHWM') / 1000 };
  } catch {
    const resident = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return { now: (Number(resident) * 1.024) / 1000, highest: null };
  }
}

const kilobytes = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) * 1.024;
