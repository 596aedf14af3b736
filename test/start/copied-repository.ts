import { cp, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';

const ROOT = resolve(__dirname, '../..');

/** What `npm start` builds from. */
const ENTRIES = [
  ...['.config', 'apps', 'libs', 'nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json'],
];

/**
 * A copy of the repository in which nothing is built yet, with what `npm ci` has installed. `npm start` lays what it builds
 * anew where others are just running it, so whoever tests it does so in a copy.
 */
export async function copiedRepository(cleanUp: CleanUp): Promise<string> {
  const folder = await temporaryFolder(cleanUp);
  for (const entry of ENTRIES) await cp(join(ROOT, entry), join(folder, entry), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}
