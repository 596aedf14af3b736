import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStackError } from '@lodestone/local-stack';
import { API_KEY_PATTERN, readSettings } from '@lodestone/server-kit';
import { bootstrapApiKey } from './bootstrap-api-key';

const KEY = 'lsk_bootstrap_0123456789abcdefghijklmnopqr';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-key-'));
  file = join(folder, 'api-key');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const keyFor = (environment: Record<string, string>) => bootstrapApiKey(readSettings(environment), folder);

async function keptKeyFor(environment: Record<string, string>) {
  const key = await keyFor(environment);
  await key.keep();
  return key;
}

describe('the API key', () => {
  it('is made up at the first start, and kept for the next', async () => {
    const first = await keptKeyFor({});
    expect(first).toMatchObject({ key: expect.stringMatching(API_KEY_PATTERN), file, isNew: true });
    expect(await readFile(file, 'utf8')).toBe(`${first.key}\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await keptKeyFor({})).toMatchObject({ key: first.key, file, isNew: false });
  });

  it('that nobody was shown is not kept, so that the next start shows its own', async () => {
    const first = await keyFor({});
    expect(await readdir(folder)).toEqual([]);
    const second = await keyFor({});
    expect(second.isNew).toBe(true);
    expect(second.key).not.toBe(first.key);
  });

  it('never takes the place of one that was kept in the meantime', async () => {
    const late = await keyFor({});
    const { key } = await keptKeyFor({});
    await expect(late.keep()).rejects.toThrow(LocalStackError);
    expect(await readFile(file, 'utf8')).toBe(`${key}\n`);
  });

  it('of the settings is taken as it is, with a copy that only its owner can read', async () => {
    const copy = join(folder, 'given-api-key');
    await writeFile(copy, 'the key of yesterday\n', { mode: 0o644 });
    expect(await keptKeyFor({ BOOTSTRAP_API_KEY: KEY })).toMatchObject({
      key: KEY,
      file: copy,
      isNew: false,
    });
    expect(await readFile(copy, 'utf8')).toBe(`${KEY}\n`);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
  });

  it('that was made up outlasts a start with a key of the settings', async () => {
    const { key } = await keptKeyFor({});
    await keptKeyFor({ BOOTSTRAP_API_KEY: KEY });
    expect(await keptKeyFor({})).toMatchObject({ key, isNew: false });
  });

  it('is never replaced when the file holds something else', async () => {
    await writeFile(file, 'a shopping list\n');
    const refused = keyFor({});
    await expect(refused).rejects.toThrow(LocalStackError);
    await expect(refused).rejects.toThrow(`${file} does not hold an API key; delete it to get a new one`);
    expect(await readFile(file, 'utf8')).toBe('a shopping list\n');
  });
});
