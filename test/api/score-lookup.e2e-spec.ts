import {
  type LookupItem,
  lookupReplySchema,
  MOST_LOOKED_UP,
  type SupplierSummary,
} from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, partnershipDraft, scoreOf, supplierDraft } from './drafts';
import { bodyOf, problemOf } from './reply-checks';
import { pageOf } from './walk-list';

const api = useApi('portfolio');

async function lookUp(...refs: string[]): Promise<LookupItem[]> {
  return bodyOf(await api.call('post', '/v1/scores/lookup').send({ refs }), lookupReplySchema).data;
}

/** Subjects of the portfolio with something to score, by what others call them where that means one alone, or by id. */
async function portfolioRefs(): Promise<{ ref: string; id: string }[]> {
  const lists = ['suppliers?limit=200', 'partnerships?limit=200'];
  const pages = await Promise.all(lists.map((list) => pageOf<SupplierSummary>(api, list)));
  const records = pages.flatMap(({ data }) => data);
  const named = records.map(({ identifiers }) =>
    identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  );
  return records.flatMap(({ id, score }, place) => {
    const name = named[place].find((text) => named.flat().filter((each) => each === text).length === 1);
    return score === null ? [] : [{ id, ref: place % 3 === 0 ? id : (name ?? id) }];
  });
}

it('A look-up answers a thousand references of all schemes in the order asked', async () => {
  const known = await portfolioRefs();
  const identifiers = [
    { scheme: 'vendor' as const, value: 'sap/1' },
    { scheme: 'lei' as const, value: '5493001KJTIIGC8Y1R12' },
    { scheme: 'duns' as const, value: '150483782' },
    { scheme: 'vat' as const, value: 'EE100931558' },
    { scheme: 'uei' as const, value: 'ZQGGHJH74DW7' },
    { scheme: 'cage' as const, value: '0A1B2' },
  ];
  const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Many names', identifiers }));
  known.push(...identifiers.map(({ scheme, value }) => ({ id, ref: `${scheme}:${value}` })));
  const asked = Array.from({ length: MOST_LOOKED_UP }, (_, place) =>
    place % 3 === 2 ? { ref: `vendor:sap/none-${place}`, id: undefined } : known[place % known.length],
  );
  const items = await lookUp(...asked.map(({ ref }) => ref));
  expect(items.map(({ ref, status, subject }) => ({ ref, status, id: subject?.id }))).toEqual(
    asked.map((each) => ({ ...each, status: each.id === undefined ? 'not_found' : 'ok' })),
  );
});

it('Each score of a look-up is the one that the subject itself answers', async () => {
  const refs = await portfolioRefs();
  const items = await lookUp(...refs.map(({ ref }) => ref));
  for (const [place, { subject, score }] of items.entries()) {
    expect(subject?.id).toBe(refs[place].id);
    expect(score).toEqual(await scoreOf(api, `${subject?.kind}s/${subject?.id}`));
  }
});

it('A reference that is asked twice is answered twice', async () => {
  const [first, second] = await lookUp('lodestone:lynas', 'lodestone:lynas');
  expect(first).toMatchObject({ status: 'ok', subject: { name: 'Lynas Rare Earths' } });
  expect(second).toEqual(first);
});

it('A reference that means a supplier and a partnership is ambiguous, its ids are not', async () => {
  const identifiers = [{ scheme: 'vendor' as const, value: 'sap/both' }];
  const supplier = await add(api, 'suppliers', supplierDraft({ name: 'Both', identifiers }));
  const partnership = await add(api, 'partnerships', partnershipDraft({ name: 'Both too', identifiers }));
  const [both, one, other] = await lookUp('vendor:sap/both', supplier.id, partnership.id);
  expect(both).toEqual({ ref: 'vendor:sap/both', status: 'ambiguous' });
  expect(one).toMatchObject({ status: 'ok', subject: { kind: 'supplier', id: supplier.id } });
  expect(other).toMatchObject({ status: 'ok', subject: { kind: 'partnership', id: partnership.id } });
});

it('A subject without a chain is found and not scored', async () => {
  const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Silent', chains: [] }));
  const subject = { kind: 'supplier', id, name: 'Silent' };
  expect(await lookUp(id)).toEqual([{ ref: id, status: 'not_scored', subject }]);
});

it.each(['Lynas', 'isin:US0', 'lei:5493001KJTIIGC8Y1R13', ':', 'vendor:', '0'.repeat(200), "' OR 1=1", '\0'])(
  '%j means nobody',
  async (ref) => {
    expect(await lookUp(ref, 'lodestone:lynas')).toMatchObject([
      { ref, status: 'not_found' },
      { status: 'ok' },
    ]);
  },
);

it('A look-up after the night of a later day answers scores of that day', async () => {
  const [today] = await lookUp('lodestone:lynas');
  await api.night('2027-02-01');
  const [later] = await lookUp('lodestone:lynas');
  expect(today.score?.scoringDate).toBe('2026-11-23');
  expect(later.score?.scoringDate).toBe('2027-02-01');
  expect(later.score).toEqual(await scoreOf(api, 'suppliers/lodestone:lynas'));
  await api.night('2026-11-23');
});

it.each([
  ['one reference too many', { refs: Array(MOST_LOOKED_UP + 1).fill('lodestone:lynas') }, '/refs', 'too_big'],
  ['no reference', { refs: [] }, '/refs', 'too_small'],
  ['an empty reference', { refs: ['lodestone:lynas', ''] }, '/refs/1', 'too_small'],
  ['a reference that is no text', { refs: [4711] }, '/refs/0', 'wrong_type'],
  ['nothing', {}, '/refs', 'required'],
  ['a field that there is not', { refs: ['x'], model: 1 }, '/model', 'unknown'],
])('A look-up of %s is refused', async (_, body, pointer, code) => {
  const reply = await changingNothing(api, () => api.call('post', '/v1/scores/lookup').send(body));
  problemOf(reply, { status: 422, code: `field.${code}`, pointers: [pointer] });
});
