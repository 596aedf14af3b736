import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalStackError } from './data-directory';
import { type DataDirectory, lockDataDirectory } from './data-directory-lock';

let folder: string;
let lock: string;
let held: DataDirectory | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-lock-'));
  lock = join(folder, 'lodestone.pid');
});

afterEach(async () => {
  held?.release();
  held = null;
  await rm(folder, { recursive: true, force: true });
});

/** Starts a program, waits until it says something, and lets it go on during some work. */
async function during(program: string, parameters: string[], work: (pid: number) => Promise<void>) {
  const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    await once(child.stdout, 'data');
    await work(Number(child.pid));
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

const LOCK_MODULE = JSON.stringify(resolve('dist/libs/local-stack/src/data-directory-lock.js'));

/** Number of a process that has ended. */
const gonePid = () => spawnSync(process.execPath, ['--version']).pid;

describe('a lock on a data directory', () => {
  it('names the process that holds it, and leaves nothing else in the directory', async () => {
    held = await lockDataDirectory(folder);
    expect(held.path).toBe(folder);
    expect(await readFile(lock, 'utf8')).toBe(`${process.pid}\n`);
    expect(await readdir(folder)).toEqual(['lodestone.pid']);
  });

  it('is gone once released', async () => {
    (await lockDataDirectory(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('that somebody else has taken since stays with them', async () => {
    const lost = await lockDataDirectory(folder);
    await writeFile(lock, '1\n');
    lost.release();
    expect(await readFile(lock, 'utf8')).toBe('1\n');
  });

  it('is gone with its process, even when that ends in the middle of something', async () => {
    const program = `require(${LOCK_MODULE}).lockDataDirectory(process.argv[1]).then(({ path }) => {
      console.log(require('node:fs').readdirSync(path)); process.exit(1); })`;
    const { stdout, status } = spawnSync(process.execPath, ['-e', program, folder], { encoding: 'utf8' });
    expect(stdout).toContain('lodestone.pid');
    expect(status).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused while another process is alive, stays with that one, and can be found', () =>
    during(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log()'], async (pid) => {
      await writeFile(lock, `${pid}\n`);
      const refused = lockDataDirectory(folder);
      await expect(refused).rejects.toThrow(LocalStackError);
      await expect(refused).rejects.toThrow(
        `DATA_DIR ${folder} is in use by process ${pid}; stop it first or choose another DATA_DIR ` +
          `(if that process is not Lodestone, delete ${lock})`,
      );
      expect(await readFile(lock, 'utf8')).toBe(`${pid}\n`);
      expect(await readdir(folder)).toEqual(['lodestone.pid']);
    }));

  it('counts no more when its number belongs to another program now', () =>
    during('sh', ['-c', 'echo; read wait'], async (pid) => {
      await writeFile(lock, `${pid}\n`);
      held = await lockDataDirectory(folder);
      expect(await readFile(lock, 'utf8')).toBe(`${process.pid}\n`);
    }));

  it.each([
    ['of a process that was killed', () => `${gonePid()}\n`],
    ['that nobody wrote to the end', () => ''],
    ['with something else in it', () => 'lodestone\n'],
    ['of an earlier process of the same number, as in a container', () => `${process.pid}\n`],
  ])('counts no more: one %s', async (_, content) => {
    await writeFile(lock, content());
    held = await lockDataDirectory(folder);
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
    const { lockDataDirectory } = require(${LOCK_MODULE});
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
