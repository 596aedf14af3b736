import fc from 'fast-check';
import { kendallTauB, type RankCorrelation, ValueOrder } from './kendall-tau-b';

const list = (...values: number[]) => Float64Array.from(values);

/** Every pair looked at. */
function byEveryPair(first: Float64Array, second: Float64Array): Omit<RankCorrelation, 'tau'> {
  const counts = { concordant: 0, discordant: 0, tiedInFirst: 0, tiedInSecond: 0, tiedInBoth: 0 };
  for (let one = 0; one < first.length; one++) {
    for (let other = 0; other < one; other++) {
      const [inFirst, inSecond] = [first, second].map((values) => Math.sign(values[one] - values[other]));
      if (inFirst * inSecond > 0) counts.concordant++;
      if (inFirst * inSecond < 0) counts.discordant++;
      if (inFirst === 0) counts.tiedInFirst++;
      if (inSecond === 0) counts.tiedInSecond++;
      if (inFirst === 0 && inSecond === 0) counts.tiedInBoth++;
    }
  }
  return counts;
}

describe('the rank correlation of two lists (Kendall τ-b)', () => {
  it('is 1 for the same order and −1 for the reverse', () => {
    expect(kendallTauB(list(1, 2, 3, 4), list(0.1, 0.2, 0.7, 0.9)).tau).toBe(1);
    expect(kendallTauB(list(1, 2, 3, 4), list(4, 3, 2, 1)).tau).toBe(-1);
  });

  it('is −0.4714 for the example of SciPy’s kendalltau', () => {
    expect(kendallTauB(list(12, 2, 1, 12, 2), list(1, 4, 7, 1, 0)).tau).toBeCloseTo(-0.47140452079103173, 15);
  });

  it('counts the pairs of income and job satisfaction as Agresti does: 1331 against 849, τ-b 0.152', () => {
    // Agresti, Categorical Data Analysis (2002), table 2.8: 96 men by four incomes (rows) and four degrees of satisfaction.
    const table = [
      [1, 3, 10, 6],
      [2, 3, 10, 7],
      [1, 6, 14, 12],
      [0, 1, 9, 11],
    ];
    const men = table.flatMap((row, income) =>
      row.flatMap((count, satisfaction) => Array.from({ length: count }, () => [income, satisfaction])),
    );
    const { tau, concordant, discordant } = kendallTauB(
      Float64Array.from(men, ([income]) => income),
      Float64Array.from(men, ([, satisfaction]) => satisfaction),
    );
    expect([concordant, discordant]).toEqual([1331, 849]);
    expect(tau).toBeCloseTo(0.152, 3);
  });

  it('is not known where a list does not tell its subjects apart', () => {
    expect(kendallTauB(list(1, 1, 1), list(1, 2, 3)).tau).toBeNull();
    expect(kendallTauB(list(1), list(1)).tau).toBeNull();
    expect(kendallTauB(list(), list())).toEqual({
      ...{ tau: null, concordant: 0, discordant: 0, tiedInFirst: 0, tiedInSecond: 0, tiedInBoth: 0 },
    });
  });

  it('takes −0 for 0 and orders negative, huge and tiny numbers', () => {
    expect(kendallTauB(list(-0, 0), list(1, 2)).tiedInFirst).toBe(1);
    const rising = list(-Infinity, -1e300, -2, -1e-320, 0, 5e-324, 1e-9, 0.5, 3, 1e300, Infinity);
    expect(
      kendallTauB(
        rising,
        rising.map((_, index) => index),
      ).tau,
    ).toBe(1);
  });

  it('counts what a look at every pair counts, and leaves the lists as they are', () => {
    const anyValue = () =>
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyValue(), anyValue()), { maxLength: 40 }), (pairs) => {
        const [first, second] = [0, 1].map((side) => Float64Array.from(pairs, (pair) => pair[side]));
        const [firstBefore, secondBefore] = [first.slice(), second.slice()];
        const { tau, ...counts } = kendallTauB(first, second);
        const expected = byEveryPair(first, second);
        expect(counts).toEqual(expected);
        const { concordant, discordant, tiedInFirst, tiedInSecond } = expected;
        const all = (pairs.length * (pairs.length - 1)) / 2;
        const scale = Math.sqrt((all - tiedInFirst) * (all - tiedInSecond));
        if (scale === 0) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo((concordant - discordant) / scale, 12);
        expect([first, second]).toEqual([firstBefore, secondBefore]);
      }),
      { numRuns: 1000 },
    );
  });

  it('says of one order against several lists, some subjects left out, what it says of what is left', () => {
    const value = fc.integer({ min: 0, max: 5 });
    const subject = fc.tuple(value, value, value, fc.boolean());
    fc.assert(
      fc.property(fc.array(subject, { maxLength: 30 }), (subjects) => {
        const column = (each: 0 | 1 | 2, only = subjects) => Float64Array.from(only, (row) => row[each]);
        const order = new ValueOrder(column(0));
        const left = Uint8Array.from(subjects, ([, , , isLeft]) => (isLeft ? 1 : 0));
        const rest = subjects.filter(([, , , isLeft]) => !isLeft);
        for (const each of [1, 2] as const) {
          expect(order.against(column(each))).toEqual(kendallTauB(column(0), column(each)));
          expect(order.against(column(each), left)).toEqual(kendallTauB(column(0, rest), column(each, rest)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('counts all 4,999,950,000 pairs of 100,000 subjects', () => {
    // All different, as 100,003 is a prime number, and in no order.
    const values = Float64Array.from({ length: 100_000 }, (_, index) => (index * 7_919) % 100_003);
    const { tau, concordant } = kendallTauB(
      values,
      values.map((value) => value * 2),
    );
    expect(concordant).toBe(4_999_950_000);
    expect(tau).toBe(1);
  });

  it('is refused for lists that do not belong together or hold no numbers', () => {
    expect(() => kendallTauB(list(1, 2), list(1))).toThrow('2 values in the first list, but 1 in the second');
    expect(() => kendallTauB(list(1, 2), list(1, NaN))).toThrow('Subject 1 has a value that is no number');
  });
});
