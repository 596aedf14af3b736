/** What programs beside the tests do first: they run what production runs. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Makes the folder of the repository the current one. */
export const inRepository = () => process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));

/** Builds what is stale; says what went wrong. @returns whether it is built */
export function buildProduct() {
  console.log('Building what has changed');
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  const build = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,worker'], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  if (build.status !== 0) process.stderr.write(build.stdout + build.stderr);
  return build.status === 0;
}
