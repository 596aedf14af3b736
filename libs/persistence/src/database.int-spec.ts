import { aLatch, untilWaiting, useParts } from '@lodestone/testing';
import { CheckDatabase } from './check-database';
import { Database } from './database';
import { PersistenceModule } from './persistence.module';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

const addSupplier = (name: string) =>
  parts
    .get(Database)
    .query('INSERT INTO suppliers (id, name) VALUES (gen_random_uuid(), $1)', [name])
    .then(() => undefined);
const names = async () =>
  (await parts.rows<{ name: string }>('SELECT name FROM suppliers ORDER BY name')).map(({ name }) => name);

beforeEach(() => parts.rows('TRUNCATE suppliers CASCADE'));

describe('a transaction', () => {
  it('keeps all of its work and answers its result', async () => {
    const result = await parts.get(Database).transaction(async () => {
      await addSupplier('first');
      await addSupplier('second');
      return 'done';
    });
    expect([result, await names()]).toEqual(['done', ['first', 'second']]);
  });

  it('keeps nothing when it fails in the middle, and fails with the same error', async () => {
    const failure = new RangeError('half way');
    const work = parts.get(Database).transaction(async () => {
      await addSupplier('first');
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await names()).toEqual([]);
  });

  it('inside another one is part of that, and goes when that fails', async () => {
    const database = parts.get(Database);
    const work = database.transaction(async () => {
      await database.transaction(() => addSupplier('inner'));
      throw new RangeError('outer');
    });
    await expect(work).rejects.toThrow('outer');
    expect(await names()).toEqual([]);
  });

  it('shows nobody else what it does before it ends', async () => {
    const seen = await parts.get(Database).transaction(async () => {
      await addSupplier('hidden');
      return names();
    });
    expect([seen, await names()]).toEqual([[], ['hidden']]);
  });

  it('does not mix with one that goes on at the same time', async () => {
    const database = parts.get(Database);
    const [entered, leave] = [aLatch(), aLatch()];
    const failing = database.transaction(async () => {
      await addSupplier('lost');
      entered.open();
      await leave.opened;
      throw new RangeError('lost');
    });
    await entered.opened;
    await database.transaction(() => addSupplier('kept'));
    leave.open();
    await expect(failing).rejects.toThrow('lost');
    expect(await names()).toEqual(['kept']);
  });
});

describe('the lock on evidence', () => {
  const holding = (mode: 'read' | 'write', log: string[], name: string, until?: Promise<void>) => {
    const entered = aLatch();
    const database = parts.get(Database);
    const ended = database.transaction(async () => {
      await database.lockEvidence(mode);
      log.push(`${name} starts`);
      entered.open();
      await until;
      log.push(`${name} ends`);
    });
    return { entered: entered.opened, ended };
  };

  it.each([
    ['who computes scores waits for who changes evidence', 'write', 'read'],
    ['who changes evidence waits for who computes scores', 'read', 'write'],
    ['who changes evidence waits for who else changes it', 'write', 'write'],
  ] as const)('%s', async (_, first, second) => {
    const log: string[] = [];
    const latch = aLatch();
    const holder = holding(first, log, 'holder', latch.opened);
    await holder.entered;
    const waiter = holding(second, log, 'waiter');
    await untilWaiting(parts, waiter.ended);
    latch.open();
    await Promise.all([holder.ended, waiter.ended]);
    expect(log).toEqual(['holder starts', 'holder ends', 'waiter starts', 'waiter ends']);
  });

  it('lets several compute scores at the same time', async () => {
    const log: string[] = [];
    const latch = aLatch();
    const holder = holding('read', log, 'holder', latch.opened);
    await holder.entered;
    await holding('read', log, 'other').ended;
    latch.open();
    await holder.ended;
    expect(log).toEqual(['holder starts', 'other starts', 'other ends', 'holder ends']);
  });

  it('is free again after a transaction that failed', async () => {
    const database = parts.get(Database);
    const failing = database.transaction(async () => {
      await database.lockEvidence('write');
      throw new RangeError('lost');
    });
    await expect(failing).rejects.toThrow('lost');
    await holding('write', [], 'next').ended;
  });
});

describe('a connection that is lost', () => {
  const LOST = { code: 'database.unavailable', kind: 'operational', reason: 'unavailable' };
  const end = (pid: number) => parts.rows('SELECT pg_terminate_backend($1)', pid);

  it('ends a transaction as an operational error and keeps nothing of it; the next one works', async () => {
    const database = parts.get(Database);
    const lost = database.transaction(async () => {
      await addSupplier('lost');
      const [{ pid }] = await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await end(pid);
      await addSupplier('never');
    });
    await expect(lost).rejects.toMatchObject(LOST);
    await database.transaction(() => addSupplier('kept'));
    expect(await names()).toEqual(['kept']);
  });

  it('that nobody was using is replaced without a word', async () => {
    await parts.get(CheckDatabase).execute();
    await parts.rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'lodestone'`);
    // The pool learns of it through its sockets; until then a query may still meet a dead one.
    await expect(
      parts
        .get(CheckDatabase)
        .execute()
        .catch((cause: unknown) => Promise.resolve(expect(cause).toMatchObject(LOST)))
        .then(() => parts.get(CheckDatabase).execute()),
    ).resolves.toBeUndefined();
  });
});

it('Days stay text and amounts of money are numbers', async () => {
  const rows = await parts
    .get(Database)
    .query(`SELECT date '2026-02-28' AS day, 1250000.5::numeric(18, 2) AS amount`);
  expect(rows).toEqual([{ day: '2026-02-28', amount: 1_250_000.5 }]);
});
