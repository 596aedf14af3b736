import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { LocalStackError, openDataDirectory } from './data-directory';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-data-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a data directory', () => {
  it('is made with the folders above it', async () => {
    const path = join(folder, 'deep', 'data');
    expect(await openDataDirectory(path)).toBe(path);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('is known by its absolute path from then on', async () => {
    expect(await openDataDirectory(relative(process.cwd(), folder))).toBe(folder);
  });

  it('is left as it is when it is there already', async () => {
    await writeFile(join(folder, 'kept'), 'as it was');
    await openDataDirectory(folder);
    expect(await readFile(join(folder, 'kept'), 'utf8')).toBe('as it was');
  });

  it.each([
    ['a file stands in its place', ['file']],
    ['a file stands in the place of a folder above it', ['file', 'data']],
  ])('is refused in one line that names it: %s', async (_, names) => {
    await writeFile(join(folder, 'file'), '');
    const path = join(folder, ...names);
    const refused = openDataDirectory(path);
    await expect(refused).rejects.toThrow(LocalStackError);
    await expect(refused).rejects.toThrow(new RegExp(`^DATA_DIR ${path} cannot be written: .+$`));
  });
});
