import { aLatch, untilWaiting, useParts } from '@lodestone/testing';
import { Database } from './database';
import { PersistenceModule } from './persistence.module';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

describe('many who change evidence', () => {
  it('wait in line, so that those who read find a connection at once', async () => {
    const database = parts.get(Database);
    const [entered, leave] = [aLatch(), aLatch()];
    const first = database.changeEvidence(async () => {
      entered.open();
      await leave.opened;
    });
    await entered.opened;
    const others = Array.from({ length: 40 }, (_, number) =>
      database.changeEvidence(() => Promise.resolve(number)),
    );
    await untilWaiting(parts, Promise.race(others));
    expect(
      await Promise.all(Array.from({ length: 30 }, () => database.query('SELECT 1 AS one'))),
    ).toHaveLength(30);
    const [{ count }] = await parts.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'lodestone' AND xact_start IS NOT NULL`,
    );
    expect(count).toBe(2);
    leave.open();
    expect(await Promise.all([first, ...others])).toEqual([undefined, ...others.map((_, number) => number)]);
  });

  it('are turned away once hundreds wait', async () => {
    const database = parts.get(Database);
    const latch = aLatch();
    const held = Array.from({ length: 502 }, () => database.takeTurn(() => latch.opened));
    await expect(database.takeTurn(() => Promise.resolve())).rejects.toMatchObject({ code: 'server.busy' });
    latch.open();
    await Promise.all(held);
  });

  it('need no second turn inside their own', async () => {
    const database = parts.get(Database);
    const inOne = () =>
      database.takeTurn(() => database.takeTurn(() => database.changeEvidence(() => Promise.resolve(1))));
    expect(await Promise.all([inOne(), inOne(), inOne()])).toEqual([1, 1, 1]);
  });
});
