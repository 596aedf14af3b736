/**
 * Type-checks one project. A library that runs anywhere has two configurations, so that its sources cannot use what only
 * its specs may; its tsconfig.json just names them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const project = process.argv[2];
const { references = [{ path: 'tsconfig.json' }] } = JSON.parse(
  readFileSync(join(project, 'tsconfig.json'), 'utf8'),
);
const failed = references
  .map(
    ({ path }) =>
      spawnSync(process.execPath, [tsc, '--project', join(project, path)], { stdio: 'inherit' }).status,
  )
  .filter((status) => status !== 0);

process.exitCode = failed.length > 0 ? 1 : 0;
