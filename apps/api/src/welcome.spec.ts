import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { welcome } from './welcome';

const KEY = 'lsk_welcomekey_0123456789abcdefghijklmnopqr';
const PLACE = { address: 'http://localhost:3000', example: '/v1/materials', admin: null };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-welcome-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type ShownKey = Omit<Parameters<typeof welcome>[0]['apiKey'], 'keep'>;

const linesFor = (apiKey: ShownKey, container?: string): string[] =>
  welcome({ ...PLACE, apiKey: { ...apiKey, keep: () => Promise.resolve() } }, container).split('\n');

/** What a shell gives to the commands of a line, which here only say what they were given. */
const givenTo = (command: string, line: string): string[] =>
  execFileSync('sh', ['-c', `${command}() { printf '%s\\n' "$@"; }; ${line}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

const curlOf = (lines: string[]): string => {
  const found = lines.filter((line) => line.includes('curl'));
  expect(found).toHaveLength(1);
  return found[0];
};

describe('the end of a start', () => {
  it('shows a key that was made up just now, this once', () => {
    const lines = linesFor({ key: KEY, file: 'kept/api-key', isNew: true });
    expect(lines).toContain(`  API key        ${KEY}`);
    expect(lines).toContain('                 (shown this once; kept in kept/api-key)');
  });

  it('says later where the key is, and shows it no more', () => {
    const lines = linesFor({ key: KEY, file: 'kept/api-key', isNew: false });
    expect(lines).toContain('  API key        in kept/api-key');
    expect(lines.join()).not.toContain(KEY);
  });

  it('reads the key from within the container that it runs in', () => {
    const key = { key: KEY, file: '/data/api-key', isNew: true };
    const line = curlOf(linesFor(key, '3f2a9c'));
    expect(line).toBe(
      `  curl -s -H "Authorization: Bearer $(docker exec 3f2a9c cat '/data/api-key')" http://localhost:3000/v1/materials`,
    );
    expect(givenTo('docker', line.replace(/.*\$\((.*)\).*/, '$1'))).toEqual([
      ...['exec', '3f2a9c', 'cat', '/data/api-key'],
    ]);
  });

  it.each(['api-key', 'my data/api-key', "the buyer's/api-key"])(
    'has one line for curl, which reads the key wherever it is: %s',
    (name) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${KEY}\n`);
      const line = curlOf(linesFor({ key: KEY, file, isNew: true }));
      expect(givenTo('curl', line)).toEqual([
        ...['-s', '-H', `Authorization: Bearer ${KEY}`, 'http://localhost:3000/v1/materials'],
      ]);
    },
  );
});
