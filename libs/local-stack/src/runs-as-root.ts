import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LocalStackError } from './data-directory';

const OTHERS_MAY_ENTER = 0o001;

/** PostgreSQL refuses to run as root, and is then run as the user postgres. */
export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * Makes sure that the user postgres can reach what PostgreSQL needs when we run as root.
 * @throws {LocalStackError} naming the folder that only root may enter
 */
export function refuseClosedFolders(paths: readonly string[]): void {
  if (!runsAsRoot()) return;
  const closed = paths
    .flatMap(foldersAbove)
    .find((folder) => (statSync(folder).mode & OTHERS_MAY_ENTER) === 0);
  if (closed === undefined) return;
  throw new LocalStackError(
    `PostgreSQL does not run as root, and its user postgres may not enter ${closed}; ` +
      'start as another user, use another folder, or set DATABASE_URL',
  );
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}
