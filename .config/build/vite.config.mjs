/** Builds the console to dist/apps/console, or serves its sources to a developer beside a running Lodestone. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const workspace = resolve(import.meta.dirname, '../..');
const { compilerOptions } = JSON.parse(readFileSync(join(workspace, 'tsconfig.base.json'), 'utf8'));
const target = join(workspace, 'dist/apps/console');

/** The aliases of tsconfig.base.json, each exact. */
const alias = Object.entries(compilerOptions.paths).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: join(workspace, file),
}));

/** Lays compressed copies beside what is worth it, so that no request waits for that. */
const compressed = {
  name: 'lodestone:compressed',
  apply: 'build',
  closeBundle() {
    for (const name of readdirSync(target, { recursive: true })) {
      const file = join(target, name);
      if (!/\.(js|css|html|svg)$/.test(name) || statSync(file).size < 1024) continue;
      const content = readFileSync(file);
      const parameters = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params: parameters }));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

// Nothing happens in our libraries when they are loaded, so that what nobody uses of them is left out.
const treeshake = { moduleSideEffects: (id) => !id.startsWith(join(workspace, 'libs/')) };

export default defineConfig(({ command }) => {
  // What is built is for use, even if it is the tests that have it built, in an environment of their own.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: join(workspace, 'apps/console'),
    cacheDir: join(workspace, 'dist/.vite'),
    resolve: { alias },
    plugins: [compressed],
    build: {
      outDir: target,
      emptyOutDir: true,
      target: 'es2022',
      license: { fileName: 'licenses.md' },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        // Directives for servers that render pages mean nothing here.
        checks: { moduleLevelDirective: false },
        treeshake,
      },
    },
    worker: { format: 'es', rolldownOptions: { treeshake } },
    server: { proxy: { '/v1': process.env.LODESTONE_URL ?? 'http://localhost:3000' } },
  };
});
