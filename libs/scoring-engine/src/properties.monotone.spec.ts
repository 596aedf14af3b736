import {
  anyFraction,
  anyScoringCase,
  aPolicy,
  aSource,
  inChains,
  inSource,
  type ScoringCase,
  solvedAnew,
  TODAY,
  withMaterials,
  withParameters,
  withSource,
} from '@lodestone/testing';
import fc from 'fast-check';
import { assessChain } from './assess-chain';
import { byDimension } from './composite';
import { compositeEstimate, dimensionEstimates } from './dimension-scores';
import type { Source } from './evidence';
import { prepareChain } from './prepared-chain';
import { CONTROLS, DIMENSIONS, STAGES, STATUSES, type Dimension, type Fraction } from './vocabulary';

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;

/** The three risks and the composite, without all that a score says besides. */
function risksOf({ subject, context }: ScoringCase): Record<Dimension | 'composite', Fraction> {
  const { model, materials, scoringDate } = context;
  const chains = subject.chains.flatMap((chain) => {
    const material = materials.get(chain.material);
    return material
      ? [assessChain(prepareChain(subject, chain, material, scoringDate, model.parameters), context)]
      : [];
  });
  const estimates = dimensionEstimates(chains);
  return {
    ...byDimension((dimension) => estimates[dimension].value),
    composite: compositeEstimate(estimates, model.parameters).value,
  };
}

/** Holds when no dimension, nor the composite, is riskier in the better case; the dimensions left out are equal. */
function neverRises(
  cases: fc.Arbitrary<readonly [better: ScoringCase, worse: ScoringCase]>,
  may: readonly Dimension[],
): void {
  fc.assert(
    fc.property(cases, ([better, worse]) => {
      const [good, bad] = [risksOf(better), risksOf(worse)];
      const rises = (part: Dimension | 'composite') => good[part] - bad[part];
      const risen = [...may, 'composite' as const].filter((part) => rises(part) > ROUNDING);
      const moved = DIMENSIONS.filter((part) => !may.includes(part) && Math.abs(rises(part)) > ROUNDING);
      expect([...risen, ...moved]).toEqual([]);
    }),
    RUNS,
  );
}
const RISKS_OF_PLACE: Dimension[] = ['chinaExposure', 'verticalIntegration'];
const anyPlace = () => fc.nat(20);
const rising = <Item>(items: readonly Item[]) =>
  fc
    .tuple(fc.nat(items.length - 1), fc.nat(items.length - 1))
    .map(([one, other]) => [items[Math.min(one, other)], items[Math.max(one, other)]] as const);
const anyRise = () => fc.tuple(anyFraction(), anyFraction()).map((two) => two.sort((a, b) => a - b));

describe('the score rises with', () => {
  it('the world share of a covered country, through links as well', () => {
    const cases = fc.tuple(anyScoringCase({ linked: true }), fc.constantFrom(...STAGES), anyRise());
    const shareOf = (given: ScoringCase, stage: (typeof STAGES)[number], CN: number) =>
      withMaterials(given, (material) => ({
        ...material,
        worldShares: { ...material.worldShares, [stage]: { ...material.worldShares[stage], CN } },
      }));
    neverRises(
      cases.map(([given, stage, [less, more]]) => [shareOf(given, stage, less), shareOf(given, stage, more)]),
      RISKS_OF_PLACE,
    );
  });

  it('what silence costs', () => {
    neverRises(
      fc
        .tuple(anyScoringCase({ linked: true }), anyRise())
        .map(([given, [less, more]]) => [
          withParameters(given, { silencePenalty: less }),
          withParameters(given, { silencePenalty: more }),
        ]),
      RISKS_OF_PLACE,
    );
  });

  it('a source in a covered country', () => {
    neverRises(
      fc
        .tuple(anyScoringCase(), anyPlace())
        .map(([given, place]) => [
          given,
          withSource(given, place, (source) => ({ ...source, country: 'CN' })),
        ]),
      RISKS_OF_PLACE,
    );
  });

  it('a share that moves to a covered country', () => {
    const split = (given: ScoringCase, place: number, part: number) => ({
      ...given,
      subject: inChains(given.subject, (chain) => ({
        ...chain,
        sources: chain.sources.flatMap((source, position): Source[] => {
          if (source.share === null || position !== place % chain.sources.length) return [source];
          const moved = { ...source, share: source.share * part, country: 'CN' };
          return [{ ...source, share: source.share * (1 - part) }, moved];
        }),
      })),
    });
    neverRises(
      fc
        .tuple(anyScoringCase(), anyPlace(), anyRise())
        .map(([given, place, [less, more]]) => [split(given, place, less), split(given, place, more)]),
      RISKS_OF_PLACE,
    );
  });

  it('the part of an operator that covered-country entities own', () => {
    const ownedBy = (given: ScoringCase, place: number, coveredOwnershipShare: number) =>
      withSource(given, place, (source) => ({ ...source, coveredOwnershipShare }));
    neverRises(
      fc
        .tuple(anyScoringCase(), anyPlace(), anyRise())
        .map(([given, place, [less, more]]) => [ownedBy(given, place, less), ownedBy(given, place, more)]),
      RISKS_OF_PLACE,
    );
  });

  it('the part of the subject that covered-country entities own', () => {
    const ownedBy = ({ subject, ...given }: ScoringCase, coveredOwnershipShare: number): ScoringCase => ({
      ...given,
      subject: { ...subject, coveredOwnershipShare },
    });
    neverRises(
      fc
        .tuple(anyScoringCase(), anyRise())
        .map(([given, [less, more]]) => [ownedBy(given, less), ownedBy(given, more)]),
      RISKS_OF_PLACE,
    );
  });

  it('a stronger policy', () => {
    const under = (given: ScoringCase, measure: 'technology' | 'licence' | 'quota' | 'prohibition') =>
      solvedAnew(given, {
        policies: [...given.context.policies, aPolicy({ measure, materials: ['neodymium', 'gallium'] })],
      });
    neverRises(
      fc
        .tuple(
          anyScoringCase({ linked: true }),
          rising(['technology', 'licence', 'quota', 'prohibition'] as const),
        )
        .map(([given, [weaker, stronger]]) => [under(given, weaker), under(given, stronger)]),
      ['chinaExposure'],
    );
  });

  it('the exposure of an upstream supplier', () => {
    neverRises(
      fc.tuple(anyScoringCase({ linked: true }), anyPlace()).map(([given, place]) => {
        const worsen = (source: Source) =>
          source.supplierId === null ? { ...source, country: 'CN' } : source;
        const suppliers = given.suppliers.map((supplier) => inSource(supplier, place, worsen));
        return [solvedAnew(given), solvedAnew({ ...given, suppliers })];
      }),
      RISKS_OF_PLACE,
    );
  });
});

