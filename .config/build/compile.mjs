/**
 * Compiles the sources of one project to CommonJS under dist/. Folders stay as they are, so that the aliases of
 * tsconfig.base.json become relative paths. Usage: compile.mjs libs/scoring-engine
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import options from './swc-options.cjs';

const project = process.argv[2];
const isSource = (file) => file.endsWith('.ts') && !/\.(spec|int-spec|d)\.ts$/.test(file);

rmSync(join('dist', project), { recursive: true, force: true });
for (const file of readdirSync(join(project, 'src'), { recursive: true }).filter(isSource)) {
  const source = join(project, 'src', file);
  const target = join('dist', source).replace(/\.ts$/, '.js');
  const { code, map } = transformFileSync(source, { ...options, filename: source });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  writeFileSync(`${target}.map`, map);
}
