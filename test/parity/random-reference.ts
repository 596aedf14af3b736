import { DEFAULT_PARAMETERS, MEASURES, STAGES } from '@lodestone/scoring-engine';
import type { Composite, MaterialFacts, Policy, ScoringParameters, Stage } from '@lodestone/scoring-engine';
import fc from 'fast-check';

/** Codes of the materials that random suppliers deliver. */
export const MATERIALS = ['neodymium', 'graphite', 'gallium'];
const COUNTRIES = ['AU', 'US', 'CN', 'CA', 'NO', 'HK', 'RU'];
const STAGE_LISTS: readonly (readonly Stage[])[] = [
  ['extraction', 'processing', 'metal', 'component', 'product'],
  ['extraction', 'processing', 'metal', 'component'],
  ['extraction', 'processing', 'component', 'product'],
  ['extraction', 'metal', 'product'],
  ['extraction', 'component'],
  ['processing', 'metal', 'component'],
  ['extraction'],
];
/** Few, so that starts, ends, suspensions and scoring dates often fall on the same day or on neighbouring ones. */
const DAYS = ['2026-06-30', '2026-11-09', '2026-11-10', '2026-11-11', '2027-01-01', '2028-02-29'];

/** A day of the few. */
export const day = fc.constantFrom(...DAYS);
/** A country, covered by most parameters or by none. */
export const country = fc.constantFrom(...COUNTRIES);
/** A first and a last day, or twice the same. */
export const period = fc.tuple(day, day).map(([one, other]) => (one <= other ? [one, other] : [other, one]));
/** One of the values given, the simplest first. */
export const anyOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
/** Covered ownership below, on and above the thresholds, or unknown. */
export const ownership = anyOf(null, 0, 0.1, null, 0, 0.1, 0.25, 0.4);
/** Parts of something, each a multiple of 1/64, that leave some of it to others. */
const sixtyFourths = fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 32 }));

const anyWorldShare = sixtyFourths.map(([china, russia]): Record<string, number> => ({
  CN: china / 64,
  RU: russia / 64,
  AU: (64 - china - russia) / 64,
}));

/** A material whose world shares are missing at some stages, or altogether. */
export const anyMaterial = (code: string): fc.Arbitrary<MaterialFacts> =>
  fc
    .record({
      stages: anyOf(...STAGE_LISTS),
      worldShares: fc.array(fc.option(anyWorldShare), { minLength: STAGES.length, maxLength: STAGES.length }),
      isKnown: anyOf(true, true, true, false),
      recyclingRate: anyOf(null, 0, 0.01, 0.13, 0.4),
      magnet: fc.boolean(),
    })
    .map(({ stages, worldShares, isKnown, ...facts }) => ({
      code,
      name: code,
      stages,
      worldShares: Object.fromEntries(
        stages.flatMap((stage, index) => {
          const shares = worldShares[index];
          return isKnown && shares !== null ? [[stage, shares]] : [];
        }),
      ),
      ...facts,
    }));

/** A measure with its dates and suspensions. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    code: fc.constant('measure'),
    title: fc.constant('Measure'),
    measure: anyOf(...MEASURES),
    materials: fc.subarray(MATERIALS, { minLength: 1 }),
    stages: fc.oneof(fc.constant([]), fc.subarray([...STAGES])),
    inForce: period,
    isOpenEnded: fc.boolean(),
    suspensions: fc.array(
      period.map(([from, through]) => ({ from, through })),
      { maxLength: 2 },
    ),
  })
  .map(({ inForce: [from, through], isOpenEnded, ...policy }) => ({
    ...policy,
    from,
    through: isOpenEnded ? null : through,
    verifiedThrough: null,
  }));

/**
 * The judgement of a scoring model.
 * @param namedSourcesShares the μ to choose from
 * @param composites         how dimensions may become one number
 */
export const anyParameters = (
  namedSourcesShares: readonly number[],
  composites: readonly Composite[],
): fc.Arbitrary<ScoringParameters> =>
  fc
    .record({
      weights: fc.record({
        chinaExposure: anyOf(0.5, 0, 0.35, 1),
        verticalIntegration: anyOf(0.3, 0, 0.4, 2),
        recyclingShare: anyOf(0.2, 0.25, 1),
      }),
      composite: anyOf(...composites),
      worstStageShare: anyOf(0.5, 0, 0.3, 1),
      stageWeights: fc.record({
        extraction: anyOf(1, 2),
        processing: anyOf(1, 3),
        metal: anyOf(1, 0.5),
        component: anyOf(1, 0.1),
        product: anyOf(1, 1.5),
      }),
      coveredCountries: anyOf(['CN', 'HK', 'MO'], ['CN'], ['CN', 'RU'], []),
      coveredOwnershipThreshold: anyOf(0.25, 0.5),
      namedSourcesShare: anyOf(...namedSourcesShares),
      silencePenalty: anyOf(0, 0.3, 1),
      unknownBaseline: anyOf(0.5, 0.8),
      captiveInCoveredCountriesCounts: fc.boolean(),
      preConsumerCredit: anyOf(0.5, 0, 1),
      recyclingTarget: anyOf(0.25, 0.1, 0.6),
    })
    .map((drawn) => ({ ...DEFAULT_PARAMETERS, ...drawn }));
