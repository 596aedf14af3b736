import type { InputDocument } from '@lodestone/persistence';
import { type MaterialFacts, type Policy, type ScoringModel, type Subject } from '@lodestone/scoring-engine';
import { aChain, aContext, aMaterial, aPolicy, aSupplier, byCode, TEST_DAY } from '@lodestone/testing';
import { causeOf, pinsOf, type ScorePins } from './score-pins';
import { Scoring } from './scoring';

const SUPPLIER = aSupplier();
const NEODYMIUM = aMaterial();
const GALLIUM = aMaterial({ code: 'gallium', worldShares: {} });

const document = (hash: string, dependsOn: string[] = [], subject: Subject = SUPPLIER): InputDocument => ({
  ...{ subject, hash, partyIds: [], dependsOn },
});
const DOCUMENTS = new Map([
  [SUPPLIER.id, document('s', ['mine'])],
  ['mine', document('m', [SUPPLIER.id])],
  ['apart', document('a')],
]);

interface Rest {
  readonly documents?: ReadonlyMap<string, InputDocument>;
  readonly materials?: readonly MaterialFacts[];
  readonly policies?: readonly Policy[];
  readonly model?: ScoringModel;
  readonly date?: string;
}

/** What the score of the supplier is pinned to. */
function pins({
  documents = DOCUMENTS,
  materials = [NEODYMIUM, GALLIUM],
  policies = [],
  model = aContext().model,
  date = TEST_DAY,
}: Rest = {}): ScorePins {
  const facts = { version: '2026.11', generation: '1', materials: byCode(materials), policies };
  const scoring = new Scoring({ documents, facts, model, today: TEST_DAY });
  return pinsOf(scoring.on(date).score(SUPPLIER.id), documents);
}

const and = (id: string, changed: InputDocument) => ({ documents: new Map(DOCUMENTS).set(id, changed) });
const OTHER_MODEL = { ...aContext().model, id: 'other' };

describe('the cause of a change', () => {
  it.each<[string, Rest, string]>([
    ['nothing but the date', { date: '2026-11-24' }, 'age'],
    ['the evidence about it', and(SUPPLIER.id, document('t', ['mine'])), 'data'],
    ['the evidence about whom it rests on', and('mine', document('n', [SUPPLIER.id])), 'data'],
    ['whom it rests on', and(SUPPLIER.id, document('s', ['mine', 'apart'])), 'data'],
    ['the evidence about somebody else', and('apart', document('b')), 'age'],
    ['the scoring model', { model: OTHER_MODEL }, 'model'],
    ['a fact about its material', { materials: [aMaterial({ recyclingRate: 0.5 }), GALLIUM] }, 'reference'],
    ['a fact about another material', { materials: [NEODYMIUM, { ...GALLIUM, recyclingRate: 0 }] }, 'age'],
    ['a policy on its material', { policies: [aPolicy()] }, 'policy'],
    ['a policy on another material', { policies: [aPolicy({ materials: ['gallium'] })] }, 'age'],
    ['evidence and policy together', { ...and('mine', document('n')), policies: [aPolicy()] }, 'data'],
    ['model and policy together', { model: OTHER_MODEL, policies: [aPolicy()] }, 'model'],
  ])('of %s is said', (_, rest, cause) => {
    expect(causeOf(pins(), pins(rest))).toBe(cause);
  });

  it('is a policy when the day has come on which it starts, is suspended or returns', () => {
    const suspensions = [{ from: '2026-12-01', through: '2026-12-31' }];
    const policies = [aPolicy({ from: '2026-11-23', suspensions })];
    const days = ['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
    const pinned = days.map((date) => pins({ policies, date }));
    const causes = pinned.slice(1).map((day, index) => causeOf(pinned[index], day));
    expect(causes).toEqual(['policy', 'age', 'policy', 'age', 'policy']);
  });

  it('of a first score is its data', () => {
    expect(causeOf(null, pins())).toBe('data');
  });
});

it('What a score is pinned to does not hang on the order of its chains', () => {
  const chains = [aChain(), aChain({ material: 'gallium' })];
  const [one, other] = [chains, [...chains].reverse()].map((ordered) =>
    pins(and(SUPPLIER.id, document('s', ['mine'], aSupplier({ chains: ordered })))),
  );
  expect(one).toEqual(other);
});
