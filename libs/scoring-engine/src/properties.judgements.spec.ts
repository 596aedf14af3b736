import {
  anyFraction,
  anyScoringCase,
  inChains,
  type ScoringCase,
  withMaterials,
  withParameters,
  withSource,
} from '@lodestone/testing';
import fc from 'fast-check';
import { scoreSubject } from './score-subject';
import type { ScoringParameters } from './scoring-model';
import { DIMENSIONS, type Dimension } from './vocabulary';

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;
const PLACE: Dimension[] = ['chinaExposure', 'verticalIntegration'];

type Pair = readonly [better: ScoringCase, worse: ScoringCase];

/** Holds when the better case is riskier in no dimension, nor in the composite; only these dimensions may move. */
function neverRises(cases: fc.Arbitrary<Pair>, may: readonly Dimension[]): void {
  fc.assert(
    fc.property(cases, ([better, worse]) => {
      const [good, bad] = [better, worse].map(({ subject, context }) => scoreSubject(subject, context));
      const rise = (part: Dimension) => good.dimensions[part].value - bad.dimensions[part].value;
      expect(good.value - bad.value).toBeLessThanOrEqual(ROUNDING);
      expect(may.filter((part) => rise(part) > ROUNDING)).toEqual([]);
      expect(DIMENSIONS.filter((part) => !may.includes(part) && rise(part) !== 0)).toEqual([]);
    }),
    RUNS,
  );
}

const anyRise = (from = 0): fc.Arbitrary<readonly [less: number, more: number]> =>
  fc
    .tuple(anyFraction(), anyFraction())
    .map(([one, other]) => [from + Math.min(one, other), from + Math.max(one, other)]);

/** A case under two readings of one judgement. */
const under = (
  cases: fc.Arbitrary<ScoringCase>,
  readings: fc.Arbitrary<readonly [number, number]>,
  read: (reading: number, parameters: ScoringParameters) => Partial<ScoringParameters>,
): fc.Arbitrary<Pair> => {
  const reading = (given: ScoringCase, number: number) =>
    withParameters(given, read(number, given.context.model.parameters));
  return fc
    .tuple(cases, readings)
    .map(([given, [less, more]]) => [reading(given, less), reading(given, more)]);
};

const linked = () => anyScoringCase({ linked: true });

describe('the score rises with', () => {
  it('every country that is covered', () => {
    const readings = fc.constant<[number, number]>([3, 4]);
    const countries = ['CN', 'HK', 'MO', 'AU'];
    neverRises(
      under(linked(), readings, (count) => ({ coveredCountries: countries.slice(0, count) })),
      PLACE,
    );
  });

  it('how little ownership makes a source exposed', () => {
    neverRises(
      under(linked(), anyRise(), (strictness) => ({ coveredOwnershipThreshold: 1 - strictness })),
      PLACE,
    );
  });

  it('how much the worst stage of a chain counts', () => {
    neverRises(
      under(linked(), anyRise(), (worstStageShare) => ({ worstStageShare })),
      PLACE,
    );
  });

  it('what a measure in force multiplies exposure by', () => {
    neverRises(
      under(linked(), anyRise(1), (factor, { policyFactors }) => ({
        policyFactors: { ...policyFactors, licence: factor, end_use: factor },
      })),
      ['chinaExposure'],
    );
  });

  it('the recycled share that is aimed at', () => {
    neverRises(
      under(anyScoringCase(), anyRise(0.001), (recyclingTarget) => ({ recyclingTarget })),
      ['recyclingShare'],
    );
  });
});

describe('the score falls with', () => {
  it('what an offtake secures', () => {
    neverRises(
      under(linked(), anyRise(), (share, { captiveCredits }) => ({
        captiveCredits: { ...captiveCredits, offtake: 1 - share },
      })),
      ['verticalIntegration'],
    );
  });

  it('what pre-consumer scrap counts', () => {
    neverRises(
      under(anyScoringCase(), anyRise(), (share) => ({ preConsumerCredit: 1 - share })),
      ['recyclingShare'],
    );
  });

  const inPlaces = (given: (scoringCase: ScoringCase, place: number, number: number) => ScoringCase) =>
    fc
      .tuple(anyScoringCase(), fc.nat(20), anyRise())
      .map(([each, place, [less, more]]): Pair => [given(each, place, more), given(each, place, less)]);

  it('the part held in a joint venture', () => {
    const holding = (given: ScoringCase, place: number, equityShare: number) =>
      withSource(given, place, (source) => ({
        ...source,
        coveredOwnershipShare: source.coveredOwnershipShare ?? 0,
        control: 'joint_venture',
        equityShare,
      }));
    neverRises(inPlaces(holding), ['verticalIntegration']);
  });

  it('the recycling rate of a material, where nothing is declared', () => {
    neverRises(
      inPlaces((given, _, recyclingRate) =>
        withMaterials(given, (material) => ({ ...material, recyclingRate })),
      ),
      ['recyclingShare'],
    );
  });

  it('pre-consumer scrap, as far as recycling goes', () => {
    const using = (given: ScoringCase, preConsumer: number) =>
      inChains(given.subject, (chain) => ({
        ...chain,
        recycling: chain.recycling && { ...chain.recycling, postConsumer: 0, preConsumer },
      }));
    fc.assert(
      fc.property(anyScoringCase(), anyRise(), (given, [less, more]) => {
        const [low, high] = [less, more].map((part) => scoreSubject(using(given, part), given.context));
        const { value } = high.dimensions.recyclingShare;
        expect(value).toBeLessThanOrEqual(low.dimensions.recyclingShare.value + ROUNDING);
      }),
      RUNS,
    );
  });
});
