import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStackError } from '@lodestone/local-stack';
import { API_KEY_PATTERN, readSettings } from '@lodestone/server-kit';
import { bootstrapApiKey } from './bootstrap-api-key';

const KEY = 'lsk_bootstrap_0123456789abcdefghijklmnopqr';

let folder: string;
let dataDir: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-key-'));
  dataDir = join(folder, 'data');
  file = join(dataDir, 'api-key');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const keyFor = (environment: Record<string, string>) =>
  bootstrapApiKey(readSettings({ DATA_DIR: dataDir, ...environment }));

describe('the API key', () => {
  it('of the settings is taken as it is, and written nowhere', async () => {
    expect(await keyFor({ BOOTSTRAP_API_KEY: KEY })).toEqual({ key: KEY, file: null, isNew: false });
    await expect(stat(dataDir)).rejects.toThrow('ENOENT');
  });

  it('is made up at the first start, and kept for the next', async () => {
    const first = await keyFor({});
    expect(first).toEqual({ key: expect.stringMatching(API_KEY_PATTERN), file, isNew: true });
    expect(await readFile(file, 'utf8')).toBe(`${first.key}\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await keyFor({})).toEqual({ ...first, isNew: false });
  });

  it('is another one elsewhere', async () => {
    const other = await keyFor({ DATA_DIR: join(folder, 'other') });
    expect((await keyFor({})).key).not.toBe(other.key);
  });

  it('is never replaced when the file holds something else', async () => {
    await keyFor({});
    await writeFile(file, 'a shopping list\n');
    const refused = keyFor({});
    await expect(refused).rejects.toThrow(LocalStackError);
    await expect(refused).rejects.toThrow(`${file} does not hold an API key; delete it to get a new one`);
    expect(await readFile(file, 'utf8')).toBe('a shopping list\n');
  });
});
