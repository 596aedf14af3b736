import { anyScoringCase, type ScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import { scoreSubject } from '../score-subject';
import { COMPOSITES } from '../scoring-model';
import { findSubjectProblems } from '../subject-problems';
import { type Band, DIMENSIONS } from '../vocabulary';
import { LEVER_STEP, type LeverScale } from './lever';
import { recyclingLevers } from './recycling-levers';
import { isThere, type LeverLevel, smallestLevel } from './smallest-level';
import { stageLevers } from './stage-levers';

const RUNS = { numRuns: 500 };
const PROBES = 10;

interface LeverCase extends ScoringCase {
  readonly scale: LeverScale;
  readonly target: Band;
}

/** The levers of a subject with all their positions. */
const scalesOf = ({ subject, context }: ScoringCase): LeverScale[] => [
  ...recyclingLevers(subject, context),
  ...scoreSubject(subject, context).chains.flatMap((chain, position) =>
    chain.stages.flatMap((stage) => stageLevers(subject, position, chain, stage, context)),
  ),
];

/** Any lever of any subject that is not in the band yet. */
const anyLeverCase = (linked: boolean): fc.Arbitrary<LeverCase> =>
  fc
    .tuple(
      anyScoringCase({ linked, composites: COMPOSITES }),
      fc.nat(),
      fc.constantFrom<Band>('low', 'moderate', 'high'),
    )
    .filter(([{ subject, context }, , target]) => !isThere(scoreSubject(subject, context), target))
    .map(([given, choice, target]) => {
      const scales = scalesOf(given).filter(({ from, to }) => from < to);
      return { ...given, target, scale: scales[choice % scales.length] };
    })
    .filter(({ scale }) => scale !== undefined);

/** Does the lever reach the band at a level? Where it stands now, the subject is as it is. */
const reaches = ({ subject, context, scale, target }: LeverCase, level: number): boolean =>
  isThere(scoreSubject(level <= scale.from ? subject : scale.apply(level), context), target);

/** What the search ends with; it knows the chains as they stand. */
const levelOf = ({ subject, context, scale, target }: LeverCase): LeverLevel | null => {
  const { chains } = scoreSubject(subject, context);
  const search = smallestLevel(
    scale,
    context,
    target,
    new Map(chains.map((chain) => [chain.prepared.chain, chain])),
  );
  for (let next = search.next(); ; next = search.next()) if (next.done === true) return next.value;
};

/** Levels that lie between where a lever stands and an end, kinks among them. */
const levelsBefore = ({ scale: { from, kinks } }: LeverCase, end: number): number[] =>
  [
    ...Array.from({ length: PROBES }, (_, probe) => from + ((end - from) * (probe + 0.5)) / PROBES),
    ...kinks,
  ].filter((level) => from < level && level < end);

describe.each([
  ['without links', false],
  ['through links', true],
])('a lever (scoring model §9) %s', (_, linked) => {
  it('lands in the band at its smallest level, and one step less or anything before does not; or it lands nowhere', () => {
    let reachable = 0;
    fc.assert(
      fc.property(anyLeverCase(linked), (given) => {
        const { scale, context } = given;
        const found = levelOf(given);
        if (found === null) {
          const levels = [...levelsBefore(given, scale.to), scale.to];
          expect(levels.filter((level) => reaches(given, level))).toEqual([]);
          return;
        }
        reachable++;
        const { level, score } = found;
        expect(level).toBeGreaterThan(scale.from);
        expect(level).toBeLessThanOrEqual(scale.to);
        expect(reaches(given, level)).toBe(true);
        expect(score.value).toBe(scoreSubject(scale.apply(level), context).value);
        expect(reaches(given, level - LEVER_STEP)).toBe(false);
        const before = levelsBefore(given, level - LEVER_STEP);
        expect(before.filter((each) => reaches(given, each))).toEqual([]);
      }),
      RUNS,
    );
    expect(reachable).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('gives evidence without problems at every level', () => {
    fc.assert(
      fc.property(anyLeverCase(linked), fc.double({ min: 1e-3, max: 1, noNaN: true }), (given, part) => {
        const { subject, context, scale } = given;
        if (findSubjectProblems(subject, context.materials).length > 0) return;
        const changed = scale.apply(scale.from + (scale.to - scale.from) * part);
        expect(findSubjectProblems(changed, context.materials)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of a stage changes no dimension by more than a small level can', () => {
    fc.assert(
      fc.property(anyLeverCase(linked), ({ subject, context, scale }) => {
        const before = scoreSubject(subject, context);
        const assessed = before.chains
          .find(({ prepared }) => prepared.chain.material === scale.chain)
          ?.stages.find(({ stage }) => stage === scale.stage);
        // A stage that was read through a later one is not any more, which is a leap.
        if (assessed === undefined || assessed.mix !== assessed.readFrom) return;
        const after = scoreSubject(scale.apply(scale.from + (scale.to - scale.from) * 1e-6), context);
        for (const dimension of DIMENSIONS) {
          const moved = after.dimensions[dimension].value - before.dimensions[dimension].value;
          expect(Math.abs(moved)).toBeLessThan(1e-5);
        }
      }),
      RUNS,
    );
  });
});
