import { lookupReplySchema, MOST_PER_PAGE } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing, rowsOf } from './database-content';
import { add, partnershipDraft, supplierDraft } from './drafts';
import { bodyOf, problemOf } from './reply-checks';
import { type Listed, pageOf, walkList } from './walk-list';

const api = useApi('portfolio');

const idsOf = (records: readonly Listed[]) => records.map(({ id }) => id);
const lower = (value: unknown) => String(value).toLowerCase();
const textOr = (value: unknown) => (typeof value === 'string' ? value : '');
const figureOf = (figure: 'value' | 'coverage') => (record: Listed) =>
  (record.score as Record<typeof figure, number> | null)?.[figure] ?? -1;
const scoreOf = figureOf('value');

/** Each list with what it can be sorted by, and what that reads off a record; an absent value comes first. */
const SORTS: readonly [string, Readonly<Record<string, (record: Listed) => string | number>>][] = [
  [
    'suppliers',
    {
      name: ({ name }) => lower(name),
      country: ({ country }) => textOr(country),
      score: scoreOf,
      coverage: figureOf('coverage'),
      updatedAt: ({ updatedAt }) => String(updatedAt),
    },
  ],
  [
    'partnerships',
    {
      name: ({ name }) => lower(name),
      announcedOn: ({ announcedOn }) => textOr(announcedOn),
      score: scoreOf,
      coverage: figureOf('coverage'),
      updatedAt: ({ updatedAt }) => String(updatedAt),
    },
  ],
  ['materials', { code: ({ code }) => String(code), name: ({ name }) => lower(name) }],
  [
    'production-shares',
    {
      material: ({ material }) => String(material),
      stage: ({ stage }) => String(stage),
      country: ({ country }) => String(country),
      share: ({ share }) => Number(share),
    },
  ],
  ['recycling-rates', { material: ({ material }) => String(material), rate: ({ rate }) => Number(rate) }],
  ['policies', { code: ({ code }) => String(code), from: ({ from }) => String(from) }],
  ['scoring-models', { version: ({ version }) => Number(version) }],
  ['suppliers/lodestone:lynas/scores', { recordedAt: ({ recordedAt }) => String(recordedAt) }],
];

const cases = SORTS.flatMap(([list, sorts]) =>
  Object.entries(sorts).map(([sort, key]) => ({ list, sort, key })),
);

beforeAll(async () => {
  await add(api, 'suppliers', supplierDraft({ name: 'Nowhere', country: null, chains: [], blocked: true }));
  await add(api, 'suppliers', supplierDraft({ name: 'nowhere 100%_\\', country: null, blocked: true }));
  await add(api, 'partnerships', partnershipDraft({ name: 'Some day', announcedOn: null, chains: [] }));
  await add(api, 'scoring-models', { name: 'Other weights' });
});

