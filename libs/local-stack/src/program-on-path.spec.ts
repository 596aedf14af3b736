import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findProgram } from './program-on-path';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-path-'));
  for (const name of ['first', 'second']) await mkdir(join(folder, name));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function aFile(name: string, mode: number): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, '');
  await chmod(file, mode);
  return file;
}

const found = (...names: string[]) =>
  findProgram(names, [join(folder, 'first'), join(folder, 'second')].join(delimiter));

describe('a program on the PATH', () => {
  it('is not there when no folder has it', async () => {
    expect(await found('redis-server', 'valkey-server')).toBeNull();
    expect(await findProgram(['redis-server'], '')).toBeNull();
  });

  it('is found in whichever folder has it, in the first one first', async () => {
    const second = await aFile('second/redis-server', 0o755);
    expect(await found('redis-server')).toBe(second);
    const first = await aFile('first/redis-server', 0o755);
    expect(await found('redis-server')).toBe(first);
  });

  it('is the one that is asked for first, wherever it is', async () => {
    await aFile('first/valkey-server', 0o755);
    const redis = await aFile('second/redis-server', 0o755);
    expect(await found('redis-server', 'valkey-server')).toBe(redis);
  });

  it('is not a file that cannot be run', async () => {
    await aFile('first/redis-server', 0o644);
    expect(await found('redis-server')).toBeNull();
  });
});
