/**
 * Compiles the sources of one project to CommonJS under dist/. Folders stay as they are, so that the aliases of
 * tsconfig.base.json become relative paths. Usage: compile.mjs libs/scoring-engine
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import options from './swc-options.cjs';

const project = process.argv[2];
const isSource = (file) => file.endsWith('.ts') && !/\.(spec|int-spec|d)\.ts$/.test(file);

/** Files are replaced one by one, each as a whole, so that a server that is just starting finds them all. */
function replace(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

const written = new Set();
for (const file of readdirSync(join(project, 'src'), { recursive: true }).filter(isSource)) {
  const source = join(project, 'src', file);
  const target = join('dist', source).replace(/\.ts$/, '.js');
  const { code, map } = transformFileSync(source, { ...options, filename: source });
  replace(`${target}.map`, map);
  replace(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  written.add(target).add(`${target}.map`);
}
const compiled = join('dist', project);
const left = existsSync(compiled) ? readdirSync(compiled, { recursive: true }) : [];
for (const file of left.map((name) => join(compiled, name))) {
  if (!written.has(file) && !statSync(file).isDirectory()) rmSync(file);
}
