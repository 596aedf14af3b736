import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '@lodestone/local-stack';
import { changingNothing, createTestDatabase, rowsOf, type TestDatabase } from '@lodestone/testing';
import { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';
import { startLodestone } from './lodestone-process';
import { marksOfUse } from './server-processes';

jest.setTimeout(120_000);

const cleanUp = new CleanUp();
let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder(cleanUp);
});

afterAll(() => cleanUp.run());

/** The one line with which a start must end that cannot be. */
async function refusalOf(settings: Readonly<Record<string, string>>): Promise<string> {
  const lodestone = startLodestone(settings, cleanUp);
  expect(await lodestone.ended).toBe(1);
  const lines = lodestone.complained().split('\n');
  expect(lines).toEqual([lines[0], '']);
  // The log has nothing to add.
  expect(lodestone.said()).not.toContain('{');
  return lines[0];
}

describe('a start with wrong configuration', () => {
  it.each([
    ['PORT', 'abc'],
    ['BOOTSTRAP_API_KEY', 'hush-hush'],
  ])('ends with one line: %s=%s', async (name, value) => {
    const dataDir = join(folder, 'untouched');
    const refusal = await refusalOf({ DATA_DIR: dataDir, [name]: value });
    expect(refusal).toMatch(new RegExp(`^Wrong configuration: ${name}: `));
    expect(refusal).not.toContain('hush');
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('a start with a data directory that is no good', () => {
  it('ends with one line when a file is in its place', async () => {
    const dataDir = join(folder, 'file');
    await writeFile(dataDir, 'precious');
    expect(await refusalOf({ DATA_DIR: dataDir })).toMatch(`DATA_DIR ${dataDir} cannot be written: `);
    expect(readFileSync(dataDir, 'utf8')).toBe('precious');
  });

  it('ends with one line when what it keeps is not a key', async () => {
    const dataDir = join(folder, 'no-key');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'api-key'), 'a shopping list\n');
    const file = join(dataDir, 'api-key');
    expect(await refusalOf({ DATA_DIR: dataDir })).toBe(
      `${file} does not hold an API key; delete it to get a new one`,
    );
    expect(readFileSync(file, 'utf8')).toBe('a shopping list\n');
  });

  it('ends with one line when PostgreSQL has lost its password or does not start on it, and leaves it free', async () => {
    const dataDir = join(folder, 'old');
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '9.6\n');
    const password = join(dataDir, 'postgres-password');
    expect(await refusalOf({ DATA_DIR: dataDir })).toBe(
      `${password} is missing, without which ${join(dataDir, 'postgres')} stays closed; restore it`,
    );
    expect(existsSync(password)).toBe(false);
    await writeFile(password, 'kept\n', { mode: 0o600 });
    expect(await refusalOf({ DATA_DIR: dataDir })).toMatch(
      `PostgreSQL did not start in ${join(dataDir, 'postgres')}: `,
    );
    expect(marksOfUse(dataDir)).toEqual([]);
  });
});

describe('a start with a database that is no good', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase('migrated');
    cleanUp.add(() => database.drop());
  });

  it('ends with one line when it is newer than the code, and changes nothing in it', async () => {
    await rowsOf(
      database,
      "INSERT INTO migrations (name, timestamp) VALUES ('Tomorrow1999999999999', 1999999999999)",
    );
    const refusal = await changingNothing(database, () =>
      refusalOf({ DATABASE_URL: database.url, DATA_DIR: join(folder, 'newer') }),
    );
    expect(refusal).toBe(
      'The database is newer than this version of Lodestone (it has Tomorrow1999999999999); start the newer version',
    );
  });

  /** What a start says of a database that differs from the good one. */
  const refusalOfDatabase = (change: Partial<Pick<URL, 'hostname' | 'port' | 'pathname' | 'password'>>) => {
    const url = Object.assign(new URL(database.url), change);
    return refusalOf({ DATABASE_URL: url.href, DATA_DIR: join(folder, 'other') });
  };
  const server = () => new URL(database.url).host;

  it('ends with one line, without the password, when it does not answer', async () => {
    const port = await findFreePort();
    // A name with two addresses, each of which refuses.
    const change = { hostname: 'localhost', port: String(port), password: 'hush-hush' };
    const refusal = await refusalOfDatabase(change);
    expect(refusal).toMatch(
      new RegExp(
        `^The database localhost:${port}/\\S+ does not answer: connect ECONNREFUSED .+; see that it runs or correct DATABASE_URL$`,
      ),
    );
    expect(refusal).not.toContain('hush');
  });

  it('ends with one line when there is none of that name', async () => {
    expect(await refusalOfDatabase({ pathname: '/nowhere' })).toBe(
      `There is no database ${server()}/nowhere: database "nowhere" does not exist; create it or correct DATABASE_URL`,
    );
  });

  it('ends with one line when the password is wrong', async () => {
    const refusal = await refusalOfDatabase({ password: 'hush-hush' });
    expect(refusal).toMatch(
      /^The database \S+ does not let us in: password authentication failed for user "\w+"; correct user and password in DATABASE_URL$/,
    );
    expect(refusal).not.toContain('hush');
  });
});

describe('a start with a place to listen that is no good', () => {
  it('ends with one line, and keeps no key that nobody was shown', async () => {
    const database = await createTestDatabase('migrated');
    cleanUp.add(() => database.drop());
    const dataDir = join(folder, 'nowhere');
    // An address for documentation, which no machine has.
    const settings = { HOST: '192.0.2.1', DATABASE_URL: database.url, DATA_DIR: dataDir };
    expect(await refusalOf(settings)).toBe(
      'HOST 192.0.2.1 is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0',
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
