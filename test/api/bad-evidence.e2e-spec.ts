import { aChain, aSource } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { BAD_EVIDENCE } from './bad-evidence';
import { changingNothing } from './database-content';
import { add, partnershipDraft, supplierDraft } from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');

describe.each([
  ['suppliers', supplierDraft],
  ['partnerships', partnershipDraft],
] as const)('%s with', (collection, draft) => {
  let at: string;
  beforeAll(async () => {
    at = `/v1/${collection}/${(await add(api, collection, draft())).id}`;
  });

  it.each(BAD_EVIDENCE)('%s are refused', async (_, given, code, pointers, names = /./) => {
    const body = { ...draft(), ...given };
    const expected = { status: 422, code, pointers };
    await changingNothing(api, async () => {
      const problem = problemOf(await api.call('post', `/v1/${collection}`).send(body), expected);
      expect(problem.detail).toMatch(names);
      expect(problem.errors[0]).toMatchObject({ code, message: problem.detail });
      problemOf(await api.call('patch', at).set('if-match', '"1"').send(given), expected);
    });
  });

  it('several things wrong are told all of them', async () => {
    const chains = [
      aChain({ sources: [aSource({ country: null })] }),
      aChain({ material: 'unobtainium' }),
      aChain({ material: 'graphite_natural', deliveredStage: 'metal' }),
    ];
    const reply = await changingNothing(api, () =>
      api.call('post', `/v1/${collection}`).send({ ...draft(), chains }),
    );
    const problem = problemOf(reply, { status: 422, code: 'source.without_place' });
    expect(problem.errors.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      '/chains/0/sources/0 source.without_place',
      '/chains/1/material material.unknown',
      '/chains/2/deliveredStage stage.not_of_material',
    ]);
  });

  /** The draft as JSON text, with one share written otherwise. */
  const withShare = (share: string) =>
    JSON.stringify(draft({ chains: [aChain({ sources: [aSource()] })] })).replace('"share":1,', share);

  it.each([
    ['1e999', 422, 'field.wrong_type'],
    ['-1e999', 422, 'field.wrong_type'],
    ['NaN', 400, 'body.malformed_json'],
    ['Infinity', 400, 'body.malformed_json'],
    ['0x1', 400, 'body.malformed_json'],
    ['-0', 422, 'field.too_small'],
    ['true', 422, 'field.wrong_type'],
  ])('a share of %s are refused', async (share, status, code) => {
    const reply = await changingNothing(api, () =>
      api
        .call('post', `/v1/${collection}`)
        .type('json')
        .send(withShare(`"share":${share},`)),
    );
    problemOf(reply, { status, code });
  });

  it.each([
    ['null', '"share":null,'],
    ['left out', ''],
  ])('a share that is %s are kept as named with the share undisclosed', async (_, share) => {
    const reply = await api.call('post', `/v1/${collection}`).type('json').send(withShare(share));
    expect(reply).toMatchObject({ status: 201, body: { chains: [{ sources: [{ share: null }] }] } });
  });
});