describe.each(cases)('The list of $list by $sort', ({ list, sort, key }) => {
  it('rises, and falls with a minus', async () => {
    const rising = (await walkList(api, `${list}?limit=200&sort=${sort}`)).map(key);
    expect(rising).toEqual([...rising].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
    const falling = (await walkList(api, `${list}?limit=200&sort=-${sort}`)).map(key);
    expect(falling).toEqual([...rising].reverse());
  });
});

describe.each(SORTS.map(([list, sorts]) => ({ list, sort: Object.keys(sorts).at(-1) })))(
  'The list of $list',
  ({ list, sort }) => {
    it('is the same by cursor, by offset and as a whole, and counts all of it', async () => {
      const whole = await walkList(api, `${list}?limit=${MOST_PER_PAGE}&sort=${sort}`);
      expect(await walkList(api, `${list}?limit=23&sort=${sort}`)).toEqual(whole);
      const skipped = Math.floor(whole.length / 2);
      const { data, page } = await pageOf(api, `${list}?limit=3&offset=${skipped}&sort=${sort}`);
      expect(data).toEqual(whole.slice(skipped, skipped + 3));
      expect(page).toMatchObject({ total: whole.length, totalIs: 'exact' });
    });

    it('holds fifty records a page unless told otherwise', async () => {
      const { data, page } = await pageOf(api, list);
      expect(data.length).toBe(Math.min(50, page.total));
      expect(page.nextCursor === null).toBe(page.total <= 50);
    });

    it('ends after its last record', async () => {
      const { page } = await pageOf(api, list);
      const full = await pageOf(api, `${list}?offset=${page.total - 1}&limit=1`);
      expect([full.data.length, full.page.nextCursor]).toEqual([1, null]);
      const beyond = await pageOf(api, `${list}?offset=${page.total}`);
      expect(beyond).toEqual({ data: [], page: { ...page, nextCursor: null } });
    });
  },
);

describe('A sort by a dimension', () => {
  it.each(
    ['suppliers', 'partnerships'].flatMap((list) =>
      (['chinaExposure', 'verticalIntegration', 'recyclingShare'] as const).map(
        (dimension) => [list, dimension] as const,
      ),
    ),
  )('of %s by %s goes by what the scores in force say of it, the unscored last', async (list, dimension) => {
    const refs = idsOf(await walkList(api, `${list}?limit=7&sort=-${dimension}`));
    const reply = await api.call('post', '/v1/scores/lookup').send({ refs });
    const { data } = bodyOf(reply, lookupReplySchema);
    const values = data.map(({ score }) => score?.dimensions[dimension].value ?? -1);
    expect(values).toEqual([...values].sort((one, other) => other - one));
    expect(new Set(values).size).toBeGreaterThan(5);
    expect(new Set(refs).size).toBe((await pageOf(api, `${list}?limit=1`)).page.total);
  });
});

describe('A sort of several', () => {
  it('decides by the next where the first leaves it open', async () => {
    const suppliers = await walkList(api, 'suppliers?sort=-country,score');
    const keys = suppliers.map((each) => ({ country: textOr(each.country), score: scoreOf(each) }));
    const expected = [...keys].sort((one, other) =>
      one.country === other.country ? one.score - other.score : one.country < other.country ? 1 : -1,
    );
    expect(keys).toEqual(expected);
    expect(new Set(keys.map(({ country }) => country)).size).toBeLessThan(keys.length);
  });
});

describe('A cursor', () => {
  const nextCursor = async (query: string) => String((await pageOf(api, query)).page.nextCursor);

  it.each(['sort=-name', 'sort=name,score', 'sort=score'])(
    'of the order by name does not go on with %s',
    async (sort) => {
      const cursor = await nextCursor('suppliers?limit=2&sort=name');
      const reply = await api.call('get', `/v1/suppliers?${sort}&cursor=${cursor}`);
      problemOf(reply, { status: 400, code: 'page.cursor_of_other_sort', pointers: ['/cursor'] });
    },
  );

  it('goes on with the default order when no order is named', async () => {
    const cursor = await nextCursor('suppliers?limit=2');
    expect(await pageOf(api, `suppliers?limit=2&sort=name&cursor=${cursor}`)).toEqual(
      await pageOf(api, 'suppliers?limit=2&offset=2').then(({ data, page }) => ({
        data,
        page: { ...page, nextCursor: expect.any(String) as unknown },
      })),
    );
  });

  it('may come with another size of page', async () => {
    const cursor = await nextCursor('suppliers?limit=2');
    const { data } = await pageOf(api, `suppliers?limit=5&cursor=${cursor}`);
    expect(data).toEqual((await pageOf(api, 'suppliers?limit=5&offset=2')).data);
  });

  it.each([
    ['of another list', 'partnerships?sort=name'],
    ['of the list without the filter', 'suppliers?sort=name'],
    ['of the list under another filter', 'suppliers?sort=name&country=CN'],
    ['of the list with one filter more', 'suppliers?sort=name&country=US&q=a'],
  ])('does not go on with a page %s', async (_, other) => {
    const cursor = await nextCursor('suppliers?limit=2&sort=name&country=US');
    const reply = await api.call('get', `/v1/${other}&cursor=${cursor}`);
    problemOf(reply, { status: 400, code: 'page.cursor_malformed', pointers: ['/cursor'] });
  });

  const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  /** A cursor of the list by score, with something else in it. */
  const forged = async (parts: object) => {
    const cursor = await nextCursor('suppliers?limit=2&sort=score');
    return written({ ...JSON.parse(Buffer.from(cursor, 'base64url').toString()), ...parts });
  };

  it.each([
    ['of nothing we wrote', () => 'nonsense'],
    ['that is no object', () => written(['name'])],
    ['without its list', () => forged({ of: undefined })],
    ['without a place', () => forged({ after: undefined })],
    ['with a place too few', () => forged({ after: ['1'] })],
    ['with a value that is no number', () => forged({ after: ['much', '0'.repeat(32)] })],
    ['with an id that is none', () => forged({ after: ['1', 'id'] })],
    ['with the character NUL', () => forged({ after: ['1', '\0'] })],
    ['with SQL in it', () => forged({ after: ['1', "' OR true --"] })],
  ])('%s is refused', async (_, made) => {
    const cursor = await made();
    const reply = await changingNothing(api, () =>
      api.call('get', `/v1/suppliers?sort=score&cursor=${cursor}`),
    );
    problemOf(reply, { status: 400, code: 'page.cursor_malformed', pointers: ['/cursor'] });
  });

  it('comes without an offset', async () => {
    const cursor = await nextCursor('suppliers?limit=2');
    const reply = await api.call('get', `/v1/suppliers?offset=2&cursor=${cursor}`);
    problemOf(reply, { status: 400, code: 'page.cursor_and_offset' });
  });
});

describe('A list longer than anybody reads', () => {
  it('is counted up to ten thousand', async () => {
    await rowsOf(
      api.database,
      `WITH crowd AS (
         INSERT INTO suppliers (id, name) SELECT gen_random_uuid(), 'Crowd ' || n FROM generate_series(1, 10001) AS n
         RETURNING id)
       INSERT INTO scores (run_number, subject_id, subject_kind, confidences, figures, scoring_date, computed_at, pins,
                           is_stale, risks, is_blocked)
       SELECT run_number, crowd.id, 'supplier', '{}', '{}', scoring_date, published_at, '', false, '{}', false FROM crowd, published_run`,
    );
    const { page } = await pageOf(api, 'suppliers?q=Crowd');
    expect(page).toMatchObject({ total: 10_000, totalIs: 'atLeast' });
    await rowsOf(api.database, `DELETE FROM suppliers WHERE name = 'Crowd 1'`);
    expect((await pageOf(api, 'suppliers?q=Crowd')).page).toMatchObject({ total: 10_000, totalIs: 'exact' });
    await rowsOf(api.database, `DELETE FROM suppliers WHERE name LIKE 'Crowd %'`);
    expect(idsOf((await pageOf(api, 'suppliers?q=Crowd')).data)).toEqual([]);
  });
});
