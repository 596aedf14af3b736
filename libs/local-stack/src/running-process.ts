import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';

const LONGEST_LOOK = 2_000;

/** Is there a process of that number? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Can the process of that number be one of ours? After a restart of the machine, numbers belong to others. */
export async function mayBeNode(pid: number): Promise<boolean> {
  const program = await programOf(pid).catch(() => null);
  return program === null || /^node/i.test(program) || program === basename(process.execPath);
}

/** Name of the program that a process runs; an error where nobody tells. */
async function programOf(pid: number): Promise<string> {
  if (existsSync('/proc/self/exe')) return basename(await readlink(`/proc/${pid}/exe`));
  const { stdout } = await promisify(execFile)('ps', ['-o', 'comm=', '-p', String(pid)], {
    timeout: LONGEST_LOOK,
  });
  return basename(stdout.trim());
}
