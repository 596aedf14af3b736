import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { LocalStackError, openDataDirectory } from './data-directory';
import { runsAsRoot } from './runs-as-root';

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

  /** What a process says of a directory, one of a user who has no more rights than others. */
  function saidByOthers(path: string): string {
    const module = JSON.stringify(resolve('dist/libs/local-stack/src/data-directory.js'));
    const program = `require(${module}).openDataDirectory(process.argv[1]).catch(({ message }) => console.log(message))`;
    // Root may write everywhere.
    const user = runsAsRoot() ? { uid: 65_534, gid: 65_534 } : {};
    return spawnSync(process.execPath, ['-e', program, path], { encoding: 'utf8', ...user }).stdout;
  }

  it.each([
    ['it is there already', []],
    ['it would have to be made', ['data']],
  ])('is refused in one line to a user who may not write there: %s', async (_, names) => {
    await chmod(folder, 0o555);
    const path = join(folder, ...names);
    expect(saidByOthers(path)).toMatch(new RegExp(`^DATA_DIR ${path} cannot be written: EACCES: .+\\n$`));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken by a user who may write there', async () => {
    await chmod(folder, 0o777);
    expect(saidByOthers(join(folder, 'data'))).toBe('');
    expect(await readdir(folder)).toEqual(['data']);
  });
});
