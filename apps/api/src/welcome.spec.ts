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
  it.each([
    [
      'a password that was made up just now, this once',
      { file: 'kept/admin-password', isNew: true },
      [
        '  Sign in as     admin@example.com, password made-up',
        '                 (shown this once; kept in kept/admin-password)',
      ],
    ],
    [
      'where the password is that nobody has used yet',
      { file: 'kept/admin-password', isNew: false },
      ['  Sign in as     admin@example.com, password in kept/admin-password'],
    ],
    [
      'which setting holds it',
      { file: null, isNew: false },
      ['  Sign in as     admin@example.com, with ADMIN_PASSWORD'],
    ],
  ])('tells the first admin %s', (_, where, expected) => {
    const keep = () => Promise.resolve();
    const admin = { email: 'admin@example.com', password: 'made-up', keep, ...where };
    const apiKey = { key: KEY, file: 'kept/api-key', isNew: false, keep };
    const lines = welcome({ ...PLACE, admin, apiKey }).split('\n');
    const first = lines.findIndex((line) => line.includes('Sign in'));
    expect(lines.slice(first, first + expected.length)).toEqual(expected);
    expect(lines.join().includes('made-up')).toBe(where.isNew);
  });

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
