import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');

/** What may stand in a file and what may not; the rule that says so follows from what it is. */
interface Boundary {
  readonly who: string;
  /** A file that there is, or the one that the configuration names for this test. */
  readonly file: string;
  readonly refused: readonly string[];
  readonly allowed: readonly string[];
}

const IMPURE = ['Math.random()', 'Date.now()', 'new Date()'];
const NODE = ['node:fs', 'fs', 'node:fs/promises', 'node:crypto'];
const DATABASE = ['typeorm', 'typeorm/index.js', '@nestjs/typeorm', 'pg'];
const QUEUE = ['bull', 'ioredis'];
const PURE_PROJECTS = ['@lodestone/scoring-engine', '@lodestone/reference-data', '@lodestone/contracts'];
const SERVER_PROJECTS = [
  ...[
    '@lodestone/persistence',
    '@lodestone/jobs',
    '@lodestone/scoring',
    '@lodestone/access',
    '@lodestone/testing',
  ],
];
const KIT_PROJECTS = ['@lodestone/server-kit', '@lodestone/local-stack'];

const BOUNDARIES: readonly Boundary[] = [
  {
    who: 'the scoring engine',
    file: 'libs/scoring-engine/src/boundary-bite.ts',
    refused: [
      ...[...IMPURE, ...NODE, ...DATABASE, ...QUEUE, ...SERVER_PROJECTS, ...KIT_PROJECTS],
      ...['@lodestone/reference-data', '@lodestone/contracts', 'zod', '@nestjs/common', '@noble/hashes'],
      '../../persistence/src/database',
    ],
    allowed: ['@noble/hashes/sha2.js', 'canonicalize', './bands', "new Date('2026-11-11')", 'Math.max(1, 2)'],
  },
  {
    who: 'the reference data',
    file: 'libs/reference-data/src/materials.ts',
    refused: [
      ...[...IMPURE, ...NODE, ...DATABASE, ...QUEUE, ...SERVER_PROJECTS, ...KIT_PROJECTS],
      ...['@lodestone/contracts', 'zod', '@nestjs/common', 'canonicalize'],
    ],
    allowed: ['@lodestone/scoring-engine'],
  },
  {
    who: 'the contracts',
    file: 'libs/contracts/src/materials.ts',
    refused: [
      ...[...IMPURE, ...NODE, ...DATABASE, ...QUEUE, ...SERVER_PROJECTS, ...KIT_PROJECTS],
      ...['@nestjs/common', 'canonicalize'],
    ],
    allowed: ['@lodestone/scoring-engine', '@lodestone/reference-data', 'zod'],
  },
  {
    who: 'the server kit',
    file: 'libs/server-kit/src/clock.ts',
    refused: ['typeorm', '@nestjs/typeorm', ...QUEUE, ...SERVER_PROJECTS, '../../../apps/api/src/create-app'],
    allowed: [...PURE_PROJECTS, '@nestjs/common', 'node:fs', 'Date.now()'],
  },
  {
    who: 'the local stack',
    file: 'libs/local-stack/src/free-port.ts',
    refused: ['typeorm', '@nestjs/typeorm', ...QUEUE, ...SERVER_PROJECTS],
    allowed: ['pg', 'node:net', '@lodestone/server-kit'],
  },
  {
    who: 'persistence',
    file: 'libs/persistence/src/database.ts',
    refused: [
      ...[...QUEUE, '@lodestone/jobs', '@lodestone/scoring', '@lodestone/access', '@lodestone/testing'],
      '../../scoring/src/scoring.module',
    ],
    allowed: [...DATABASE, ...PURE_PROJECTS, '@lodestone/server-kit'],
  },
  {
    who: 'background work',
    file: 'libs/jobs/src/jobs.module.ts',
    refused: [
      ...[...DATABASE, '@lodestone/persistence', '@lodestone/scoring', '@lodestone/testing'],
      '../../../apps/worker/src/start-worker',
    ],
    allowed: [...QUEUE, ...PURE_PROJECTS, '@lodestone/server-kit', '@nestjs/common', 'cron-parser'],
  },
  {
    who: 'the use cases',
    file: 'libs/scoring/src/index.ts',
    refused: [...DATABASE, ...QUEUE, '@lodestone/testing', '../../../apps/api/src/create-app'],
    allowed: [
      ...[...PURE_PROJECTS, '@lodestone/persistence', '@lodestone/jobs', '@lodestone/server-kit'],
      '@nestjs/common',
    ],
  },
  {
    who: 'the use cases of access',
    file: 'libs/access/src/index.ts',
    refused: [...DATABASE, '@lodestone/testing', '../../../apps/api/src/create-app'],
    allowed: ['@lodestone/persistence', '@lodestone/server-kit', '@nestjs/common', 'openid-client'],
  },
  {
    who: 'the API',
    file: 'apps/api/src/main.ts',
    refused: [...DATABASE, ...QUEUE, '@lodestone/testing', '../../../libs/scoring/src/scoring.module'],
    allowed: [
      ...[...PURE_PROJECTS, ...KIT_PROJECTS, '@lodestone/scoring', '@lodestone/access'],
      ...['@lodestone/persistence', '@lodestone/jobs', 'fastify'],
    ],
  },
  {
    who: 'the worker',
    file: 'apps/worker/src/main.ts',
    refused: [...DATABASE, ...QUEUE, '@lodestone/testing', '../../../libs/scoring/src/scoring.module'],
    allowed: [
      ...[...PURE_PROJECTS, ...KIT_PROJECTS, '@lodestone/scoring', '@lodestone/persistence'],
      ...['@lodestone/jobs', '@nestjs/core'],
    ],
  },
  {
    who: 'the console',
    file: 'apps/console/src/main.tsx',
    refused: [
      ...[...NODE, ...DATABASE, ...QUEUE, ...SERVER_PROJECTS, ...KIT_PROJECTS],
      ...['@lodestone/reference-data', '@nestjs/common', 'fastify', '../../api/src/create-app'],
    ],
    allowed: ['@lodestone/scoring-engine', '@lodestone/contracts', 'react-admin', '@mui/material'],
  },
  {
    who: 'the testing library',
    file: 'libs/testing/src/fixed-clock.ts',
    refused: [
      ...['typeorm', '@nestjs/typeorm', ...QUEUE],
      ...['@lodestone/persistence', '@lodestone/jobs', '@lodestone/scoring'],
    ],
    allowed: [...PURE_PROJECTS, '@lodestone/server-kit', 'pg'],
  },
  {
    who: 'a spec of the engine',
    file: 'libs/scoring-engine/src/bands.spec.ts',
    refused: [...IMPURE, '@lodestone/persistence', '@lodestone/jobs', '@lodestone/scoring'],
    allowed: ['@lodestone/testing', 'node:fs', 'fast-check'],
  },
  {
    who: 'an end-to-end test',
    file: 'test/setup/use-api.ts',
    refused: ['../../libs/scoring/src/scoring.module'],
    allowed: [
      ...[...DATABASE, ...QUEUE, ...PURE_PROJECTS, ...SERVER_PROJECTS, ...KIT_PROJECTS, 'node:fs'],
      '../../apps/api/src/create-app',
    ],
  },
];

