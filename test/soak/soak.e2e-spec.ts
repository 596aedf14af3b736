import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describeWithRedis } from '@lodestone/testing';
import { DISTURBANCES, KINDS } from './disturbances';

jest.setTimeout(900_000);

const ROOT = resolve(__dirname, '../..');
/** One round of each kind, the same in every run of the tests. */
const ARGUMENTS = ['--seed', '11', '--rounds', String(KINDS.length)];

let said = '';

describeWithRedis('A night leaves behind the scores, changes and events of an undisturbed one when', () => {
  beforeAll(async () => {
    const soak = spawn(process.execPath, ['.config/build/soak.mjs', ...ARGUMENTS], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [soak.stdout, soak.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    await once(soak, 'close');
  });

  it.each(Object.entries(DISTURBANCES))('%s: %s', (kind) => {
    const line = said.split('\n').find((each) => new RegExp(`^round \\d+ \\w+ \\w+ ${kind}:`).test(each));
    expect(line ?? said).toMatch(/^round \d+ same /);
  });
});
