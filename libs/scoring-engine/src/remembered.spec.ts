import { remembered } from './remembered';

describe('what is remembered of an object', () => {
  it('is made once for each, however alike they are', () => {
    const seen: object[] = [];
    const lengthOf = remembered((words: readonly string[]) => {
      seen.push(words);
      return { length: words.length };
    });
    const one = ['a', 'b'];
    const other = ['a', 'b'];
    expect(lengthOf(one)).toBe(lengthOf(one));
    expect(lengthOf(other)).toEqual({ length: 2 });
    expect(seen).toEqual([one, other]);
  });
});
