/** Type-checks one project: every tsconfig it has (sources, and specs where they may use more than the sources). */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const project = process.argv[2];
const failed = readdirSync(project)
  .filter((file) => /^tsconfig(\.\w+)?\.json$/.test(file))
  .map((file) => spawnSync('tsc', ['--project', join(project, file)], { stdio: 'inherit' }).status !== 0);

process.exitCode = failed.includes(true) ? 1 : 0;
