import { anyScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import type { Subject } from './evidence';
import { canonicalJson } from './canonical-json';
import { receiptOf } from './receipt';
import { type ReceiptFile, receiptFileOf, verifyReceipt } from './receipt-file';
import { scoreSubject } from './score-subject';
import type { ScoringContext } from './scoring-context';
import { COMPOSITES } from './scoring-model';

const RUNS = { numRuns: 1000 };
const receiptFor = (subject: Subject, context: ScoringContext) =>
  receiptOf(subject, scoreSubject(subject, context), context);

/** The same document with the keys of every object in the opposite order. */
function keysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, keysReversed(part)]),
  );
}

const anyCase = anyScoringCase({ linked: true, composites: COMPOSITES });
const fileOf = (subject: Subject, context: ScoringContext) => {
  const score = scoreSubject(subject, context);
  return receiptFileOf(subject, score, context, receiptOf(subject, score, context));
};
const asJson = (file: ReceiptFile) => JSON.parse(JSON.stringify(file)) as ReceiptFile;

/** The document with one of its numbers changed by the last digit, counted in the order of their appearance. */
function numberChanged(
  document: unknown,
  place: number,
): { readonly changed: unknown; readonly numbers: number } {
  let numbers = 0;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
    }
    if (typeof value !== 'number') return value;
    return numbers++ === place ? value + Math.max(Number.EPSILON, Math.abs(value) * Number.EPSILON) : value;
  };
  return { changed: change(document), numbers };
}

describe('canonical JSON (RFC 8785)', () => {
  it('says the same as the document, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (document) => {
        const text = canonicalJson(document);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
        expect(canonicalJson(keysReversed(document))).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('receipts (scoring model §11)', () => {
  it('are the same for the same input, whatever the order of its keys', () => {
    fc.assert(
      fc.property(anyScoringCase({ linked: true }), ({ subject, context }) => {
        const again = keysReversed(structuredClone(subject)) as Subject;
        expect(receiptFor(again, context)).toEqual(receiptFor(subject, context));
      }),
      RUNS,
    );
  });

  it('are others as soon as the subject, the day or the scoring model are others', () => {
    const changes: ((subject: Subject, context: ScoringContext) => [Subject, ScoringContext])[] = [
      (subject, context) => [{ ...subject, blocked: !subject.blocked }, context],
      (subject, context) => [
        { ...subject, chains: subject.chains.map((c) => ({ ...c, weight: c.weight * 2 })) },
        context,
      ],
      (subject, context) => [subject, { ...context, scoringDate: '2026-11-24' }],
      (subject, context) => [subject, { ...context, evidenceDate: '2026-11-24' }],
      (subject, context) => [subject, { ...context, model: { ...context.model, version: 2 } }],
      (subject, context) => {
        const parameters = { ...context.model.parameters, evidenceHalfLife: 4 };
        return [subject, { ...context, model: { ...context.model, parameters } }];
      },
    ];
    fc.assert(
      fc.property(anyScoringCase(), fc.constantFrom(...changes), ({ subject, context }, change) => {
        const score = scoreSubject(subject, context);
        const [otherSubject, otherContext] = change(subject, context);
        const after = receiptOf(otherSubject, score, otherContext);
        expect(after.hash).not.toBe(receiptOf(subject, score, context).hash);
      }),
      RUNS,
    );
  });
});

describe('a receipt file', () => {
  it('is proof of its score by itself, also after it was JSON', () => {
    fc.assert(
      fc.property(anyCase, ({ subject, context }) => {
        const file = asJson(fileOf(subject, context));
        expect(verifyReceipt(file)).toEqual({ matches: true, differences: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('does not match once a fact in it is another by its last digit', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ subject, context }, place) => {
        const file = asJson(fileOf(subject, context));
        const { numbers } = numberChanged(file, -1);
        const { changed } = numberChanged(file, place % numbers);
        const { matches, differences } = verifyReceipt(changed as ReceiptFile);
        expect({ matches, some: differences.length > 0 }).toEqual({ matches: false, some: true });
      }),
      { numRuns: 300 },
    );
  });
});
