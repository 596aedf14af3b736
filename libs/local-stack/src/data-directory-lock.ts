import { readFileSync, rmSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalStackError, reasonOf } from './data-directory';
import { isAlive, mayBeNode } from './running-process';

const LOCK = 'lodestone.pid';
const RETRY_AFTER = 10;

/** A data directory that this process alone uses. */
export interface DataDirectory {
  readonly path: string;
  /** Lets others have it; the end of this process does, too, unless it is killed. */
  release(): void;
}

/**
 * Takes a data directory for this process. A lock that a process left behind when it was killed counts no more.
 * @throws {LocalStackError} while another process uses it, or when it cannot be written
 */
export async function lockDataDirectory(path: string): Promise<DataDirectory> {
  const lock = join(path, LOCK);
  const own = `${lock}.${process.pid}`;
  try {
    await writeFile(own, `${process.pid}\n`, { mode: 0o600 });
    // A link is there as a whole or not at all, so of starts at the same moment one succeeds.
    while (!(await isLinked(own, lock))) {
      const owner = await ownerOf(lock);
      if (owner !== null) throw inUse(path, owner, lock);
      if (await replaceStale(lock, own)) break;
    }
  } catch (cause) {
    if (cause instanceof LocalStackError) throw cause;
    throw new LocalStackError(`DATA_DIR ${path} cannot be written: ${reasonOf(cause)}`, { cause });
  } finally {
    await rm(own, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    removeOwn(lock);
  };
  process.on('exit', release);
  return { path, release };
}

/** A lock that somebody else has taken in the meantime is left alone. */
function removeOwn(lock: string): void {
  try {
    if (Number(readFileSync(lock, 'utf8')) === process.pid) rmSync(lock, { force: true });
  } catch {
    // Whoever took the directory away took the lock along; what cannot be removed counts no more when we are gone.
  }
}

async function isLinked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (cause) {
    if (isSystemError(cause, 'EEXIST')) return false;
    throw cause;
  }
}

/** Puts a lock of our own in the place of one left behind, unless somebody else does; one process at a time may try. */
async function replaceStale(lock: string, own: string): Promise<boolean> {
  const turn = `${lock}.turn`;
  if (!(await isLinked(own, turn))) {
    if ((await ownerOf(turn)) === null) await rm(turn, { force: true });
    else await wait(RETRY_AFTER);
    return false;
  }
  try {
    const isStale = (await ownerOf(lock)) === null;
    if (isStale) await rename(own, lock);
    return isStale;
  } finally {
    await rm(turn, { force: true });
  }
}

async function ownerOf(lock: string): Promise<number | null> {
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  // In a container the next process often has the number of the last one.
  const isOther = owner > 0 && owner !== process.pid && isAlive(owner);
  return isOther && (await mayBeNode(owner)) ? owner : null;
}

const inUse = (path: string, owner: number, lock: string) =>
  new LocalStackError(
    `DATA_DIR ${path} is in use by process ${owner}; stop it first or choose another DATA_DIR ` +
      `(if that process is not Lodestone, delete ${lock})`,
  );

const isSystemError = (cause: unknown, code: string): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === code;
