import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
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

/** What the operating system said, without the stack. */
export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
