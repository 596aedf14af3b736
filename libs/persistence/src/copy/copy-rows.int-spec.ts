import { useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { BinaryCopyReader } from './binary-copy-reader';
import { BinaryCopyWriter } from './binary-copy-writer';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

const INTO = 'pending_scores (run_number, subject_id, mark)';
const rowsOf = (...ids: string[]): Buffer[] => {
  const rows = new BinaryCopyWriter(3);
  for (const id of ids) rows.row().integer(1).uuid(id).bigint('7');
  return rows.finish();
};
const copyIn = (rows: readonly Buffer[], into = INTO) => parts.get(Database).copyIn(into, rows);
const count = async () =>
  (await parts.rows<{ count: number }>('SELECT count(*)::int AS count FROM pending_scores'))[0].count;

beforeEach(() => parts.rows('TRUNCATE pending_scores'));

describe('rows that are copied in', () => {
  it('belong to the transaction: they are kept with it, or go with it', async () => {
    const database = parts.get(Database);
    const lost = database.transaction(async () => {
      await copyIn(rowsOf(uuid(), uuid()));
      expect(await database.query('SELECT 1 FROM pending_scores')).toHaveLength(2);
      throw new RangeError('lost');
    });
    await expect(lost).rejects.toThrow('lost');
    expect(await count()).toBe(0);
    await database.transaction(() => copyIn(rowsOf(uuid(), uuid(), uuid())));
    expect(await count()).toBe(3);
  });

  it('can be copied again by a transaction that is tried again', async () => {
    const database = parts.get(Database);
    const rows = new BinaryCopyWriter(3);
    for (let row = 0; row < 20_000; row++) rows.row().integer(1).uuid(uuid()).bigint('7');
    const lost = database.transaction(async () => {
      await copyIn(rows.finish());
      throw new RangeError('lost');
    });
    await expect(lost).rejects.toThrow('lost');
    await database.transaction(() => copyIn(rows.finish()));
    expect(await count()).toBe(20_000);
  });

  it('that PostgreSQL refuses end the transaction with the constraint that they break', async () => {
    const id = uuid();
    const refused = parts.get(Database).transaction(() => copyIn(rowsOf(id, uuid(), id)));
    await expect(refused).rejects.toMatchObject({ constraint: 'pending_scores_pk' });
    expect(await count()).toBe(0);
  });

  it('that are no rows at all are refused, and the connection goes on', async () => {
    const database = parts.get(Database);
    const halfARow = [Buffer.concat(rowsOf(uuid())).subarray(0, 30)];
    await expect(database.transaction(() => copyIn(halfARow))).rejects.toMatchObject({ code: '22P04' });
    await expect(
      database.transaction(() => copyIn(rowsOf(uuid()), 'nowhere (at_all)')),
    ).rejects.toMatchObject({
      code: '42P01',
    });
    await database.transaction(() => copyIn(rowsOf(uuid())));
    expect(await count()).toBe(1);
  });
});

describe('rows that are copied out', () => {
  it('are those that the transaction sees', async () => {
    const database = parts.get(Database);
    const ids = [uuid(), uuid()].sort();
    await database.transaction(async () => {
      await copyIn(rowsOf(...ids));
      const rows = new BinaryCopyReader(
        await database.copyOut('SELECT subject_id, mark FROM pending_scores ORDER BY subject_id'),
      );
      const found: [string, string | null][] = [];
      while (rows.next()) found.push([rows.uuid(), rows.bigint()]);
      expect(found).toEqual(ids.map((id) => [id, '7']));
    });
  });

  it('leave no clock running that would later end what goes on then', async () => {
    const database = parts.get(Database);
    const clocks = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    await database.transaction(async () => {
      const before = clocks();
      await database.copyOut('SELECT 1');
      await copyIn(rowsOf(uuid()));
      expect(clocks()).toBe(before);
    });
  });

  it('of a statement that is wrong are an error, and the connection goes on', async () => {
    const database = parts.get(Database);
    await expect(database.transaction(() => database.copyOut('SELECT nothing'))).rejects.toMatchObject({
      code: '42703',
    });
    await database.transaction(() => copyIn(rowsOf(uuid())));
    expect(await count()).toBe(1);
  });
});

describe.each([
  ['in', () => copyIn(rowsOf(uuid()))],
  ['out', () => parts.get(Database).copyOut('SELECT subject_id FROM pending_scores')],
] as const)('A COPY %s', (_, copy) => {
  it('needs a transaction', async () => {
    await expect(copy()).rejects.toThrow('Only a transaction has a connection of its own');
  });

  it('fails as an operational error when it waits too long', async () => {
    const database = parts.get(Database);
    await parts.rows('BEGIN');
    await parts.rows('LOCK TABLE pending_scores');
    const late = database.transaction(async () => {
      await database.query('SET LOCAL lock_timeout = 1');
      await copy();
    });
    await expect(late).rejects.toMatchObject({ code: 'database.timed_out', kind: 'operational' });
    await parts.rows('ROLLBACK');
  });

  it('fails as an operational error when the connection is lost', async () => {
    const database = parts.get(Database);
    const lost = database.transaction(async () => {
      const [{ pid }] = await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await parts.rows('BEGIN');
      await parts.rows('LOCK TABLE pending_scores');
      const copying = copy();
      await parts.rows('SELECT pg_terminate_backend($1)', pid);
      await parts.rows('ROLLBACK');
      await copying;
    });
    await expect(lost).rejects.toMatchObject({ code: 'database.unavailable', kind: 'operational' });
    await database.transaction<unknown>(copy);
  });
});
