import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { welcome } from './welcome';

const KEY = 'lsk_welcomekey_0123456789abcdefghijklmnopqr';
const PLACE = { address: 'http://localhost:3000', example: '/v1/materials' };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-welcome-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesFor = (apiKey: Parameters<typeof welcome>[0]['apiKey']): string[] =>
  welcome({ ...PLACE, apiKey }).split('\n');

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

  it('never shows a key of the settings', () => {
    const lines = linesFor({ key: KEY, file: null, isNew: false });
    expect(lines.join()).not.toContain(KEY);
    expect(lines.join()).not.toContain('API key  ');
    expect(lines).toContain(
      '  curl -s -H "Authorization: Bearer $BOOTSTRAP_API_KEY" http://localhost:3000/v1/materials',
    );
  });

  it.each(['api-key', 'my data/api-key', "the buyer's/api-key"])(
    'has one line for curl, which reads the key wherever it is: %s',
    (name) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${KEY}\n`);
      const lines = linesFor({ key: KEY, file, isNew: true }).filter((line) => line.includes('curl'));
      expect(lines).toHaveLength(1);
      const given = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }; ${lines[0]}`], {
        encoding: 'utf8',
      });
      expect(given.trimEnd().split('\n')).toEqual([
        ...['-s', '-H', `Authorization: Bearer ${KEY}`, 'http://localhost:3000/v1/materials'],
      ]);
    },
  );
});
