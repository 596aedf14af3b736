import { unavailable } from '@lodestone/server-kit';
import { useParts } from '@lodestone/testing';
import { Database } from './database';
import { PersistenceModule } from './persistence.module';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

const addSupplier = (name: string) =>
  parts.get(Database).query('INSERT INTO suppliers (id, name) VALUES (gen_random_uuid(), $1)', [name]);
const names = async () =>
  (await parts.rows<{ name: string }>('SELECT name FROM suppliers ORDER BY name')).map(({ name }) => name);

beforeEach(() => parts.rows('TRUNCATE suppliers CASCADE'));

describe('what is to be done once a transaction is kept', () => {
  it('is done when everybody can see what was kept, and not before', async () => {
    const database = parts.get(Database);
    let seen: Promise<string[]> | undefined;
    await database.transaction(async () => {
      await addSupplier('kept');
      database.onceKept(() => {
        seen = names();
      });
      await database.query('SELECT 1');
      expect(seen).toBeUndefined();
    });
    expect(await seen).toEqual(['kept']);
  });

  it('is never done when nothing is kept', async () => {
    const database = parts.get(Database);
    const act = jest.fn();
    const failing = database.transaction(async () => {
      await database.transaction(() => Promise.resolve(database.onceKept(act)));
      throw new RangeError('lost');
    });
    await expect(failing).rejects.toThrow('lost');
    const refused = database.transaction(async () => {
      database.onceKept(act);
      await database.query(
        `INSERT INTO supplier_owners (supplier_id, position, name, holder_id)
         SELECT gen_random_uuid(), 0, 'nobody', NULL`,
      );
    });
    await expect(refused).rejects.toMatchObject({ constraint: 'supplier_owners_supplier_fk' });
    expect(act).not.toHaveBeenCalled();
  });

  it('is never done when only the commit fails', async () => {
    const database = parts.get(Database);
    const act = jest.fn();
    const refused = database.transaction(async () => {
      await database.deferLinks();
      const [{ id }] = await database.query<{ id: string }>(
        `INSERT INTO suppliers (id, name) VALUES (gen_random_uuid(), 'owned') RETURNING id`,
      );
      await database.query(
        `INSERT INTO supplier_owners (supplier_id, position, name, holder_id) VALUES ($1, 0, 'nobody', gen_random_uuid())`,
        [id],
      );
      database.onceKept(act);
    });
    await expect(refused).rejects.toMatchObject({ constraint: 'supplier_owners_holder_fk' });
    expect(act).not.toHaveBeenCalled();
  });

  it('is done once where the work had to be done twice', async () => {
    const database = parts.get(Database);
    const act = jest.fn();
    let attempts = 0;
    await database.transaction(() => {
      database.onceKept(act);
      if (++attempts === 1) throw unavailable('database.contended', 'In the way', undefined);
      return Promise.resolve();
    });
    expect([attempts, act.mock.calls.length]).toEqual([2, 1]);
  });

  it('is no part of the transaction, nor of the turn, nor of its patience', async () => {
    const database = parts.get(Database);
    let apart: Promise<unknown> | undefined;
    const isInside: boolean[] = [];
    await database.takeTurn(() =>
      database.patientTransaction(() => {
        database.onceKept(() => {
          isInside.push(database.isInTransaction);
          apart = database.transaction(async () => {
            await addSupplier('apart');
            const [{ limit }] = await database.query<{ limit: string }>(
              `SELECT current_setting('statement_timeout') AS limit`,
            );
            return limit;
          });
        });
        return Promise.resolve();
      }),
    );
    expect(await apart).toBe('30s');
    expect([isInside, await names()]).toEqual([[false], ['apart']]);
  });

  it('is done at once where there is no transaction', () => {
    const act = jest.fn();
    parts.get(Database).onceKept(act);
    expect(act).toHaveBeenCalledTimes(1);
  });
});

describe('a patient transaction', () => {
  const settings = () =>
    parts.get(Database).query<{ statement: string; idle: string }>(
      `SELECT current_setting('statement_timeout') AS statement,
                current_setting('idle_in_transaction_session_timeout') AS idle`,
    );

  it('lets its statements take an hour, and only its own', async () => {
    const database = parts.get(Database);
    expect(await database.patientTransaction(settings)).toEqual([{ statement: '1h', idle: '1h' }]);
    const after = await Promise.all(Array.from({ length: 10 }, () => database.transaction(settings)));
    expect(after.flat()).toEqual(Array.from({ length: 10 }, () => ({ statement: '30s', idle: '1min' })));
  });

  it('reads values as any other does', async () => {
    const database = parts.get(Database);
    const read = () =>
      database.query(
        `SELECT date '2026-02-28' AS day, 1250000.5::numeric AS amount, 7::bigint AS big,
        ARRAY[1.5, 2]::double precision[] AS list, '{"a": [1]}'::json AS json, now() AS moment, $1::text AS text`,
        ['given'],
      );
    await database.patientTransaction(async () => {
      const patient = await read();
      expect(patient).toEqual(await database.manager.query((await sqlOf(read))[0], ['given']));
    });
  });

  it('keeps all or nothing, and fails with an error of the domain', async () => {
    const database = parts.get(Database);
    const failing = database.patientTransaction(async () => {
      await addSupplier('lost');
      await database.query(`SET LOCAL statement_timeout = 1`);
      await database.query('SELECT pg_sleep(10)');
    });
    await expect(failing).rejects.toMatchObject({ code: 'database.timed_out', kind: 'operational' });
    expect(await names()).toEqual([]);
    await database.patientTransaction(() => addSupplier('kept'));
    expect(await names()).toEqual(['kept']);
  });
});

/** The statements that some work asks for. */
async function sqlOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(parts.get(Database), 'query');
  await work();
  const statements = query.mock.calls.map(([sql]) => sql);
  query.mockRestore();
  return statements;
}
