import { malformedCursor, readCursor, writeCursor } from './cursor';

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

describe('a cursor', () => {
  it('says where the page before it ended, and can stand in an address as it is', () => {
    const after = ['Ångström & Söhne / ß', '', '-1.5e-7'];
    const cursor = writeCursor('-score,name', after);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(cursor, '-score,name', 3)).toEqual(after);
  });

  it('of another order is refused by a code of its own', () => {
    const cursor = writeCursor('name', ['a', 'b']);
    expect(codeOf(() => readCursor(cursor, '-name', 2))).toBe('page.cursor_of_other_sort');
    expect(codeOf(() => readCursor(cursor, 'name,score', 3))).toBe('page.cursor_of_other_sort');
  });

  it.each([
    ['no base64 at all', '%%%'],
    ['nothing', ''],
    ['no JSON', Buffer.from('{"sort"').toString('base64url')],
    ['JSON of another shape', encoded(['name', 'a'])],
    ['a field too many', encoded({ sort: 'name', after: ['a', 'b'], admin: true })],
    ['a number where text stands', encoded({ sort: 'name', after: ['a', 1] })],
    ['a place too few', encoded({ sort: 'name', after: ['a'] })],
    ['a place too many', encoded({ sort: 'name', after: ['a', 'b', 'c'] })],
    ['null', encoded(null)],
  ])('that holds %s is refused as malformed', (_, cursor) => {
    expect(codeOf(() => readCursor(cursor, 'name', 2))).toBe(malformedCursor().code);
    expect(malformedCursor().code).toBe('page.cursor_malformed');
  });
});
