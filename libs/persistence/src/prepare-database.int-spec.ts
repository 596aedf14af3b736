import { createTestDatabase, contentOf, rowsOf, type TestDatabase, untilWaiting } from '@lodestone/testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options';
import { DatabaseError } from './database-error';
import { MIGRATIONS } from './migrations';
import { prepareDatabase } from './prepare-database';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase('empty');
});
afterEach(() => database.drop());

const applied = async () =>
  (await rowsOf<{ name: string }>(database, 'SELECT name FROM migrations ORDER BY id')).map(
    ({ name }) => name,
  );
const NAMES = MIGRATIONS.map(({ name }) => name);

describe('preparing a database', () => {
  it('brings an empty one to the version of the code', async () => {
    await prepareDatabase(database.url);
    expect(await applied()).toEqual(NAMES);
    expect(Object.keys(await contentOf(database))).toContain('score_changes');
  });

  it('leaves one alone that has that version already', async () => {
    await prepareDatabase(database.url);
    const before = await contentOf(database);
    await prepareDatabase(database.url);
    expect(await contentOf(database)).toEqual(before);
  });

  it('brings an older one there, with what it holds', async () => {
    await prepareDatabase(database.url);
    await rowsOf(database, `INSERT INTO suppliers (id, name) VALUES (gen_random_uuid(), 'Smelter')`);
    const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    await dataSource.undoLastMigration();
    await dataSource.destroy();
    expect(await applied()).toEqual(NAMES.slice(0, -1));
    await prepareDatabase(database.url);
    expect(await applied()).toEqual(NAMES);
    expect(await rowsOf(database, 'SELECT name FROM suppliers')).toEqual([{ name: 'Smelter' }]);
  });

  it('is safe when several processes start at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => prepareDatabase(database.url)));
    expect(await applied()).toEqual(NAMES);
  });

  it('refuses a database that is newer than the code, says what it has, and leaves it as it is', async () => {
    await prepareDatabase(database.url);
    await rowsOf(
      database,
      `INSERT INTO migrations (timestamp, name) VALUES (1893456000000, 'Levers1893456000000')`,
    );
    const before = await contentOf(database);
    const refused = await prepareDatabase(database.url).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(DatabaseError);
    expect((refused as Error).message).toMatch(/newer than this version .*Levers1893456000000/);
    expect(await contentOf(database)).toEqual(before);
  });

  it('refuses a newer database even where migrations of the code are missing in it', async () => {
    await prepareDatabase(database.url);
    const newest = MIGRATIONS[MIGRATIONS.length - 1];
    await rowsOf(
      database,
      `UPDATE migrations SET name = 'Levers1893456000000' WHERE name = '${newest.name}'`,
    );
    await expect(prepareDatabase(database.url)).rejects.toThrow(DatabaseError);
    expect(await applied()).not.toContain(newest.name);
  });

  it.each([
    ['tables of its own', 'CREATE TABLE suppliers (vendor text)', 'suppliers'],
    [
      'many tables',
      'CREATE TABLE a (); CREATE TABLE b (); CREATE VIEW c AS SELECT; CREATE TABLE d ()',
      'a, b, c and more',
    ],
    ['migrations of another make', 'CREATE TABLE migrations (migration text, batch int)', 'migrations'],
    [
      'a table of migrations with none of ours',
      'CREATE TABLE migrations (id int, timestamp bigint, name text); CREATE TABLE orders ()',
      'orders',
    ],
  ])('refuses one that holds %s, and leaves it as it is', async (_, made, named) => {
    await rowsOf(database, made);
    const before = await contentOf(database);
    await expect(prepareDatabase(database.url)).rejects.toThrow(
      new DatabaseError(
        `The database holds something else (${named}) and is left as it is; give Lodestone an empty one`,
      ),
    );
    expect(await contentOf(database)).toEqual(before);
  });

  it('minds neither other schemas nor what an extension brings', async () => {
    await rowsOf(
      database,
      `CREATE SCHEMA theirs; CREATE TABLE theirs.suppliers (vendor text);
       CREATE TABLE brought (); ALTER EXTENSION plpgsql ADD TABLE brought`,
    );
    await prepareDatabase(database.url);
    expect(await applied()).toEqual(NAMES);
  });

  it('changes nothing when the last of its migrations fails', async () => {
    const spy = jest
      .spyOn(MIGRATIONS[MIGRATIONS.length - 1].prototype, 'up')
      .mockImplementation((runner) => runner.query('CREATE TABLE suppliers ()').then(() => undefined));
    try {
      const refused = await prepareDatabase(database.url).catch((cause: unknown) => cause);
      expect(refused).toBeInstanceOf(DatabaseError);
      expect((refused as Error).message).toBe(
        'The database cannot be prepared: relation "suppliers" already exists',
      );
    } finally {
      spy.mockRestore();
    }
    expect(Object.keys(await contentOf(database)).filter((table) => table !== 'migrations')).toEqual([]);
    await prepareDatabase(database.url);
    expect(await applied()).toEqual(NAMES);
  });

  it('says in one line that another start is still at work', async () => {
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    try {
      await holder.query('SELECT pg_advisory_lock(4711000)');
      const second = prepareDatabase(database.url).catch((cause: unknown) => cause);
      await untilWaiting({ rows: (sql) => rowsOf(database, sql) }, second);
      // What PostgreSQL itself does after the time that it may wait.
      await holder.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      expect(await second).toEqual(
        new DatabaseError('Another start is still at work on the database; try again when it is done'),
      );
    } finally {
      await holder.end();
    }
    expect(await contentOf(database)).toEqual({});
  });

  it('says in one line which database does not answer, and keeps the password to itself', async () => {
    const url = new URL(database.url);
    url.pathname = '/no_such_database';
    url.password ||= 'secret-of-the-test';
    const refused = await prepareDatabase(url.href).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(DatabaseError);
    const { message } = refused as Error;
    expect(message).toContain(`${url.host}/no_such_database`);
    expect(message.split('\n')).toHaveLength(1);
    expect(message).not.toContain(url.password);
  });
});
