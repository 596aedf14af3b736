import { type Identifier, partnershipSchema, scoreSchema, supplierSchema } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, partnershipDraft, supplierDraft } from './drafts';
import { bodyOf, problemOf } from './reply-checks';

const api = useApi('reference');

/** One of each scheme, and values that a path cannot hold as they are. */
const IDENTIFIERS: readonly Identifier[] = [
  { scheme: 'vendor', value: 'sap/4711' },
  { scheme: 'vendor', value: 'oracle:eu/47/11?a=b&c#d%20+;' },
  { scheme: 'vendor', value: 'Größe/№5' },
  { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' },
  { scheme: 'duns', value: '150483782' },
  { scheme: 'vat', value: 'ATU12345678' },
  { scheme: 'uei', value: 'ZQGGHJH74DW7' },
  { scheme: 'cage', value: '0A1B2' },
  { scheme: 'lodestone', value: 'anvil-magnets' },
];

const textOf = ({ scheme, value }: Identifier) => `${scheme}:${value}`;
const byText = [...IDENTIFIERS].sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
const cases = IDENTIFIERS.map((identifier) => [textOf(identifier)]);

describe.each([
  ['suppliers', supplierDraft, supplierSchema],
  ['partnerships', partnershipDraft, partnershipSchema],
] as const)('One of the %s', (collection, draft, schema) => {
  let id: string;
  let missing: { status: number; code: string };
  beforeAll(async () => {
    ({ id } = await add(api, collection, draft({ identifiers: [...IDENTIFIERS] })));
    missing = { status: 404, code: `${collection.slice(0, -1)}.not_found` };
  });

  const at = (ref: string, rest = '') => `/v1/${collection}/${encodeURIComponent(ref)}${rest}`;

  it('keeps what others call it, by scheme and value', async () => {
    const { identifiers } = bodyOf(await api.call('get', at(id)), schema);
    expect(identifiers).toEqual(byText);
  });

  it.each(cases)('is %s', async (ref) => {
    const reply = await api.call('get', at(ref));
    expect(bodyOf(reply, schema)).toMatchObject({ id });
    expect(reply.body).toEqual((await api.call('get', at(id))).body);
  });

  it.each(cases)('is scored as %s', async (ref) => {
    const { body, headers } = await api.call('get', at(ref, '/score'));
    expect(body).toMatchObject({ subject: { id } });
    expect(headers.etag).toBe(`"${body.receipt}"`);
    for (const rest of ['/score/explanation', '/score/trajectory', '/scores'])
      expect([rest, (await api.call('get', at(ref, rest))).status]).toEqual([rest, 200]);
  });

  it('is its id in capital letters as well', async () => {
    expect(bodyOf(await api.call('get', at(id.toUpperCase())), schema).id).toBe(id);
    expect((await api.call('get', at(id.toUpperCase(), '/score'))).body).toMatchObject({ subject: { id } });
  });

  it('is changed by what others call it, and its score with it', async () => {
    const reply = await api.call('patch', at('vendor:sap/4711')).set('if-match', '"1"').send({ note: 'Met' });
    expect(bodyOf(reply, schema)).toMatchObject({ id, note: 'Met', version: 2 });
  });

  it.each([
    'vendor:sap/4712',
    'vendor:SAP/4711',
    'lei:5493001KJTIIGC8Y1R13',
    'duns:150483783',
    'isin:US0000000000',
    'VENDOR:sap/4711',
    ':sap/4711',
    'sap/4711',
    'lei:',
    '01a20816-172c-7135-9716-51d6eb6caa97',
  ])('is not %s', async (ref) => {
    await changingNothing(api, async () => {
      for (const rest of ['', '/score', '/score/explanation', '/score/trajectory', '/scores'])
        problemOf(await api.call('get', at(ref, rest)), missing);
    });
  });

  it.each([
    ['lei:5493001KJTIIGC8Y1R13', 'The check digits of this LEI are wrong.'],
    ['duns:15048378', 'A value of duns is nine digits.'],
    ['sap/4711', 'It is neither an id nor scheme:value; schemes are vendor, lei,'],
  ])('cannot be %s, and the reply says why', async (ref, why) => {
    for (const rest of ['', '/score', '/scores'])
      expect(problemOf(await api.call('get', at(ref, rest)), missing).detail).toContain(why);
  });

  it.each(['lei:5493001kjtiigc8y1r12', 'vat:atu12345678', 'uei:zqgghjh74dw7', 'cage:0a1b2'])(
    'is %s, as registers write it in capital letters',
    async (ref) => {
      expect((await api.call('get', at(ref))).body).toMatchObject({ id });
      expect((await api.call('get', at(ref, '/score'))).body).toMatchObject({ subject: { id } });
    },
  );

  it('is called what it was given in small letters as the register writes it', async () => {
    const identifiers = [{ scheme: 'cage' as const, value: '9z9z9' }];
    const { id: other } = await add(api, collection, draft({ identifiers }));
    const { body } = await api.call('get', at('cage:9Z9Z9'));
    expect(body).toMatchObject({ id: other, identifiers: [{ scheme: 'cage', value: '9Z9Z9' }] });
    const again = await api
      .call('post', `/v1/${collection}`)
      .send(draft({ identifiers: [{ scheme: 'cage', value: '9z9Z9' }] }));
    problemOf(again, { status: 409, code: 'identifier.taken', pointers: ['/identifiers/0'] });
  });

  it('gives up what it is no longer called, and another may be called so', async () => {
    const identifiers = [{ scheme: 'uei' as const, value: 'ABCDEFGHJKL1' }];
    const first = await add(api, collection, draft({ name: 'First', identifiers }));
    await api.call('patch', `/v1/${collection}/${first.id}`).set('if-match', '"1"').send({ identifiers: [] });
    problemOf(await api.call('get', at('uei:ABCDEFGHJKL1')), missing);
    const second = await add(api, collection, draft({ name: 'Second', identifiers }));
    expect((await api.call('get', at('uei:ABCDEFGHJKL1'))).body.id).toBe(second.id);
  });
});

it('A supplier and a partnership may be called the same, each found as what it is asked for', async () => {
  const identifiers = [{ scheme: 'vendor' as const, value: 'sap/both' }];
  const supplier = await add(api, 'suppliers', supplierDraft({ identifiers }));
  const partnership = await add(api, 'partnerships', partnershipDraft({ identifiers }));
  const found = async (collection: string) =>
    bodyOf(await api.call('get', `/v1/${collection}/vendor%3Asap%2Fboth/score`), scoreSchema).subject;
  expect(await found('suppliers')).toMatchObject({ kind: 'supplier', id: supplier.id });
  expect(await found('partnerships')).toMatchObject({ kind: 'partnership', id: partnership.id });
});
