import type { Supplier } from '@lodestone/contracts';
import { aChain, aLink } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, partnershipDraft, scoreOf, supplierDraft } from './drafts';
import { RECORD_KINDS } from './record-kinds';
import { problemOf } from './reply-checks';
import { pageOf } from './walk-list';

const api = useApi('reference');

const STALE = { status: 412, code: 'record.stale' };

const patchSeen = (at: string, etag: string, patch: object) =>
  api.call('patch', at).set('if-match', etag).send(patch);

describe.each(RECORD_KINDS)('$collection', ({ collection, draft, patch, missing }) => {
  const added = async (number: number) =>
    `/v1/${collection}/${(await add(api, collection, await draft(api, number))).id}`;

  it('changed by two at the same time keep the change of one, and the other is told', async () => {
    const at = await added(5);
    const notes = ['The first', 'The second'];
    const replies = await Promise.all(notes.map((note) => patchSeen(at, '"1"', { ...patch, note })));
    const won = replies.findIndex(({ status }) => status === 200);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    problemOf(replies[1 - won], STALE);
    const { body, headers } = await api.call('get', at);
    expect(body).toMatchObject({ ...patch, note: notes[won], version: 2 });
    expect(headers.etag).toBe('"2"');
  });

  it('changed meanwhile are neither changed nor deleted by who has not seen it', async () => {
    const at = await added(6);
    await patchSeen(at, '"1"', patch);
    await changingNothing(api, async () => {
      problemOf(await patchSeen(at, '"1"', { note: 'Too late' }), STALE);
      problemOf(await api.call('delete', at).set('if-match', '"1"'), STALE);
    });
    const { status, body } = await patchSeen(at, '"2"', { note: 'Read again' });
    expect({ status, body }).toMatchObject({ status: 200, body: { note: 'Read again', version: 3 } });
  });

  it('changed and deleted at the same time are one or the other', async () => {
    const at = await added(7);
    const [changed, deleted] = await Promise.all([
      patchSeen(at, '"1"', patch),
      api.call('delete', at).set('if-match', '"1"'),
    ]);
    const { status } = await api.call('get', at);
    if (changed.status === 200) {
      problemOf(deleted, STALE);
      expect(status).toBe(200);
    } else {
      problemOf(changed, { status: 404, code: missing });
      expect([deleted.status, status]).toEqual([204, 404]);
    }
  });
});

describe('Changes that go round in a circle', () => {
  it('are each refused when the record was last seen before the others', async () => {
    const at = `/v1/suppliers/${(await add(api, 'suppliers', supplierDraft({ name: 'Round' }))).id}`;
    const tags = ['"1"'];
    for (const name of ['Rounder', 'Roundest', 'Round']) {
      const { headers } = await patchSeen(at, tags.at(-1) ?? '', { name });
      tags.push(headers.etag);
    }
    expect(tags).toEqual(['"1"', '"2"', '"3"', '"4"']);
    for (const etag of tags.slice(0, -1)) problemOf(await patchSeen(at, etag, { name: 'Square' }), STALE);
  });

  it('may link suppliers in a ring, saved at the same time, and each of them is scored', async () => {
    const ring = await Promise.all(
      ['Ring A', 'Ring B', 'Ring C'].map((name) => add(api, 'suppliers', supplierDraft({ name }))),
    );
    const replies = await Promise.all(
      ring.map(({ id }, place) => {
        const chains = [aChain({ sources: [aLink(ring[(place + 1) % ring.length].id)] })];
        return patchSeen(`/v1/suppliers/${id}`, '"1"', { chains });
      }),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const scores = await Promise.all(ring.map(({ id }) => scoreOf(api, `suppliers/${id}`)));
    // Each passes all it does not declare on to the next, so nothing tells them apart.
    expect(new Set(scores.map(({ value }) => value)).size).toBe(1);
    expect(new Set(scores.map(({ receipt }) => receipt)).size).toBe(3);
  });
});

describe('A material', () => {
  it('that others use is refused first to who has not seen its last change', async () => {
    await changingNothing(api, async () => {
      const at = '/v1/materials/neodymium';
      problemOf(await api.call('delete', at).set('if-match', '"7"'), STALE);
      problemOf(await api.call('delete', at).set('if-match', '*'), { status: 409, code: 'material.in_use' });
    });
  });
});

describe.each([
  ['suppliers', supplierDraft],
  ['partnerships', partnershipDraft],
] as const)('Twenty %s added at the same time', (collection, draft) => {
  it('under one identifier are one record, and the others are told whose it is', async () => {
    const identifiers = [{ scheme: 'vendor' as const, value: 'sap/4711' }];
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        api.call('post', `/v1/${collection}`).send(draft({ name: `Twin ${number}`, identifiers })),
      ),
    );
    const [kept, ...others] = replies.filter(({ status }) => status === 201);
    const refused = replies.filter(({ status }) => status !== 201);
    expect([others.length, refused.length]).toEqual([0, 19]);
    const { id, name } = kept.body as Supplier;
    for (const reply of refused) {
      const pointers = ['/identifiers/0'];
      const { detail } = problemOf(reply, { status: 409, code: 'identifier.taken', pointers });
      expect(detail).toContain(`${name} (${id})`);
    }
    const { body } = await api.call('get', `/v1/${collection}?q=Twin`);
    expect(body).toMatchObject({ data: [{ id }], page: { total: 1 } });
  });

  it('under an identifier each are twenty records with a score each', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, number) => {
        const identifiers = [{ scheme: 'duns' as const, value: `${100_000_000 + number}` }];
        return api.call('post', `/v1/${collection}`).send(draft({ name: `Sibling ${number}`, identifiers }));
      }),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const { data, page } = await pageOf(api, `${collection}?q=Sibling&limit=200`);
    expect(page.total).toBe(20);
    expect(data.filter(({ score }) => score === null)).toEqual([]);
  });
});

describe('A supplier', () => {
  it('that others mention is refused first to who has not seen its last change', async () => {
    const upstream = await add(api, 'suppliers', supplierDraft({ name: 'Mentioned' }));
    await add(api, 'suppliers', supplierDraft({ chains: [aChain({ sources: [aLink(upstream.id)] })] }));
    const at = `/v1/suppliers/${upstream.id}`;
    await changingNothing(api, async () => {
      problemOf(await api.call('delete', at).set('if-match', '"7"'), STALE);
      const current = await api.call('delete', at).set('if-match', '"1"');
      problemOf(current, { status: 409, code: 'supplier.in_use' });
    });
  });

  it('that one deletes while another links to it leaves no link to nowhere', async () => {
    const upstream = await add(api, 'suppliers', supplierDraft({ name: 'Upstream' }));
    const linked = await add(api, 'suppliers', supplierDraft({ name: 'Downstream' }));
    const chains = [aChain({ sources: [aLink(upstream.id)] })];
    const [change, deletion] = await Promise.all([
      patchSeen(`/v1/suppliers/${linked.id}`, '"1"', { chains }),
      api.call('delete', `/v1/suppliers/${upstream.id}`).set('if-match', '"1"'),
    ]);
    if (change.status === 200) problemOf(deletion, { status: 409, code: 'supplier.in_use' });
    else {
      expect(deletion.status).toBe(204);
      problemOf(change, { status: 422, code: 'supplier.unknown' });
    }
  });
});
