import { onServer, rowsOf, untilWaiting } from '@lodestone/testing';
import { Client } from 'pg';
import type { Test } from 'supertest';
import { useApi } from '../setup/use-api';
import { add, scoreOf, supplierDraft } from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');

/** Lets nobody into the database any more and ends who is in, as a database that is stopped does. */
async function stopDatabase(): Promise<void> {
  const { name } = api.database;
  await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
}

const startDatabase = () => onServer(`ALTER DATABASE ${api.database.name} ALLOW_CONNECTIONS true`);

let subject: string;
beforeAll(async () => {
  subject = `suppliers/${(await add(api, 'suppliers', supplierDraft())).id}`;
});
afterEach(startDatabase);

const requests: [string, () => Test][] = [
  ['a list', () => api.call('get', '/v1/suppliers')],
  ['a record', () => api.call('get', `/v1/${subject}`)],
  ['a score', () => api.call('get', `/v1/${subject}/score`)],
  ['a score of another model', () => api.call('get', `/v1/${subject}/score?model=1`)],
  ['an explanation', () => api.call('get', `/v1/${subject}/score/explanation`)],
  ['a look-up', () => api.call('post', '/v1/scores/lookup').send({ refs: ['lei:x'] })],
  ['a new record', () => api.call('post', '/v1/suppliers').send(supplierDraft({ name: 'Lost' }))],
  [
    'a new record under a key',
    () =>
      api
        .call('post', '/v1/suppliers')
        .set('idempotency-key', 'gone')
        .send(supplierDraft({ name: 'Lost' })),
  ],
  ['a change', () => api.call('patch', `/v1/${subject}`).set('if-match', '"1"').send({ note: 'Lost' })],
  ['a deletion', () => api.call('delete', `/v1/${subject}`).set('if-match', '"1"')],
];

describe('While the database is gone', () => {
  it.each(requests)('%s is answered 503 with when to come back, and nothing is lost', async (_, request) => {
    const before = (await api.call('get', `/v1/${subject}`)).body;
    await stopDatabase();
    for (let time = 1; time <= 2; time++) {
      const reply = await request();
      const { detail } = problemOf(reply, { status: 503, code: 'database.unavailable' });
      expect(detail).toBe('The database does not answer; try again shortly.');
      expect(reply.headers['retry-after']).toBe('5');
    }
    await startDatabase();
    expect((await api.call('get', `/v1/${subject}`)).body).toEqual(before);
    expect((await api.call('get', '/v1/suppliers?q=Lost')).body.page.total).toBe(0);
  });

  it('the service is alive and not ready, and ready by itself once it is back', async () => {
    const health = async () => [
      (await api.anonymous('get', '/health/live')).status,
      (await api.anonymous('get', '/health/ready')).status,
    ];
    expect(await health()).toEqual([200, 200]);
    await stopDatabase();
    expect(await health()).toEqual([200, 503]);
    problemOf(await api.anonymous('get', '/health/ready'), { status: 503, code: 'database.unavailable' });
    await startDatabase();
    expect(await health()).toEqual([200, 200]);
  });

  it('what needs no database is refused as ever', async () => {
    await stopDatabase();
    problemOf(await api.anonymous('get', '/v1/suppliers'), { status: 401, code: 'key.missing' });
    problemOf(await api.call('post', '/v1/suppliers').send({}), { status: 422, code: 'field.required' });
    expect((await api.anonymous('get', '/openapi.json')).status).toBe(200);
  });

  it('requests that are under way as it goes end one way or the other, and later ones succeed', async () => {
    const underWay = Array.from({ length: 12 }, (_, number) =>
      api
        .call('post', '/v1/suppliers')
        .send(supplierDraft({ name: `Under way ${number}` }))
        .then((reply) => reply),
    );
    await stopDatabase();
    const replies = await Promise.all(underWay);
    for (const reply of replies)
      if (reply.status !== 201) problemOf(reply, { status: 503, code: 'database.unavailable' });
    await startDatabase();
    const kept = await api.call('get', '/v1/suppliers?q=Under+way');
    expect(kept.body.page.total).toBeGreaterThanOrEqual(
      replies.filter(({ status }) => status === 201).length,
    );
    expect((await scoreOf(api, subject)).subject.name).toBe('Anvil Magnets');
  });
});

describe('A statement that waits too long', () => {
  it('is given up, and its request answered 503', async () => {
    const holder = new Client({ connectionString: api.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE suppliers');
      const request = api.call('get', '/v1/suppliers').then((reply) => reply);
      await untilWaiting({ rows: (sql) => rowsOf(api.database, sql) }, request);
      // What PostgreSQL itself does after the time that a statement may take.
      await holder.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      problemOf(await request, { status: 503, code: 'database.timed_out' });
    } finally {
      await holder.end();
    }
    expect((await api.call('get', '/v1/suppliers')).status).toBe(200);
  });
});
