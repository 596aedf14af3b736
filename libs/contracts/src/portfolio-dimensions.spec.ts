import { composePortfolio, DEFAULT_PARAMETERS, emptyRisks } from '@lodestone/scoring-engine';
import fc from 'fast-check';
import {
  decodePortfolio,
  encodePortfolio,
  PORTFOLIO_LAYOUT,
  subjectIdAt,
  subjectKindAt,
} from './portfolio-dimensions';

const MODEL = '01932b5e-0000-7000-8000-000000000001';
const RUN = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

const anyFraction = fc.double({ min: 0, max: 1, noNaN: true });
const anySubject = fc.record({
  numbers: fc.array(anyFraction, { minLength: 15, maxLength: 15 }),
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  partnership: fc.integer({ min: 0, max: 1 }),
  blocked: fc.integer({ min: 0, max: 1 }),
});
type SomeSubject = typeof anySubject extends fc.Arbitrary<infer Value> ? Value : never;

function portfolioOf(subjects: readonly SomeSubject[], runId: string | null = RUN) {
  const risks = emptyRisks(subjects.length);
  const ids = new Uint8Array(16 * subjects.length);
  subjects.forEach(({ numbers, id, blocked }, index) => {
    const lists = [risks.dimensions, risks.lower, risks.upper, risks.worstStages, risks.coverage];
    lists.forEach((list, place) => list.set(numbers.slice(3 * place, 3 * place + 3), 3 * index));
    ids.set(id, 16 * index);
    risks.blocked[index] = blocked;
  });
  const partnerships = Uint8Array.from(subjects, ({ partnership }) => partnership);
  const model = { id: MODEL, version: 7 };
  return { model, runId, scoringDate: '2026-11-23', unscored: 3, ids, partnerships, risks };
}

const encoded = (portfolio: ReturnType<typeof portfolioOf>) =>
  encodePortfolio(portfolio, composePortfolio(portfolio.risks, DEFAULT_PARAMETERS), 0.65);

describe('a portfolio in binary', () => {
  it('comes back as it was, to the last digit', () => {
    fc.assert(
      fc.property(fc.array(anySubject, { maxLength: 20 }), fc.constantFrom(RUN, null), (subjects, runId) => {
        const portfolio = portfolioOf(subjects, runId);
        const { insufficient, minimumBands } = composePortfolio(portfolio.risks, DEFAULT_PARAMETERS);
        expect(decodePortfolio(encoded(portfolio).buffer)).toEqual({
          ...portfolio,
          ...{ insufficient, minimumBands },
        });
      }),
    );
  });

  it('stands byte by byte where the contract says', () => {
    const id = Uint8Array.from({ length: 16 }, (_, place) => place);
    const numbers = Array.from({ length: 15 }, (_, place) => place / 16);
    // Worst stages 9/16, 10/16 and 11/16: only the last reaches the gate at 0.65.
    const bytes = encoded(portfolioOf([{ numbers, id, partnership: 1, blocked: 0 }]));
    const view = new DataView(bytes.buffer);
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('LSPD');
    expect([view.getUint16(4, true), view.getUint16(6, true)]).toEqual([1, 64]);
    expect([8, 12, 16, 20].map((at) => view.getUint32(at, true))).toEqual([1, 3, 7, 20_780]);
    expect([...bytes.subarray(24, 28), ...bytes.subarray(40, 42)]).toEqual([1, 0x93, 0x2b, 0x5e, 255, 255]);
    expect(Array.from({ length: 15 }, (_, place) => view.getFloat64(64 + 8 * place, true))).toEqual(numbers);
    expect([...bytes.subarray(184, 200)]).toEqual([...id]);
    // Coverage 0.5 · 12/16 + 0.3 · 13/16 + 0.2 · 14/16 is enough.
    expect([bytes[200], bytes[201], bytes.length]).toEqual([1, 2 << 4, 202]);
    expect(PORTFOLIO_LAYOUT).toContain('| 64 | 3n float64 | D1, D2, D3');
  });

  it('names its subjects', () => {
    const id = Uint8Array.from([1, 0x93, 0x2b, 0x5e, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1]);
    const numbers = new Array<number>(15).fill(0);
    const portfolio = portfolioOf([
      { numbers, id: new Uint8Array(16), partnership: 0, blocked: 0 },
      { numbers, id, partnership: 1, blocked: 1 },
    ]);
    const decoded = decodePortfolio(encoded(portfolio).buffer);
    expect(subjectIdAt(decoded, 1)).toBe(MODEL);
    expect([0, 1].map((index) => subjectKindAt(decoded, index))).toEqual(['supplier', 'partnership']);
    expect([...decoded.minimumBands]).toEqual([0, 3]);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['something else', () => new Uint8Array(64), 'Not a portfolio'],
    ['too short', (bytes) => bytes.slice(0, 10), 'Not a portfolio'],
    ['cut off', (bytes) => bytes.slice(0, -1), 'no portfolio of 1 subjects'],
    ['of another version', (bytes) => bytes.map((byte, at) => (at === 4 ? 2 : byte)), 'of version 2'],
  ])('is refused when it is %s', (_, change, message) => {
    const subject = { numbers: new Array<number>(15).fill(0.5), id: new Uint8Array(16) };
    const bytes = change(encoded(portfolioOf([{ ...subject, partnership: 0, blocked: 0 }])));
    expect(() => decodePortfolio(bytes.slice().buffer)).toThrow(message);
  });
});
