import { differencesBetween } from './differences';

describe('the differences between two JSON values', () => {
  it('are none where they say the same, whatever the order of keys', () => {
    expect(differencesBetween({ a: [1, null], b: { c: 'x' } }, { b: { c: 'x' }, a: [1, null] })).toEqual([]);
  });

  it.each<[string, unknown, unknown, string, unknown, unknown]>([
    ['another number', { a: [1, 2] }, { a: [1, 3] }, '/a/1', 2, 3],
    ['something missing', { a: { b: 1 } }, { a: {} }, '/a/b', 1, undefined],
    ['something too much', [1], [1, 2], '/1', undefined, 2],
    ['null for an object', { a: {} }, { a: null }, '/a', {}, null],
    ['a list for an object', { a: {} }, { a: [] }, '/a', {}, []],
    ['another value altogether', 1, '1', '', 1, '1'],
    ['keys that a pointer writes otherwise', { 'a/b~c': 1 }, { 'a/b~c': 2 }, '/a~1b~0c', 1, 2],
  ])('name %s', (_, expected, actual, ...[pointer, one, other]) => {
    expect(differencesBetween(expected, actual)).toEqual([{ pointer, expected: one, actual: other }]);
  });

  it('come one by one', () => {
    const pointers = differencesBetween({ a: 1, b: 2, c: 3 }, { a: 0, b: 2, c: 0 }).map(
      ({ pointer }) => pointer,
    );
    expect(pointers).toEqual(['/a', '/c']);
  });
});
