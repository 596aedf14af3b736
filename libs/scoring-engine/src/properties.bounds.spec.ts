import {
  anyFraction,
  anyRecycling,
  anyScoringCase,
  anySource,
  aRecycling,
  aSource,
} from '@lodestone/testing';
import fc from 'fast-check';
import { assessChain, type ChainAssessment } from './assess-chain';
import { compositeEstimate, dimensionEstimates } from './dimension-scores';
import type { Estimate } from './estimate';
import type { Chain, Source, Subject } from './evidence';
import { prepareChain, type PreparedStage } from './prepared-chain';
import type { ScoringContext } from './scoring-context';
import { stageMixOf } from './stage-mix';
import { DIMENSIONS, type Dimension, type Fraction } from './vocabulary';

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;
type End = 'lower' | 'upper';
const ESTIMATED = [...DIMENSIONS, 'composite'] as const;

/** Who performs what nobody declared: at best safe and owned, at worst bought in a covered country. */
const anyone = (end: End, share: Fraction): Source =>
  aSource(end === 'lower' ? { share, country: 'AU', control: 'owned' } : { share, country: 'CN' });

/** A source that delivers in full what it is known to deliver, and somebody else for what its maturity takes away. */
const disclosedSource = (end: End, source: Source, held: Fraction, maturity: Fraction): Source[] => [
  { ...source, share: held * maturity, status: 'operating', availableFrom: null, until: null },
  anyone(end, held * (1 - maturity)),
];

/** Every way to disclose a stage in full that stands for its best or its worst end. */
function disclosuresOf({ mix }: PreparedStage, end: End): Source[][] {
  const declared = mix.sources
    .filter(({ named }) => !named)
    .flatMap(({ source, heldShare, maturity }) => disclosedSource(end, source, heldShare, maturity));
  const named = mix.complete ? mix.sources.filter((mixed) => mixed.named) : [];
  const rest =
    named.length === 0
      ? [[anyone(end, mix.remainder)]]
      : named.map(({ source, maturity }) => disclosedSource(end, source, mix.remainder, maturity));
  return rest.map((sources) =>
    [...declared, ...sources]
      .filter(({ share }) => share !== 0)
      .map((each) => ({ ...each, stage: mix.stage })),
  );
}

function assess(subject: Subject, chain: Chain, context: ScoringContext): ChainAssessment {
  const material = context.materials.get(chain.material);
  if (material === undefined) throw new Error(`No material ${chain.material}`);
  return assessChain(
    prepareChain(subject, chain, material, context.scoringDate, context.model.parameters),
    context,
  );
}

/** A chain with every undeclared fact set to what is best, or worst, for a dimension. */
function disclosed(
  subject: Subject,
  chain: Chain,
  context: ScoringContext,
  dimension: Dimension,
  end: End,
): Chain {
  const extreme = <Item>(items: readonly Item[], riskOf: (item: Item) => Fraction): Item =>
    items.reduce((best, next) => {
      const difference = riskOf(next) - riskOf(best);
      return (end === 'lower' ? difference < 0 : difference > 0) ? next : best;
    });
  const sources = assess(subject, chain, context).stages.flatMap((stage, position) =>
    extreme(disclosuresOf(stage, end), (candidate) => {
      const { stages } = assess(subject, { ...chain, sources: candidate }, context);
      const { primaryExposure, primaryCaptive } = stages[position];
      return dimension === 'chinaExposure' ? primaryExposure.value : 1 - primaryCaptive.value;
    }),
  );
  const recyclings = chain.recycling ? [chain.recycling] : [aRecycling(), aRecycling({ postConsumer: 1 })];
  const chains = recyclings.map((recycling): Chain => ({ ...chain, sources, complete: [], recycling }));
  return extreme(chains, (candidate) => assess(subject, candidate, context)[dimension].value);
}

/** The three dimensions and the composite, with their bounds. */
function estimatesOf(subject: Subject, context: ScoringContext): Record<Dimension | 'composite', Estimate> {
  const dimensions = dimensionEstimates(subject.chains.map((chain) => assess(subject, chain, context)));
  return { ...dimensions, composite: compositeEstimate(dimensions, context.model.parameters) };
}

const isSound = ({ value, lower, upper }: Estimate): boolean =>
  lower >= 0 && lower <= value && value <= upper && upper <= 1 + ROUNDING;
