import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { aLatch, useParts } from '@lodestone/testing';
import { DataSource } from 'typeorm';
import { CheckDatabase } from './check-database';
import { dataSourceOptions } from './data-source-options';
import { Database } from './database';
import { PersistenceModule } from './persistence.module';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

const UNAVAILABLE = { code: 'database.unavailable', kind: 'operational' };

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A database with a pool of its own, as the product has it but for some options. */
async function databaseWith(changes: {
  poolSize?: number;
  connectTimeoutMS?: number;
  extra?: object;
  url?: string;
}) {
  const { extra, url = parts.database.url, ...others } = changes;
  const options = dataSourceOptions(url);
  const dataSource = new DataSource({ ...options, ...others, extra: { ...options.extra, ...extra } });
  await dataSource.initialize();
  endings.push(() => dataSource.destroy());
  return new Database(dataSource);
}

/** A way to PostgreSQL that can fall silent: connections stay open and nothing comes back. */
async function aWayToPostgres() {
  const { hostname, port, href } = new URL(parts.database.url);
  const sockets: Socket[] = [];
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    near.on('data', (data) => isSilent || far.write(data)).on('close', () => far.destroy());
    far.on('data', (data) => isSilent || near.write(data)).on('close', () => near.destroy());
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = new URL(href);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, silence: (silent: boolean) => (isSilent = silent) };
}

const pidOf = async (database: Database) =>
  (await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0].pid;

it('A pool without a free connection is told from a database that does not answer', async () => {
  const database = await databaseWith({ poolSize: 1, connectTimeoutMS: 100 });
  const [entered, latch] = [aLatch(), aLatch()];
  const holder = database.transaction(async () => {
    entered.open();
    await latch.opened;
  });
  await entered.opened;
  await expect(database.query('SELECT 1')).rejects.toMatchObject({
    code: 'server.busy',
    kind: 'operational',
  });
  await expect(database.transaction(() => Promise.resolve())).rejects.toMatchObject({ code: 'server.busy' });
  latch.open();
  await holder;
});

describe('a transaction', () => {
  const rename = (database: Database, name: string) =>
    database.query('UPDATE suppliers SET note = $1 WHERE name = $1', [name]);

  it('that PostgreSQL ends because of a deadlock is done once more', async () => {
    await parts.rows(
      `INSERT INTO suppliers (id, name) VALUES (gen_random_uuid(), 'a'), (gen_random_uuid(), 'b')`,
    );
    const database = parts.get(Database);
    const bothHaveOne = [aLatch(), aLatch()];
    let attempts = 0;
    const inOrder = (one: 0 | 1, names: readonly [string, string]) =>
      database.transaction(async () => {
        attempts++;
        await rename(database, names[0]);
        bothHaveOne[one].open();
        await bothHaveOne[1 - one].opened;
        await rename(database, names[1]);
      });
    await Promise.all([inOrder(0, ['a', 'b']), inOrder(1, ['b', 'a'])]);
    expect(attempts).toBe(3);
    expect(await parts.rows('SELECT note FROM suppliers ORDER BY name')).toEqual([
      { note: 'a' },
      { note: 'b' },
    ]);
  });

  it('that collides every time fails after the second', async () => {
    let attempts = 0;
    const database = parts.get(Database);
    const work = database.transaction(() => {
      attempts++;
      return database.query(`DO $$ BEGIN RAISE SQLSTATE '40001'; END $$`);
    });
    await expect(work).rejects.toMatchObject({ code: 'database.contended', kind: 'operational' });
    expect(attempts).toBe(2);
  });

  it('that waits too long for what others hold gives up', async () => {
    const database = await databaseWith({ extra: { lock_timeout: 50 } });
    const latch = aLatch();
    const entered = aLatch();
    const holder = parts.get(Database).changeEvidence(() => {
      entered.open();
      return latch.opened;
    });
    await entered.opened;
    await expect(database.changeEvidence(() => Promise.resolve())).rejects.toMatchObject({
      code: 'database.timed_out',
    });
    latch.open();
    await holder;
  });

  it('whose connection goes while nothing is asked of it fails as one that does not answer', async () => {
    const database = await databaseWith({});
    const lost = database.transaction(async () => {
      const pid = await pidOf(database);
      await parts.rows('SELECT pg_terminate_backend($1, 5000)', pid);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await database.query('SELECT 1');
    });
    await expect(lost).rejects.toMatchObject(UNAVAILABLE);
    expect(await pidOf(database)).toEqual(expect.any(Number));
  });
});

describe('a database that falls silent', () => {
  it('ends what waits for it, and nobody gets its connection again', async () => {
    const way = await aWayToPostgres();
    const database = await databaseWith({ url: way.url, poolSize: 1, extra: { query_timeout: 200 } });
    const before = await pidOf(database);
    const lost = database.transaction(async () => {
      await database.query('SELECT 1');
      way.silence(true);
      await database.query('SELECT 1');
    });
    await expect(lost).rejects.toMatchObject(UNAVAILABLE);
    way.silence(false);
    const between = await pidOf(database);
    expect(between).not.toBe(before);
    way.silence(true);
    await expect(database.query('SELECT 1')).rejects.toMatchObject(UNAVAILABLE);
    way.silence(false);
    expect(await pidOf(database)).not.toBe(between);
  });

  it('is known as such to whoever checks it, long before a statement would be given up', async () => {
    const way = await aWayToPostgres();
    const database = await databaseWith({ url: way.url });
    const check = new CheckDatabase(database);
    await check.execute();
    way.silence(true);
    await expect(check.execute()).rejects.toMatchObject(UNAVAILABLE);
    way.silence(false);
    await check.execute();
  });
});
