import { constants, existsSync } from 'node:fs';
import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The machine does not let the local stack start; the message is one line for whoever typed the command. */
export class LocalStackError extends Error {}

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
 * Reads a secret kept in the data directory, or keeps a new one there that only its owner can read.
 * @returns the secret, and whether it was made now
 * @throws {LocalStackError} naming the file when it cannot be read or written
 */
export async function keepSecret(
  file: string,
  make: () => string,
): Promise<{ secret: string; isNew: boolean }> {
  try {
    const kept = existsSync(file) ? (await readFile(file, 'utf8')).trim() : '';
    if (kept !== '') return { secret: kept, isNew: false };
    const secret = make();
    await writeFile(file, `${secret}\n`, { mode: 0o600 });
    await chmod(file, 0o600);
    return { secret, isNew: true };
  } catch (cause) {
    throw new LocalStackError(`${file} cannot be read or written: ${reasonOf(cause)}`, { cause });
  }
}

/** What the operating system said, without the stack. */
export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
