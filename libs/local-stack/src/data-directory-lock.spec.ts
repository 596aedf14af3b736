import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalStackError } from './data-directory';
import { isAlive, lockDataDirectory } from './data-directory-lock';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-lock-'));
  lock = join(folder, 'lodestone.pid');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Number of a process that has ended. */
const gonePid = () => spawnSync(process.execPath, ['--version']).pid;

describe('a lock on a data directory', () => {
  it('names the process that holds it, and leaves nothing else in the directory', async () => {
    const held = await lockDataDirectory(folder);
    expect(held.path).toBe(folder);
    expect(await readFile(lock, 'utf8')).toBe(`${process.pid}\n`);
    expect(await readdir(folder)).toEqual(['lodestone.pid']);
  });

  it('is gone once released', async () => {
    await (await lockDataDirectory(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused while another process is alive, and stays with that one', async () => {
    await writeFile(lock, `${process.ppid}\n`);
    const refused = lockDataDirectory(folder);
    await expect(refused).rejects.toThrow(LocalStackError);
    await expect(refused).rejects.toThrow(
      `DATA_DIR ${folder} is in use by process ${process.ppid}; stop it first or choose another DATA_DIR`,
    );
    expect(await readFile(lock, 'utf8')).toBe(`${process.ppid}\n`);
    expect(await readdir(folder)).toEqual(['lodestone.pid']);
  });

  it.each([
    ['of a process that was killed', () => `${gonePid()}\n`],
    ['that nobody wrote to the end', () => ''],
    ['with something else in it', () => 'lodestone\n'],
    ['of an earlier process of the same number, as in a container', () => `${process.pid}\n`],
  ])('counts no more: one %s', async (_, content) => {
    await writeFile(lock, content());
    await lockDataDirectory(folder);
    expect(await readFile(lock, 'utf8')).toBe(`${process.pid}\n`);
    expect(await readdir(folder)).toEqual(['lodestone.pid']);
  });

  it('is refused in one line when the directory is not there', async () => {
    const missing = join(folder, 'missing');
    await expect(lockDataDirectory(missing)).rejects.toThrow(
      new RegExp(`^DATA_DIR ${missing} cannot be written: .*ENOENT.*$`),
    );
  });
});

describe('processes that start at the same moment', () => {
  const STARTS = 6;
  const ROUNDS = 10;
  /** Takes the directory it is sent, says whether it got it, and holds it. */
  const PROGRAM = `
    const { lockDataDirectory } = require(${JSON.stringify(resolve('dist/libs/local-stack/src/data-directory-lock.js'))});
    process.on('message', (folder) =>
      lockDataDirectory(folder).then(() => 'taken', (cause) => cause.message).then((told) => process.send(told)));
    process.send('here');`;

  let starts: ChildProcess[];

  beforeAll(async () => {
    starts = Array.from({ length: STARTS }, () =>
      spawn(process.execPath, ['-e', PROGRAM], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
    );
    await Promise.all(starts.map((each) => once(each, 'message')));
  });

  afterAll(() => Promise.all(starts.map((each) => (each.kill(), once(each, 'exit')))));

  const race = async (): Promise<string[]> => {
    const told = Promise.all(starts.map(async (each) => String((await once(each, 'message'))[0])));
    for (const each of starts) each.send(folder);
    return told;
  };

  it.each([
    ['a fresh directory', () => Promise.resolve()],
    ['a directory with a lock left behind', () => writeFile(lock, `${gonePid()}\n`)],
  ])('find one winner in %s', async (_, prepare) => {
    for (let round = 0; round < ROUNDS; round++) {
      await rm(lock, { force: true });
      await prepare();
      const told = await race();
      const winner = starts[told.indexOf('taken')].pid;
      const others = told.filter((each) => each !== 'taken');
      expect(others).toHaveLength(STARTS - 1);
      expect(new Set(others)).toEqual(new Set([expect.stringContaining(`in use by process ${winner};`)]));
      expect(await readFile(lock, 'utf8')).toBe(`${winner}\n`);
    }
  });
});

describe('a process', () => {
  it('is alive until it has ended', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(gonePid())).toBe(false);
  });

  it('is alive even when it belongs to somebody else', () => {
    const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    expect(isAlive(1)).toBe(true);
    kill.mockRestore();
  });
});
