/**
 * `npm run bench`: builds what is stale and the bench itself, then runs it in this process. Names of parts run only
 * those: `npm run bench -- engine score`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import options from './swc-options.cjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));

const SOURCES = 'test/bench';
const TARGET = join('dist', SOURCES);

console.log('Building what has changed');
const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
const build = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,worker'], {
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '0' },
});
if (build.status === 0) {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  for (const file of readdirSync(SOURCES).filter((name) => name.endsWith('.ts'))) {
    const { code } = transformFileSync(join(SOURCES, file), { ...options, sourceMaps: 'inline' });
    writeFileSync(join(TARGET, file.replace(/\.ts$/, '.js')), code);
  }
  await import('../../dist/test/bench/main.js');
} else {
  process.stderr.write(build.stdout + build.stderr);
  process.exitCode = 1;
}
