import type { ListRequest } from '@lodestone/contracts';
import { useParts } from '@lodestone/testing';
import fc from 'fast-check';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { equals, type ListFilter, type ListShape, nameContains, readPage } from './sql-list';
import { listMark, writeCursor } from './cursor';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

/** Records with a name, a value that may be unknown, and a day. */
const TABLE = `CREATE TABLE things (id uuid DEFAULT gen_random_uuid(), name text NOT NULL, value double precision,
  day date NOT NULL)`;
interface Thing {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly day: string;
}
const SHAPE: ListShape = {
  from: 'things r',
  item: `json_build_object('id', r.id, 'name', r.name, 'value', r.value, 'day', r.day)`,
  sortable: {
    name: { sql: 'lower(r.name)', type: 'text' },
    value: { sql: 'coalesce(r.value, -1)', type: 'double precision' },
    day: { sql: 'r.day', type: 'date' },
  },
  defaultSort: 'name',
};

beforeAll(() => parts.rows(TABLE));
beforeEach(() => parts.rows('TRUNCATE things'));

const add = (things: readonly Omit<Thing, 'id'>[]) =>
  parts.rows(
    `INSERT INTO things (name, value, day) SELECT name, value, day FROM json_to_recordset($1)
       AS given (name text, value double precision, day date)`,
    JSON.stringify(things),
  );
const page = (request: Partial<ListRequest>, filters: readonly ListFilter[] = []) =>
  readPage<Thing>(parts.get(Database), SHAPE, { limit: 50, ...request }, filters);
const named = (...names: string[]) => names.map((name) => ({ name, value: 1, day: '2026-11-23' }));
const namesOf = ({ data }: { data: Thing[] }) => data.map(({ name }) => name);

/** All pages of a list, one after the other, with something done between them. */
async function walk(
  request: Partial<ListRequest>,
  between: () => Promise<unknown> = () => Promise.resolve(),
) {
  const found: Thing[] = [];
  for (let cursor: string | undefined; ; await between()) {
    const { data, page: at } = await page({ ...request, cursor });
    found.push(...data);
    if (at.nextCursor === null) return found;
    cursor = at.nextCursor;
  }
}

const anyThings = fc.array(
  fc.record({
    name: fc.constantFrom('a', 'A', 'b', 'ä', 'B c', ''),
    value: fc.constantFrom(null, 0, 0.1, 1 / 3, 1e-300, 100),
    day: fc.constantFrom('2026-11-23', '2026-02-28', '2025-12-31'),
  }),
  { maxLength: 12 },
);
const anySort = fc
  .uniqueArray(fc.constantFrom('name', 'value', 'day'), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom(name, `-${name}`))));

describe('a list read page by page', () => {
  it('is the list read at once, whatever the order and however many are equal', async () => {
    await fc.assert(
      fc
        .asyncProperty(anyThings, anySort, fc.integer({ min: 1, max: 5 }), async (things, sort, limit) => {
          await add(things);
          const all = await page({ sort, limit: 200 });
          expect(all.data).toHaveLength(things.length);
          expect(await walk({ sort, limit })).toEqual(all.data);
          expect(all.page).toEqual({ total: things.length, totalIs: 'exact', nextCursor: null });
        })
        .afterEach(() => parts.rows('TRUNCATE things')),
      { numRuns: 60 },
    );
  });

  it('neither repeats nor skips a record when others are added and deleted meanwhile', async () => {
    const stay = ['b', 'd', 'd', 'f', 'h', 'j', 'l'];
    await add(named(...stay, 'x'));
    const seen = await walk({ limit: 2 }, async () => {
      await add(named('a', 'c', 'd', 'k'));
      await parts.rows(`DELETE FROM things WHERE name = 'x'`);
    });
    const ids = seen.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(seen.map(({ name }) => name).filter((name) => 'bfhjl'.includes(name))).toEqual([
      'b',
      'f',
      'h',
      'j',
      'l',
    ]);
    expect(seen.filter(({ name }) => name === 'd').length).toBeGreaterThanOrEqual(2);
    expect(seen.map(({ name }) => name)).toEqual(seen.map(({ name }) => name).sort());
  });

  it('goes by offset too, beyond the end to an empty page', async () => {
    await add(named('a', 'b', 'c'));
    expect(namesOf(await page({ limit: 2, offset: 1 }))).toEqual(['b', 'c']);
    expect(await page({ offset: 3 })).toMatchObject({ data: [], page: { total: 3, nextCursor: null } });
  });

  it('goes on by cursor after a page by offset', async () => {
    await add(named('a', 'b', 'c', 'd'));
    const first = await page({ limit: 1, offset: 1 });
    expect(namesOf(await page({ cursor: first.page.nextCursor ?? '' }))).toEqual(['c', 'd']);
  });
});

