import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describeWithRedis } from '@lodestone/testing';
import { DISTURBANCES, KINDS } from './disturbances';

jest.setTimeout(600_000);

const ROOT = resolve(__dirname, '../..');
/** One round of each kind: the first six on a portfolio at rest, the others on one that is edited during the night. */
const ROUNDS = [408, 409, 410, 411, 412, 413, 18, 19, 20, 21, 22, 23];
const ARGUMENTS = [
  ...['--seed', '2026', '--nights', String(KINDS.length)],
  ...ROUNDS.flatMap((round) => ['--round', String(round)]),
];

const said: string[] = [];
let soak: ChildProcess | undefined;

describeWithRedis('A night leaves behind the scores, changes and events of an undisturbed one when', () => {
  beforeAll(async () => {
    soak = spawn(process.execPath, ['.config/build/soak.mjs', ...ARGUMENTS], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [soak.stdout, soak.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
    }
    await once(soak, 'close');
  });
  afterAll(() => soak?.kill());

  it.each(Object.entries(DISTURBANCES))('%s: %s', (kind) => {
    const told = said.join('');
    const line = told.split('\n').find((each) => new RegExp(`^round \\d+ \\w+ \\w+ ${kind}:`).test(each));
    expect(line ?? told).toMatch(
      new RegExp(`^round \\d+ same \\w+ ${kind}: \\d+ subjects, ${kind} (after|before) `),
    );
  });
});
