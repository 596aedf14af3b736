import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStackError } from './data-directory';
import { keepSecret, readSecret, replaceSecret, writeSecret } from './kept-secret';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-secret-'));
  file = join(folder, 'secret');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe('a secret', () => {
  it('is made up once, kept, and readable by its owner alone', async () => {
    expect(await keepSecret(file, () => 'first')).toBe('first');
    expect(await keepSecret(file, () => 'second')).toBe('first');
    expect(await modeOf(file)).toBe(0o600);
  });

  it('is made up again where an interruption left an empty file, which others could read', async () => {
    await writeFile(file, '\n', { mode: 0o644 });
    expect(await readSecret(file)).toBeNull();
    expect(await keepSecret(file, () => 'made')).toBe('made');
    expect(await modeOf(file)).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe('made\n');
  });

  it('is not there before it is written', async () => {
    expect(await readSecret(file)).toBeNull();
    await writeSecret(file, 'kept');
    expect(await readSecret(file)).toBe('kept');
  });

  it('is never written over another one', async () => {
    await writeSecret(file, 'first');
    await expect(writeSecret(file, 'second')).rejects.toThrow(LocalStackError);
    expect(await readSecret(file)).toBe('first');
  });

  it('takes the place of another one when that is asked for, in a file of its own rights', async () => {
    await writeFile(file, 'first\n', { mode: 0o644 });
    await replaceSecret(file, 'second');
    expect(await readSecret(file)).toBe('second');
    expect(await modeOf(file)).toBe(0o600);
  });

  it('is refused in one line that names the file when that cannot be read or written', async () => {
    // A folder in its place is what root cannot read either.
    for (const write of [() => keepSecret(folder, () => 'made'), () => replaceSecret(folder, 'made')]) {
      const refused = write();
      await expect(refused).rejects.toThrow(LocalStackError);
      await expect(refused).rejects.toThrow(new RegExp(`^${folder} cannot be read or written: .+$`));
    }
  });
});
