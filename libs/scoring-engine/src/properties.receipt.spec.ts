import { anyScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import type { Subject } from './evidence';
import { canonicalJson, inputDocument, receiptOf } from './receipt';
import { scoreSubject } from './score-subject';
import type { ScoringContext } from './scoring-context';

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

/** The document with one of its facts changed, counted in the order of their appearance. */
function factChanged(
  document: unknown,
  place: number,
): { readonly changed: unknown; readonly facts: number } {
  let facts = 0;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
    }
    return facts++ === place ? anotherThan(value) : value;
  };
  return { changed: change(document), facts };
}

function anotherThan(fact: unknown): unknown {
  if (typeof fact === 'number') return fact + Math.max(Number.EPSILON, Math.abs(fact) * Number.EPSILON);
  if (typeof fact === 'boolean') return !fact;
  return `${String(fact)}!`;
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
  it('are the same for the same input', () => {
    fc.assert(
      fc.property(anyScoringCase(), ({ subject, context }) => {
        const again = structuredClone(subject);
        expect(receiptFor(again, context)).toEqual(receiptFor(subject, context));
      }),
      RUNS,
    );
  });

  it('rest on the same input whatever the order of its keys, and on another as soon as a fact changes by its last digit', () => {
    fc.assert(
      fc.property(anyScoringCase({ linked: true }), fc.nat(), ({ subject, context }, place) => {
        const document = inputDocument(subject, context);
        const { facts } = factChanged(document, -1);
        const { changed } = factChanged(document, place % facts);
        const text = canonicalJson(document);
        expect(canonicalJson(keysReversed(document))).toBe(text);
        expect(canonicalJson(changed)).not.toBe(text);
      }),
      RUNS,
    );
  });

  it('are others as soon as the subject, the day, the scoring model or the reference data are others', () => {
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
