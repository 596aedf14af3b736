import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CleanUp } from './clean-up';

/** A folder that is gone when the bench is over. */
export async function temporaryFolder(cleanUp: CleanUp): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-bench-'));
  cleanUp.add(() => rm(folder, { recursive: true, force: true }));
  // As root, PostgreSQL runs as another user, who has to get there.
  await chmod(folder, 0o755);
  return folder;
}
