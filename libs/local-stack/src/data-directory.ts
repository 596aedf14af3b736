import { constants } from 'node:fs';
import { access, chmod, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The machine does not let the local stack start; the message is one line for whoever typed the command. */
export class LocalStackError extends Error {}

const LOCK = 'lodestone.pid';

/** A data directory that this process alone uses. */
export interface DataDirectory {
  readonly path: string;
  release(): Promise<void>;
}

/**
 * Makes sure that the directory exists and can be written.
 * @returns its absolute path
 * @throws {LocalStackError} naming the directory and what is wrong with it
 */
export async function openDataDirectory(directory: string): Promise<string> {
  const path = resolve(directory);
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new LocalStackError(`DATA_DIR ${path} cannot be written: ${reasonOf(cause)}`, { cause });
  }
  return path;
}

/**
 * Takes a data directory for this process. A lock that a process left behind when it was killed counts no more.
 * @throws {LocalStackError} while another process uses it
 */
export async function lockDataDirectory(path: string): Promise<DataDirectory> {
  const lock = join(path, LOCK);
  const owner = await ownerOf(lock);
  if (owner !== null) {
    throw new LocalStackError(
      `DATA_DIR ${path} is in use by process ${owner}; stop it first or choose another DATA_DIR`,
    );
  }
  await rm(lock, { force: true });
  try {
    const file = await open(lock, 'wx', 0o600);
    await file.writeFile(`${process.pid}\n`);
    await file.close();
  } catch (cause) {
    throw new LocalStackError(`DATA_DIR ${path} is being taken by another process: ${reasonOf(cause)}`, {
      cause,
    });
  }
  return { path, release: () => rm(lock, { force: true }) };
}

/**
 * Reads a secret kept in the data directory, or keeps a new one there that only its owner can read.
 * @returns the secret, and whether it was made now
 */
export async function keepSecret(
  file: string,
  make: () => string,
): Promise<{ secret: string; isNew: boolean }> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null && kept.trim() !== '') return { secret: kept.trim(), isNew: false };
  const secret = make();
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return { secret, isNew: true };
}

async function ownerOf(lock: string): Promise<number | null> {
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  // In a container the next process often has the number of the last one.
  return owner > 0 && owner !== process.pid && isAlive(owner) ? owner : null;
}

/** Is there a process of that number? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** What the operating system said, without the stack. */
export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