const isWithin = (inner: Estimate, outer: Estimate): boolean =>
  inner.lower >= outer.lower - ROUNDING && inner.upper <= outer.upper + ROUNDING;

describe('bounds (scoring model §7)', () => {
  it.each([
    ['without links', false],
    ['through links', true],
  ])('contain the headline and lie between 0 and 1, %s', (_, linked) => {
    fc.assert(
      fc.property(anyScoringCase({ linked }), ({ subject, context }) => {
        const stages = subject.chains
          .flatMap((chain) => assess(subject, chain, context).stages)
          .flatMap(({ exposure, exposureRisk, captive }) => [exposure, exposureRisk, captive]);
        const estimates = [...stages, ...Object.values(estimatesOf(subject, context))];
        expect(estimates.filter((estimate) => !isSound(estimate))).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(DIMENSIONS)(
    'of %s are reached when every undeclared fact is set to its best, or worst',
    (dimension) => {
      fc.assert(
        fc.property(anyScoringCase(), ({ subject, context }) => {
          const expected = estimatesOf(subject, context)[dimension];
          const reached = (end: End) => {
            const chains = subject.chains.map((chain) => disclosed(subject, chain, context, dimension, end));
            const { value, lower, upper } = estimatesOf({ ...subject, chains }, context)[dimension];
            return [value, lower, upper].every((each) => Math.abs(each - expected[end]) <= ROUNDING);
          };
          expect({ lower: reached('lower'), upper: reached('upper') }).toEqual({ lower: true, upper: true });
        }),
        RUNS,
      );
    },
  );
});

describe('more disclosure never widens the bounds', () => {
  const inFirstChain = (subject: Subject, change: (chain: Chain) => Chain): Subject => ({
    ...subject,
    chains: subject.chains.map((chain, position) => (position === 0 ? change(chain) : chain)),
  });
  function neverWidens<Fact>(
    fact: fc.Arbitrary<Fact>,
    disclose: (chain: Chain, fact: Fact, context: ScoringContext) => Chain,
  ): void {
    fc.assert(
      fc.property(anyScoringCase(), fact, ({ subject, context }, told) => {
        const after = inFirstChain(subject, (chain) => disclose(chain, told, context));
        const [before, now] = [estimatesOf(subject, context), estimatesOf(after, context)];
        const wider = ESTIMATED.filter((part) => !isWithin(now[part], before[part]));
        expect(wider).toEqual([]);
      }),
      RUNS,
    );
  }
  const mixOf = (chain: Chain, source: Source, { scoringDate, model }: ScoringContext) =>
    stageMixOf(chain, source.stage, scoringDate, model.parameters);

  it('by the share of a named source', () => {
    neverWidens(fc.tuple(fc.nat(), anyFraction()), (chain, [place, part], context) => {
      const named = chain.sources.filter(
        (source) =>
          source.share === null &&
          mixOf(chain, source, context).sources.some((mixed) => mixed.source === source),
      );
      if (named.length === 0) return chain;
      const told = named[place % named.length];
      const { remainder, complete, sources } = mixOf(chain, told, context);
      const isLast = complete && sources.filter((mixed) => mixed.named).length === 1;
      const share = isLast ? remainder : remainder * part;
      if (share === 0) return chain;
      return {
        ...chain,
        sources: chain.sources.map((source) => (source === told ? { ...told, share } : source)),
      };
    });
  });

  it('by saying that the sources of a stage are all there are', () => {
    neverWidens(
      fc.constantFrom('extraction', 'processing', 'metal', 'component', 'product'),
      (chain, stage) => ({
        ...chain,
        complete: [...chain.complete, stage],
      }),
    );
  });

  it('by another source of a stage that is not complete', () => {
    neverWidens(fc.tuple(anySource('extraction'), anyFraction()), (chain, [source, part], context) => {
      const { remainder, complete } = mixOf(chain, source, context);
      const share = remainder * part;
      return complete || share === 0
        ? chain
        : { ...chain, sources: [...chain.sources, { ...source, share }] };
    });
  });

  it('by recycled feed at the default entry', () => {
    neverWidens(anyRecycling(['extraction']), (chain, recycling) =>
      chain.recycling === null ? { ...chain, recycling: { ...recycling, entersAt: null } } : chain,
    );
  });
});
