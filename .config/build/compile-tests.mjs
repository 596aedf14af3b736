/** Compiles programs that live beside the tests to dist/, next to what they run. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import options from './swc-options.cjs';

/** @param folders folders of TypeScript, without their subfolders */
export function compileTests(folders) {
  for (const folder of folders) {
    const target = join('dist', folder);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(folder).filter(isProgram)) {
      const { code } = transformFileSync(join(folder, file), { ...options, sourceMaps: 'inline' });
      writeFileSync(join(target, file.replace(/\.ts$/, '.js')), code);
    }
  }
}

const isProgram = (file) => file.endsWith('.ts') && !/\.(spec|int-spec|e2e-spec)\.ts$/.test(file);
