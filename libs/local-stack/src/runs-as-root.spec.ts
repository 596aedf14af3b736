import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStackError } from './data-directory';
import { refuseClosedFolders, runsAsRoot } from './runs-as-root';

const ROOT = 0;
const SOMEBODY = 1000;

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-root-'));
  path = join(folder, 'open', 'postgres');
  await mkdir(join(folder, 'open'), { mode: 0o755 });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const run = (as: number) => jest.spyOn(process, 'getuid').mockReturnValue(as);

it('knows whether it runs as root', () => {
  run(ROOT);
  expect(runsAsRoot()).toBe(true);
  run(SOMEBODY);
  expect(runsAsRoot()).toBe(false);
});

describe('a folder that only its owner may enter', () => {
  beforeEach(() => chmod(folder, 0o700));

  it('keeps PostgreSQL from starting when we run as root, and is named', () => {
    run(ROOT);
    expect(() => refuseClosedFolders([path])).toThrow(LocalStackError);
    expect(() => refuseClosedFolders([path])).toThrow(
      `PostgreSQL does not run as root, and its user postgres may not enter ${folder}; ` +
        'start as another user, use another folder, or set DATABASE_URL',
    );
  });

  it('is found in whichever path it is', () => {
    run(ROOT);
    expect(() => refuseClosedFolders([join(tmpdir(), 'elsewhere'), path])).toThrow(`enter ${folder};`);
  });

  it('is no matter when we run as its owner', () => {
    run(SOMEBODY);
    expect(() => refuseClosedFolders([path])).not.toThrow();
  });
});

it('lets PostgreSQL start as root where everybody may enter', async () => {
  await chmod(folder, 0o755);
  run(ROOT);
  expect(() => refuseClosedFolders([path])).not.toThrow();
});
