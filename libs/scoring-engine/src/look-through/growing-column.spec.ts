import { bytes, fractions, integers } from './growing-column';

describe('a growing column', () => {
  it.each([0, 1, 64, 65, 1_000, 400_000])('keeps %d numbers in their order', (count) => {
    const column = integers();
    for (let number = 0; number < count; number++) column.push(number);
    expect(column.length).toBe(count);
    expect([...column.toArray()]).toEqual(Array.from({ length: count }, (_, number) => number));
  });

  it('keeps fractions to the last digit, and bytes', () => {
    const column = fractions();
    [0.1, 1 / 3, Number.EPSILON].forEach((fraction) => column.push(fraction));
    expect([...column.toArray()]).toEqual([0.1, 1 / 3, Number.EPSILON]);
    const flags = bytes();
    [1, 0, 255].forEach((flag) => flags.push(flag));
    expect([...flags.toArray()]).toEqual([1, 0, 255]);
  });
});
