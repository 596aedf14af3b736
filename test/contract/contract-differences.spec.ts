import { differences, sorted } from './contract-differences';

describe('what has changed between two contracts', () => {
  it('is nothing when only the order of fields has', () => {
    expect(differences({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toEqual([]);
  });

  it('is told by what is gone, new and other', () => {
    expect(differences({ a: { b: 1, c: [] }, d: ['x'] }, { a: { c: [], e: {} }, d: ['y'] })).toEqual([
      '- /a/b: 1',
      '+ /a/e: {}',
      '~ /d/0: "x" became "y"',
    ]);
  });

  it('is cut short when it is a lot', () => {
    const many = Array.from({ length: 40 }, (_, number) => number);
    expect(differences([], many)).toHaveLength(31);
    expect(differences([], many).at(-1)).toBe('… and 11 more');
  });
});

it('fields are kept in the order of their names, and items in their own', () => {
  expect(JSON.stringify(sorted({ b: [{ z: 1, y: null }, 1, 'x'], a: true }))).toBe(
    '{"a":true,"b":[{"y":null,"z":1},1,"x"]}',
  );
});