describe('the score falls with', () => {
  const SAFE = { country: 'AU', coveredOwnershipShare: 0, control: 'owned', equityShare: null } as const;

  it('the maturity of a safe source that is owned', () => {
    const at = (given: ScoringCase, place: number, status: (typeof STATUSES)[number]) =>
      withSource(given, place, (source) => ({ ...source, ...SAFE, availableFrom: null, status }));
    neverRises(
      fc
        .tuple(anyScoringCase(), anyPlace(), rising(STATUSES))
        .map(([given, place, [riper, greener]]) => [at(given, place, riper), at(given, place, greener)]),
      RISKS_OF_PLACE,
    );
  });

  it('the share of a safe source that is owned', () => {
    const holding = (given: ScoringCase, part: number): ScoringCase => ({
      ...given,
      subject: inChains(given.subject, (chain) => {
        const open =
          1 -
          chain.sources.reduce((sum, { stage, share }) => sum + (stage === 'metal' ? (share ?? 0) : 0), 0);
        const safe = aSource({ ...SAFE, stage: 'metal', share: Math.max(0, open) * part });
        const others = chain.sources.filter(({ stage, share }) => stage !== 'metal' || share !== null);
        return { ...chain, sources: [...others, safe] };
      }),
    });
    neverRises(
      fc
        .tuple(anyScoringCase(), anyRise())
        .map(([given, [less, more]]) => [holding(given, more), holding(given, less)]),
      RISKS_OF_PLACE,
    );
  });

  it('the control over a source', () => {
    const under = (given: ScoringCase, place: number, control: Source['control']) =>
      withSource(given, place, (source) => ({
        ...source,
        coveredOwnershipShare: source.coveredOwnershipShare ?? 0,
        control,
        equityShare: control === 'joint_venture' ? 0.5 : null,
      }));
    neverRises(
      fc
        .tuple(anyScoringCase(), anyPlace(), rising(CONTROLS))
        .map(([given, place, [closer, looser]]) => [
          under(given, place, closer),
          under(given, place, looser),
        ]),
      ['verticalIntegration'],
    );
  });

  it('the recycled share, as far as recycling goes', () => {
    const recycled = (given: ScoringCase, postConsumer: number): ScoringCase => ({
      ...given,
      subject: inChains(given.subject, (chain) => ({
        ...chain,
        recycling: chain.recycling && { ...chain.recycling, postConsumer, preConsumer: 0, asOf: TODAY },
      })),
    });
    fc.assert(
      fc.property(anyScoringCase(), anyRise(), (given, [less, more]) => {
        const [low, high] = [recycled(given, less), recycled(given, more)].map(risksOf);
        expect(high.recyclingShare).toBeLessThanOrEqual(low.recyclingShare + ROUNDING);
      }),
      RUNS,
    );
  });
});
