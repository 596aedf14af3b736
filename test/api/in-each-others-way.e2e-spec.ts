import { Database } from '@lodestone/persistence';
import { aLatch, rowsOf } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { supplierDraft } from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');

const create = (name: string) => api.call('post', '/v1/suppliers').send(supplierDraft({ name }));
const countOf = async (name: string): Promise<number> =>
  (await api.call('get', `/v1/suppliers?q=${encodeURIComponent(name)}`)).body.page.total;

describe('A change that PostgreSQL ends because others stand in its way', () => {
  /** Ends the first so many inserts of suppliers as PostgreSQL ends one of those who wait for each other. */
  const endInserts = (count: number) =>
    rowsOf(
      api.database,
      `CREATE SEQUENCE attempts;
       CREATE FUNCTION stand_in_the_way() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF nextval('attempts') <= ${count} THEN RAISE 'deadlock detected' USING ERRCODE = 'deadlock_detected'; END IF;
         RETURN NEW;
       END $$;
       CREATE TRIGGER in_the_way BEFORE INSERT ON suppliers FOR EACH ROW EXECUTE FUNCTION stand_in_the_way()`,
    );
  afterEach(() => rowsOf(api.database, 'DROP FUNCTION stand_in_the_way CASCADE; DROP SEQUENCE attempts'));

  it('is done once more, and nobody notices', async () => {
    await endInserts(1);
    expect((await create('Second Attempt')).status).toBe(201);
    expect(await countOf('Second Attempt')).toBe(1);
  });

  it('twice is answered 503 with when to come back, and leaves nothing', async () => {
    await endInserts(2);
    const reply = await create('No Third Attempt');
    problemOf(reply, { status: 503, code: 'database.contended' });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(await countOf('No Third Attempt')).toBe(0);
  });
});

describe('Where hundreds wait for their turn to change evidence', () => {
  it('one more is answered 503 with when to come back, and readers are served', async () => {
    const latch = aLatch();
    const database = api.app.get(Database);
    const waiting = Array.from({ length: 502 }, () => database.takeTurn(() => latch.opened));
    const reply = await create('Turned Away');
    problemOf(reply, { status: 503, code: 'server.busy' });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(await countOf('Turned Away')).toBe(0);
    latch.open();
    await Promise.all(waiting);
    expect((await create('Turned Away')).status).toBe(201);
  });
});
