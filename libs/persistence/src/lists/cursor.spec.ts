import { listMark, malformedCursor, readCursor, writeCursor } from './cursor';

const encoded = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (cause) {
    expect(cause).toMatchObject({ reason: 'malformed', errors: [{ pointer: '/cursor' }] });
    return (cause as { code: string }).code;
  }
  return 'none';
};

const of = listMark('things', ['r.day = $1'], ['2026-11-23']);
const listBy = (sort: string) => ({ of, sort });

describe('a cursor', () => {
  it('says where the page before it ended, and can stand in an address as it is', () => {
    const after = ['Ångström & Söhne / ß', '', '-1.5e-7'];
    const cursor = writeCursor(listBy('-score,name'), after);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(cursor, listBy('-score,name'), 3)).toEqual(after);
  });

  it('of another order is refused by a code of its own', () => {
    const cursor = writeCursor(listBy('name'), ['a', 'b']);
    expect(codeOf(() => readCursor(cursor, listBy('-name'), 2))).toBe('page.cursor_of_other_sort');
    expect(codeOf(() => readCursor(cursor, listBy('name,score'), 3))).toBe('page.cursor_of_other_sort');
  });

  it.each([
    ['another list', listMark('others', ['r.day = $1'], ['2026-11-23'])],
    ['another filter', listMark('things', ['r.name = $1'], ['2026-11-23'])],
    ['another value of the filter', listMark('things', ['r.day = $1'], ['2026-11-24'])],
    ['no filter', listMark('things', [], [])],
  ])('of %s is refused', (_, other) => {
    const cursor = writeCursor({ of: other, sort: 'name' }, ['a', 'b']);
    expect(codeOf(() => readCursor(cursor, listBy('name'), 2))).toBe('page.cursor_malformed');
  });

  it.each([
    ['no mark of its list', encoded({ sort: 'name', after: ['a', 'b'] })],
    ['no base64 at all', '%%%'],
    ['nothing', ''],
    ['no JSON', Buffer.from('{"sort"').toString('base64url')],
    ['JSON of another shape', encoded(['name', 'a'])],
    ['a field too many', encoded({ of, sort: 'name', after: ['a', 'b'], admin: true })],
    ['a number where text stands', encoded({ of, sort: 'name', after: ['a', 1] })],
    ['a place too few', encoded({ of, sort: 'name', after: ['a'] })],
    ['a place too many', encoded({ of, sort: 'name', after: ['a', 'b', 'c'] })],
    ['null', encoded(null)],
  ])('that holds %s is refused as malformed', (_, cursor) => {
    expect(codeOf(() => readCursor(cursor, listBy('name'), 2))).toBe(malformedCursor().code);
    expect(malformedCursor().code).toBe('page.cursor_malformed');
  });
});
