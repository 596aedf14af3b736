import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Finds the first of some programs that this machine has.
 * @param names in the order of preference
 * @param path folders to look in, as in the environment variable `PATH`
 * @returns its path; `null` when there is none of them
 */
export async function findProgram(
  names: readonly string[],
  path: string = process.env.PATH ?? '',
): Promise<string | null> {
  const folders = path.split(delimiter).filter(Boolean);
  for (const file of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    if (await canBeRun(file)) return file;
  }
  return null;
}

const canBeRun = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