const isExpression = (text: string): boolean => text.includes('(');

const lineOf = (text: string, index: number): string =>
  isExpression(text)
    ? `export const made${index} = ${text};`
    : `import * as part${index} from '${text}'; export const found${index} = part${index};`;

/** The rules that keep projects apart and pure ones pure; what other rules say is no matter here. */
const RULES = ['@nx/enforce-module-boundaries', 'no-restricted-imports', 'no-restricted-syntax'];

const ruleFor = (text: string): string => {
  if (isExpression(text)) return 'no-restricted-syntax';
  return NODE.includes(text) ? 'no-restricted-imports' : '@nx/enforce-module-boundaries';
};

let verdicts: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  const files = BOUNDARIES.map(({ file, refused, allowed }) => ({ file, texts: [...refused, ...allowed] }));
  const { stdout, stderr } = spawnSync(process.execPath, ['test/workspace/lint-lines.mjs'], {
    cwd: ROOT,
    input: JSON.stringify(files.map(({ file, texts }) => ({ file, lines: texts.map(lineOf) }))),
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  const complaints = JSON.parse(stdout) as string[][][];
  verdicts = new Map(
    files.flatMap(({ file, texts }, f) =>
      texts.map((text, t) => [`${file} ${text}`, complaints[f][t].filter((rule) => RULES.includes(rule))]),
    ),
  );
});

describe.each(BOUNDARIES)('$who', ({ file, refused, allowed }) => {
  it.each(refused)('may not have %s', (text) => {
    expect(verdicts.get(`${file} ${text}`)).toEqual([ruleFor(text)]);
  });

  it.each(allowed)('may have %s', (text) => {
    expect(verdicts.get(`${file} ${text}`)).toEqual([]);
  });
});
