import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { allFiles, jsonOf, ROOT, textOf, topLevel } from './workspace-files';

interface Project {
  readonly name: string;
  readonly sourceRoot: string;
  readonly tags: readonly string[];
  readonly targets: Readonly<Record<string, object>>;
}

const files = allFiles();
const sources = files.filter((path) => /\.tsx?$/.test(path));
const projects = files.filter((path) => basename(path) === 'project.json').map(jsonOf<Project>);
const libraries = projects.filter(({ sourceRoot }) => sourceRoot.startsWith('libs/'));

describe('the top level', () => {
  it('has the folders and files that the architecture names, and no other in sight', () => {
    expect(topLevel().filter((name) => !name.startsWith('.'))).toEqual([
      ...['LICENSE', 'README.md', 'apps', 'docker', 'libs', 'nx.json', 'package-lock.json', 'package.json'],
      ...['test', 'tsconfig.base.json'],
    ]);
  });
});

describe('a library', () => {
  it.each(libraries.map(({ name }) => name))('has one face, and one alias that is exact: %s', (name) => {
    const { compilerOptions } = jsonOf<{ compilerOptions: { paths: Record<string, string[]> } }>(
      'tsconfig.base.json',
    );
    const aliases = Object.entries(compilerOptions.paths).filter(([, targets]) =>
      targets.some((target) => target.startsWith(`./libs/${name}/`)),
    );
    expect(aliases).toEqual([[`@lodestone/${name}`, [`./libs/${name}/src/index.ts`]]]);
    expect(files).toContain(`libs/${name}/src/index.ts`);
  });

  it('is what every alias stands for', () => {
    const { compilerOptions } = jsonOf<{ compilerOptions: { paths: object } }>('tsconfig.base.json');
    const names = libraries.map(({ name }) => `@lodestone/${name}`);
    expect(Object.keys(compilerOptions.paths).sort()).toEqual(names.sort());
  });
});

describe('the scoring engine', () => {
  it('is made of its own files and two packages, neither of which is part of Node.js', () => {
    const engine = sources.filter((path) => /^libs\/scoring-engine\/src\/.*(?<!\.spec)\.ts$/.test(path));
    const imports = engine.flatMap((path) =>
      [...textOf(path).matchAll(/(?:\bfrom|\bimport\(?|\brequire\()\s*'([^'.][^']*)'/g)].map(
        ([, name]) => name,
      ),
    );
    expect([...new Set(imports)].sort()).toEqual([
      ...['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'canonicalize'],
    ]);
  });

  it.each(['scoring-engine', 'contracts', 'reference-data'])(
    'and what else runs anywhere is compiled without the types of Node.js or a browser: %s',
    (name) => {
      expect(jsonOf(`libs/${name}/tsconfig.lib.json`)).toMatchObject({
        compilerOptions: { lib: ['es2022'], types: [] },
        exclude: ['src/**/*.spec.ts'],
      });
    },
  );
});

describe('lint', () => {
  const nx = jsonOf<{ targetDefaults: Record<string, { command: string }> }>('nx.json');

  it('runs through Nx, with the configuration that holds the boundaries, and forgives nothing', () => {
    const { scripts } = jsonOf<{ scripts: Record<string, string> }>('package.json');
    expect(scripts.lint).toContain('nx run-many -t lint');
    expect(nx.targetDefaults.lint.command).toBe(
      'eslint --config .config/eslint/eslint.config.mjs --max-warnings 0 {projectRoot}',
    );
  });

  it('covers every project, each with its place among the others', () => {
    expect(projects.map(({ sourceRoot }) => sourceRoot.replace(/\/src$/, '')).sort()).toEqual(
      files
        .filter((path) => path.endsWith('/project.json'))
        .map((path) => path.replace(/\/project\.json$/, ''))
        .sort(),
    );
    for (const { name: project, targets, tags } of projects) {
      expect(targets).toMatchObject({ lint: {}, typecheck: {} });
      // Vite builds the console.
      const isOwn = (name: string) => project === 'console' && name === 'build';
      const shared = Object.entries(targets).filter(([name]) => name in nx.targetDefaults && !isOwn(name));
      expect(shared.map(([, own]) => own)).toEqual(shared.map(() => ({})));
      expect(tags).toEqual([
        expect.stringMatching(/^type:/),
        expect.stringMatching(/^runtime:(any|browser|node)$/),
      ]);
    }
  });

  it('covers every source, which all belong to a project', () => {
    const roots = projects.map(({ sourceRoot }) => `${sourceRoot}/`);
    expect(sources.filter((path) => !roots.some((root) => path.startsWith(root)))).toEqual([]);
  });

  it('is nowhere switched off', () => {
    const off = new RegExp(['eslint', 'disable'].join('-'));
    const unchecked = new RegExp(['@ts', '(ignore|nocheck|expect-error)'].join('-'));
    expect(sources.filter((path) => off.test(textOf(path)) || unchecked.test(textOf(path)))).toEqual([]);
  });
});

describe('no file', () => {
  it('has a name that says nothing', () => {
    const nothing = /(^|[-/])(utils?|helpers?|common|shared|misc)([./]|$)/i;
    expect(files.filter((path) => nothing.test(path))).toEqual([]);
  });

  it('is longer than a reader can take in', () => {
    const lines = (path: string): number => textOf(path).trimEnd().split('\n').length;
    expect(sources.filter((path) => lines(path) > 300)).toEqual([]);
  });

  it('knows the machine that it was written on', () => {
    const homes = /(?<![\w.…])\/(work|home|Users|root)\/|[A-Z]:\\/;
    const knows = (text: string): boolean =>
      homes.test(text) || text.includes(ROOT) || (tmpdir() !== '/tmp' && text.includes(tmpdir()));
    expect(files.filter((path) => knows(textOf(path)))).toEqual([]);
  });

  it('asks another registry than the public one', () => {
    const { packages } = jsonOf<{ packages: Record<string, { resolved?: string }> }>('package-lock.json');
    const resolved = Object.values(packages).flatMap((each) => each.resolved ?? []);
    expect(resolved.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([]);
    expect(textOf('.npmrc')).not.toContain('registry');
  });
});