describe('A supplier', () => {
  let saved: { readonly id: string };
  beforeAll(async () => {
    const identifiers = [{ scheme: 'lei' as const, value: '5493001KJTIIGC8Y1R12' }];
    saved = await add(api, 'suppliers', supplierDraft({ name: 'Basalt Oxides', identifiers }));
  });

  it('is never its own upstream', async () => {
    const chains = [aChain({ sources: [aSource({ supplierId: saved.id })] })];
    const reply = await changingNothing(api, () =>
      api.call('patch', `/v1/suppliers/${saved.id}`).set('if-match', '"1"').send({ chains }),
    );
    const pointers = ['/chains/0/sources/0/supplierId'];
    problemOf(reply, { status: 422, code: 'source.linked_to_itself', pointers });
  });

  it('shares no identifier with another, and the refusal names the other', async () => {
    const identifiers = [
      { scheme: 'duns', value: '987654321' },
      { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' },
    ];
    const reply = await changingNothing(api, () =>
      api.call('post', '/v1/suppliers').send({ ...supplierDraft(), identifiers }),
    );
    const problem = problemOf(reply, {
      status: 409,
      code: 'identifier.taken',
      pointers: ['/identifiers/1'],
    });
    expect(problem.detail).toContain(
      `lei:5493001KJTIIGC8Y1R12 already belongs to Basalt Oxides (${saved.id})`,
    );
  });

  it('takes none over from another by a change either', async () => {
    const other = await add(api, 'suppliers', supplierDraft({ name: 'Late comer' }));
    const identifiers = [{ scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }];
    const reply = await changingNothing(api, () =>
      api.call('patch', `/v1/suppliers/${other.id}`).set('if-match', '"1"').send({ identifiers }),
    );
    const pointers = ['/identifiers/0'];
    const problem = problemOf(reply, { status: 409, code: 'identifier.taken', pointers });
    expect(problem.detail).toContain(`Basalt Oxides (${saved.id})`);
  });

  it('may keep its own identifiers when it is changed', async () => {
    const { identifiers } = (await api.call('get', `/v1/suppliers/${saved.id}`)).body as { identifiers: [] };
    const reply = await api
      .call('patch', `/v1/suppliers/${saved.id}`)
      .set('if-match', '"1"')
      .send({ identifiers, note: 'Seen' });
    expect(reply).toMatchObject({ status: 200, body: { identifiers, note: 'Seen' } });
  });

  it('is not owned by a supplier that there is not', async () => {
    const owners = [{ name: 'Nobody', supplierId: '01a20816-172c-7135-9716-51d6eb6caa97' }];
    const reply = await changingNothing(api, () =>
      api.call('post', '/v1/suppliers').send({ ...supplierDraft(), owners }),
    );
    problemOf(reply, { status: 422, code: 'supplier.unknown', pointers: ['/owners/0/supplierId'] });
  });

  it('does not own itself', async () => {
    const owners = [{ name: 'Somebody' }, { name: 'Basalt Oxides', supplierId: saved.id }];
    const reply = await changingNothing(api, () =>
      api.call('patch', `/v1/suppliers/${saved.id}`).set('if-match', '*').send({ owners }),
    );
    problemOf(reply, { status: 422, code: 'owner.owns_itself', pointers: ['/owners/1/supplierId'] });
  });

  it('is not owned more than once over', async () => {
    const owners = [0.6, null, 0.5].map((share) => ({ name: 'Holding', share }));
    const reply = await changingNothing(api, () =>
      api.call('post', '/v1/suppliers').send({ ...supplierDraft(), owners }),
    );
    const pointers = ['/owners'];
    const { detail } = problemOf(reply, { status: 422, code: 'owners.shares_above_one', pointers });
    expect(detail).toContain('add up to 1.1;');
  });

  it('may be owned by shares that add up to 1 only in writing', async () => {
    const shares = [0.7, 0.1, 0.1, 0.1, 1e-10];
    const owners = shares.map((share) => ({ name: 'Holding', share }));
    await add(api, 'suppliers', { ...supplierDraft(), owners });
  });
});

describe('A partnership', () => {
  it.each([
    [
      'a party that there is not',
      { parties: [{ name: 'Nobody', role: 'buyer', supplierId: '01a20816-172c-7135-9716-51d6eb6caa97' }] },
      'supplier.unknown',
      '/parties/0/supplierId',
    ],
    ['a type that there is not', { type: 'friendship' }, 'field.not_allowed', '/type'],
    ['an amount of nothing', { amount: { amount: 0, currency: 'USD' } }, 'field.too_small', '/amount/amount'],
    [
      'an amount below a cent',
      { amount: { amount: 0.004, currency: 'USD' } },
      'field.too_precise',
      '/amount/amount',
    ],
    [
      'a currency that is no code',
      { amount: { amount: 1, currency: '$' } },
      'field.malformed',
      '/amount/currency',
    ],
    [
      'a currency that there is not',
      { amount: { amount: 1, currency: 'ZZZ' } },
      'currency.unknown',
      '/amount/currency',
    ],
    ['an unknown day', { announcedOn: '2026-13-01' }, 'date.unknown', '/announcedOn'],
  ])('with %s is refused', async (_, given, code, pointer) => {
    const reply = await changingNothing(api, () =>
      api.call('post', '/v1/partnerships').send({ ...partnershipDraft(), ...given }),
    );
    problemOf(reply, { status: 422, code, pointers: [pointer] });
  });
});
