import { createTestDatabase, rowsOf, type TestDatabase, untilWaiting } from '@lodestone/testing';
import { Client } from 'pg';
import { DatabaseError } from './database-error';
import { prepareDatabase } from './prepare-database';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase('empty');
});
afterEach(() => database.drop());

const place = () => {
  const { host, pathname } = new URL(database.url);
  return host + pathname;
};

describe('a database that cannot be prepared', () => {
  it('says in one line that its user may not do that, and where to set another', async () => {
    const role = `reader_${process.pid}_${Date.now()}`;
    await rowsOf(database, `CREATE ROLE ${role} LOGIN PASSWORD 'hush-hush'`);
    try {
      const url = Object.assign(new URL(database.url), { username: role, password: 'hush-hush' });
      await expect(prepareDatabase(url.href)).rejects.toThrow(DatabaseError);
      await expect(prepareDatabase(url.href)).rejects.toThrow(
        new RegExp(
          `^The user in DATABASE_URL may not do what it has to in the database ${place()}: ` +
            'permission denied for schema public; grant it or set another user$',
        ),
      );
    } finally {
      await rowsOf(database, `DROP ROLE ${role}`);
    }
  });

  it('says in one line that it was lost on the way', async () => {
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    try {
      await holder.query('SELECT pg_advisory_lock(4711000)');
      const preparing = prepareDatabase(database.url).catch((cause: unknown) => cause);
      await untilWaiting({ rows: (sql) => rowsOf(database, sql) }, preparing);
      await holder.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      const lost = await preparing;
      expect(lost).toBeInstanceOf(DatabaseError);
      expect((lost as Error).message).toBe(
        `The database ${place()} does not answer: terminating connection due to administrator command; ` +
          'see that it runs or correct DATABASE_URL',
      );
    } finally {
      await holder.end();
    }
  });
});
