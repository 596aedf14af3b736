import { PINNED_BYTES } from '@lodestone/persistence';
import { compareSaid } from './compare-said';
import { saidRows } from './said-rows';

/** A subject by the number of its id: what it rests on, digest by digest, and what is said of it. */
interface Told {
  readonly id: number;
  readonly pins?: readonly [data: number, upstream: number, model: number, reference: number, policy: number];
  readonly value?: number;
  readonly partnership?: number;
}

function rowsOf(...subjects: readonly Told[]): Buffer {
  const ids = new Uint8Array(16 * subjects.length);
  const pins = new Uint8Array(PINNED_BYTES * subjects.length);
  subjects.forEach(({ id, pins: digests = [1, 1, 1, 1, 1] }, place) => {
    ids[16 * place + 15] = id;
    digests.forEach((digest, each) => (pins[PINNED_BYTES * place + 8 * each] = digest));
  });
  const value = Float64Array.from(subjects, (subject) => subject.value ?? 50);
  const marks = new Uint8Array(subjects.length);
  const partnerships = Uint8Array.from(subjects, ({ partnership = 0 }) => partnership);
  const said = { value, lower: value, upper: value, bands: marks, firm: marks, insufficient: marks };
  return saidRows({ ids, partnerships, pins, ...said });
}

const causes = (before: Buffer, after: Buffer, isSameDay = true) =>
  compareSaid(before, after, isSameDay).changed.map(({ id, input }) => [Number(id.slice(-2)), input]);

describe('what was published against what a preview said', () => {
  it('is the same of everybody who rests on the same, whatever the model was called', () => {
    const [before, after] = [
      rowsOf({ id: 1 }, { id: 2 }),
      rowsOf({ id: 1, pins: [1, 1, 9, 1, 1] }, { id: 2 }),
    ];
    expect(compareSaid(before, after, true)).toEqual({
      ...{ unchanged: 2, unexplained: 0, changed: [] },
      asPreviewed: before,
    });
  });

  it.each<[string, Told['pins'] & object, string]>([
    ['its evidence', [2, 1, 1, 1, 1], 'data'],
    ['what is upstream of it', [1, 2, 1, 1, 1], 'upstream'],
    ['the reference data', [1, 1, 1, 2, 1], 'reference'],
    ['a policy', [1, 1, 1, 1, 2], 'policy'],
    ['several of these, of which the first counts', [1, 2, 1, 2, 2], 'upstream'],
  ])('differs for whom %s has changed', (_, pins, input) => {
    const before = rowsOf({ id: 1 }, { id: 2 });
    expect(causes(before, rowsOf({ id: 1 }, { id: 2, pins, value: 60 }))).toEqual([[2, input]]);
  });

  it('knows whoever has come and whoever has gone, of either kind', () => {
    const [before, after] = [
      rowsOf({ id: 1 }, { id: 3 }, { id: 5, partnership: 1 }),
      rowsOf({ id: 2 }, { id: 3 }, { id: 6, partnership: 1 }),
    ];
    const { changed, unchanged, asPreviewed } = compareSaid(before, after, true);
    expect(changed.map(({ kind, input }) => `${kind} ${input}`)).toEqual([
      ...['supplier gone', 'supplier new', 'partnership gone', 'partnership new'],
    ]);
    expect(unchanged).toBe(1);
    expect(asPreviewed.equals(before)).toBe(true);
  });

  it('lays on the day what else is said on another day; on the same day nothing explains it', () => {
    const [before, after] = [rowsOf({ id: 1 }), rowsOf({ id: 1, value: 60 })];
    expect(causes(before, after, false)).toEqual([[1, 'age']]);
    const { unexplained, changed, asPreviewed } = compareSaid(before, after, true);
    expect([unexplained, changed]).toEqual([1, []]);
    expect(asPreviewed.equals(before)).toBe(false);
  });

  it('may be of nobody', () => {
    expect(compareSaid(Buffer.alloc(0), Buffer.alloc(0), true)).toMatchObject({ unchanged: 0, changed: [] });
  });
});