describe('a page is refused', () => {
  const refusal = (request: Partial<ListRequest>) =>
    page(request).then(
      () => null,
      ({ code, reason }: { code: string; reason: string }) => ({ code, reason }),
    );

  const cursorBy = (sort: string, after: readonly string[]) =>
    writeCursor({ of: listMark(SHAPE.from, [], []), sort }, after);

  it.each([
    [
      'by cursor and offset at once',
      { cursor: cursorBy('name', ['a', 'b']), offset: 0 },
      'page.cursor_and_offset',
    ],
    ['by a cursor of another order', { cursor: cursorBy('-name', ['a', 'b']) }, 'page.cursor_of_other_sort'],
    ['by a cursor that is none', { cursor: 'next' }, 'page.cursor_malformed'],
    [
      'by a cursor with what is no id',
      { cursor: cursorBy('name', ['a', 'DROP TABLE things']) },
      'page.cursor_malformed',
    ],
    [
      'by a cursor with what is no day',
      { sort: ['day'], cursor: cursorBy('day', ['2026-02-30', '01932b5e-0000-7000-8000-000000000001']) },
      'page.cursor_malformed',
    ],
    [
      'by a cursor with the character NUL',
      { cursor: cursorBy('name', ['\0', '01932b5e-0000-7000-8000-000000000001']) },
      'page.cursor_malformed',
    ],
  ])('%s', async (_, request, code) => {
    expect(await refusal(request)).toEqual({ code, reason: 'malformed' });
  });

  it('by a cursor that was given under other filters', async () => {
    await add(named('a', 'ab', 'abc'));
    const filters = [nameContains('a')];
    const first = await page({ limit: 1 }, filters);
    const cursor = first.page.nextCursor ?? '';
    expect(namesOf(await page({ cursor }, filters))).toEqual(['ab', 'abc']);
    for (const others of [
      [],
      [nameContains('b')],
      [equals('r.name', 'a')],
      [...filters, equals('r.day', '2026-11-23')],
    ]) {
      await expect(page({ cursor }, others)).rejects.toMatchObject({ code: 'page.cursor_malformed' });
    }
  });
});

describe('the number of records', () => {
  const many = (count: number) =>
    parts.rows(`INSERT INTO things (name, day) SELECT 'n', '2026-11-23' FROM generate_series(1, $1)`, count);

  it.each([
    [10_000, 'exact'],
    [10_001, 'atLeast'],
  ] as const)('of %i is told as 10000, %s', async (count, totalIs) => {
    await many(count);
    const { page: at } = await page({ limit: 1 });
    expect(at).toMatchObject({ total: 10_000, totalIs });
  });

  it('is that of the filtered list, on every page', async () => {
    await add(named('a', 'ab', 'b', 'ba'));
    const first = await page({ limit: 2 }, [nameContains('a')]);
    const second = await page({ limit: 2, cursor: first.page.nextCursor ?? '' }, [nameContains('a')]);
    expect([first.page.total, second.page.total]).toEqual([3, 3]);
    expect([...namesOf(first), ...namesOf(second)]).toEqual(['a', 'ab', 'ba']);
  });
});

describe('a filter', () => {
  beforeEach(() => add([...named('50 % Nd', '50 x Nd', 'under_score', 'underXscore', 'back\\slash')]));

  it.each([
    ['a part of a name in any case', ' ND', ['50 % Nd', '50 x Nd']],
    ['a per cent sign as it is', '50 %', ['50 % Nd']],
    ['an underscore as it is', 'r_s', ['under_score']],
    ['a backslash as it is', 'k\\s', ['back\\slash']],
    ['what no name has', 'zzz', []],
  ])('finds %s', async (_, text, names) => {
    expect(namesOf(await page({}, [nameContains(text)]))).toEqual(names);
  });

  it('that is not given does not apply; several apply together', async () => {
    expect((await page({}, [nameContains(undefined), equals('r.day', undefined)])).data).toHaveLength(5);
    const both = await page({}, [nameContains('50'), equals('r.name', '50 % Nd')]);
    expect(namesOf(both)).toEqual(['50 % Nd']);
  });
});
