import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { LocalStackError, reasonOf } from './data-directory';

/**
 * Reads a secret kept in the data directory.
 * @returns `null` when there is none; an empty file, as an interruption leaves it, holds none
 * @throws {LocalStackError} naming the file when it cannot be read
 */
export async function readSecret(file: string): Promise<string | null> {
  const text = await guarded(file, async () => (existsSync(file) ? await readFile(file, 'utf8') : ''));
  return text.trim() || null;
}

/**
 * Keeps a new secret in the data directory, in a file that only its owner can read.
 * @throws {LocalStackError} naming the file when it cannot be written, or holds something already
 */
export async function writeSecret(file: string, secret: string): Promise<void> {
  if ((await readSecret(file)) === null) await guarded(file, () => rm(file, { force: true }));
  await guarded(file, () => writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' }));
}

/**
 * Keeps a secret in the place of whatever was there before.
 * @throws {LocalStackError} naming the file when it cannot be written
 */
export async function replaceSecret(file: string, secret: string): Promise<void> {
  await guarded(file, () => rm(file, { force: true }));
  await writeSecret(file, secret);
}

/**
 * Reads a secret kept in the data directory, or keeps a new one there.
 * @throws {LocalStackError} naming the file when it cannot be read or written
 */
export async function keepSecret(file: string, make: () => string): Promise<string> {
  const kept = await readSecret(file);
  if (kept !== null) return kept;
  const secret = make();
  await writeSecret(file, secret);
  return secret;
}

async function guarded<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new LocalStackError(`${file} cannot be read or written: ${reasonOf(cause)}`, { cause });
  }
}
