import type { Response } from 'supertest';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, partnershipDraft, supplierDraft } from './drafts';
import { RECORD_KINDS } from './record-kinds';
import { problemOf } from './reply-checks';

const api = useApi('reference');
const REUSED = { status: 422, code: 'idempotency.key_reused', pointers: ['/Idempotency-Key'] };

const post = (key: string, body: object, collection = 'suppliers') =>
  api.call('post', `/v1/${collection}`).set('idempotency-key', key).send(body);

/** What a caller sees of a reply, but for what belongs to the one request. */
const seen = ({ status, text, headers }: Response) => ({
  status,
  text,
  type: headers['content-type'],
  location: headers.location,
  etag: headers.etag,
});

const countOf = async (q: string) => (await api.call('get', `/v1/suppliers?q=${q}`)).body.page.total;

afterEach(() => api.clock.set('2026-11-23'));

describe.each(RECORD_KINDS)('$collection', ({ collection, draft }) => {
  it('sent twice under a key are added once, and the second reply is the first', async () => {
    const body = await draft(api, 8);
    const first = await post(`twice-${collection}`, body, collection);
    expect(first.status).toBe(201);
    const second = await changingNothing(api, () => post(`twice-${collection}`, body, collection));
    expect(seen(second)).toEqual(seen(first));
  });
});

describe('A request under a key', () => {
  it('is refused when it is another request than before, and does nothing', async () => {
    await post('first', supplierDraft({ name: 'First' }));
    const reply = await changingNothing(api, () => post('first', supplierDraft({ name: 'Other' })));
    expect(problemOf(reply, REUSED).detail).toContain('use a new one');
  });

  it('is the same request whatever the order of its fields', async () => {
    const body = supplierDraft({ name: 'Shuffled' });
    const first = await post('shuffled', body);
    const second = await post('shuffled', Object.fromEntries(Object.entries(body).reverse()));
    expect(seen(second)).toEqual(seen(first));
  });

  it('is not the same request at another address, and never gets the reply of that one', async () => {
    const shared = { name: 'Anywhere', chains: [] };
    await post('address', supplierDraft(shared));
    const elsewhere = await changingNothing(api, () =>
      post('address', partnershipDraft(shared), 'partnerships'),
    );
    problemOf(elsewhere, REUSED);
    const queried = await changingNothing(api, () =>
      post('address', supplierDraft(shared), 'suppliers?again'),
    );
    problemOf(queried, REUSED);
  });

  it('sent ten times at once is done once, and all get the same reply', async () => {
    const body = supplierDraft({ name: 'Tenfold' });
    const replies = await Promise.all(Array.from({ length: 10 }, () => post('tenfold', body)));
    expect(replies[0].status).toBe(201);
    expect(new Set(replies.map((reply) => JSON.stringify(seen(reply)))).size).toBe(1);
    expect(await countOf('Tenfold')).toBe(1);
  });

  it('sent at once with different bodies is one of them', async () => {
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, number) => post('rivals', supplierDraft({ name: `Rival ${number}` }))),
    );
    const refused = replies.filter(({ status }) => status !== 201);
    expect(refused.length).toBe(5);
    for (const reply of refused) problemOf(reply, REUSED);
    expect(await countOf('Rival')).toBe(1);
  });

  it('is remembered for 24 hours and forgotten after', async () => {
    const body = supplierDraft({ name: 'Remembered' });
    api.clock.set('2026-11-23T08:00:00.000Z');
    const first = await post('day', body);
    api.clock.set('2026-11-24T08:00:00.000Z');
    expect(seen(await post('day', body))).toEqual(seen(first));
    api.clock.set('2026-11-24T08:00:00.001Z');
    const anew = await post('day', body);
    expect(anew.status).toBe(201);
    expect(anew.headers.location).not.toBe(first.headers.location);
    expect(await countOf('Remembered')).toBe(2);
  });

  it('that is refused leaves the key to the corrected request', async () => {
    const refused = await changingNothing(api, () =>
      post('corrected', { ...supplierDraft({ name: 'Corrected' }), coveredOwnershipShare: 2 }),
    );
    problemOf(refused, { status: 422, code: 'field.too_big', pointers: ['/coveredOwnershipShare'] });
    const corrected = await post('corrected', supplierDraft({ name: 'Corrected' }));
    expect(corrected.status).toBe(201);
  });

  it('that failed on what is there already is tried again, not refused for good', async () => {
    const identifiers = [{ scheme: 'cage' as const, value: '1ABC2' }];
    const { id } = await add(api, 'suppliers', supplierDraft({ identifiers }));
    const body = supplierDraft({ name: 'Patient', identifiers });
    const refused = await changingNothing(api, () => post('patient', body));
    problemOf(refused, { status: 409, code: 'identifier.taken' });
    await api.call('delete', `/v1/suppliers/${id}`).set('if-match', '"1"');
    expect((await post('patient', body)).status).toBe(201);
  });

  it('without the API key learns nothing of what others got', async () => {
    const body = supplierDraft({ name: 'Secret' });
    await post('secret', body);
    const reply = await api.anonymous('post', '/v1/suppliers').set('idempotency-key', 'secret').send(body);
    problemOf(reply, { status: 401, code: 'key.missing' });
  });

  it('that only asks is answered again what it was answered before', async () => {
    const saved = await add(api, 'suppliers', supplierDraft({ name: 'Asked' }));
    const refs = { refs: [saved.id, 'duns:000000000'] };
    const first = await post('asked', refs, 'scores/lookup');
    expect(first).toMatchObject({ status: 200, body: { data: [{ status: 'ok' }, { status: 'not_found' }] } });
    await api.call('delete', `/v1/suppliers/${saved.id}`).set('if-match', '"1"');
    expect(seen(await post('asked', refs, 'scores/lookup'))).toEqual(seen(first));
  });

  it.each(['', ' ', 'with space', 'x'.repeat(201), 'k\u00e9y'])('%j is refused as no key', async (key) => {
    const reply = await changingNothing(api, () => post(key, supplierDraft()));
    problemOf(reply, { status: 400, code: 'idempotency.key_malformed' });
  });

  it.each(['k', 'x'.repeat(200), '"8e03978e-40d5-43dd-bc93-6894a57f9324"'])('%j is one', async (key) => {
    expect((await post(key, supplierDraft())).status).toBe(201);
  });

  it('is not what a change is, whose version says whether it was made already', async () => {
    const { id } = await add(api, 'suppliers', supplierDraft());
    const change = (name: string) =>
      api
        .call('patch', `/v1/suppliers/${id}`)
        .set('idempotency-key', 'change')
        .set('if-match', '"1"')
        .send({ name });
    expect((await change('Changed')).status).toBe(200);
    problemOf(await change('Changed'), { status: 412, code: 'record.stale' });
  });
});

describe('Requests without a key', () => {
  it('are each done', async () => {
    for (let time = 1; time <= 2; time++) await add(api, 'suppliers', supplierDraft({ name: 'Keyless' }));
    expect(await countOf('Keyless')).toBe(2);
  });
});
