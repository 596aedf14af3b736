import {
  anyFraction,
  anyRecycling,
  anyScoringCase,
  anySource,
  aRecycling,
  aSource,
} from '@lodestone/testing';
import fc from 'fast-check';
import { assessChain } from './assess-chain';
import type { Chain, Source, Subject } from './evidence';
import { prepareChain, type PreparedStage } from './prepared-chain';
import type { Score } from './score';
import { scoreSubject } from './score-subject';
import type { ScoringContext } from './scoring-context';
import { stageMixOf } from './stage-mix';
import { DIMENSIONS, type Dimension, type Fraction } from './vocabulary';

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;
type End = 'lower' | 'upper';

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

/** A chain with every undeclared fact set to what is best, or worst, for a dimension. */
function disclosed(
  subject: Subject,
  chain: Chain,
  context: ScoringContext,
  dimension: Dimension,
  end: End,
): Chain {
  const material = context.materials.get(chain.material);
  if (material === undefined) throw new Error(`No material ${chain.material}`);
  const assess = (candidate: Chain) =>
    assessChain(
      prepareChain(subject, candidate, material, context.scoringDate, context.model.parameters),
      context,
    );
  const riskiest = <Item>(items: readonly Item[], riskOf: (item: Item) => Fraction): Item =>
    items.reduce((best, next) => {
      const difference = riskOf(next) - riskOf(best);
      return (end === 'lower' ? difference < 0 : difference > 0) ? next : best;
    });
  const sources = assess(chain).stages.flatMap((stage, position) =>
    riskiest(disclosuresOf(stage, end), (candidate) => {
      const { primaryExposure, primaryCaptive } = assess({ ...chain, sources: candidate }).stages[position];
      return dimension === 'chinaExposure' ? primaryExposure.value : 1 - primaryCaptive.value;
    }),
  );
  const recyclings = chain.recycling ? [chain.recycling] : [aRecycling(), aRecycling({ postConsumer: 1 })];
  const chains = recyclings.map((recycling): Chain => ({ ...chain, sources, complete: [], recycling }));
  return riskiest(chains, (candidate) => assess(candidate)[dimension].value);
}

const isWithin = (inner: Score, outer: Score): boolean =>
  [inner, ...DIMENSIONS.map((dimension) => inner.dimensions[dimension])].every((estimate, index) => {
    const { lower, upper } = index === 0 ? outer : outer.dimensions[DIMENSIONS[index - 1]];
    return estimate.lower >= lower - ROUNDING && estimate.upper <= upper + ROUNDING;
  });

describe('bounds (scoring model §7)', () => {
  it.each([
    ['without links', false],
    ['through links', true],
  ])('contain the headline, %s', (_, linked) => {
    fc.assert(
      fc.property(anyScoringCase({ linked }), ({ subject, context }) => {
        const { dimensions, chains, ...composite } = scoreSubject(subject, context);
        const estimates = [
          ...DIMENSIONS.map((dimension) => dimensions[dimension]),
          ...chains.flatMap(({ stages }) => stages.flatMap(({ exposure, captive }) => [exposure, captive])),
          composite,
        ];
        for (const { value, lower, upper } of estimates) {
          expect(lower).toBeLessThanOrEqual(value + ROUNDING);
          expect(upper).toBeGreaterThanOrEqual(value - ROUNDING);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1 + ROUNDING);
        }
      }),
      RUNS,
    );
  });

  it.each<[Dimension, End]>(
    DIMENSIONS.flatMap((dimension) => [
      [dimension, 'lower'],
      [dimension, 'upper'],
    ]),
  )('of %s are reached at the %s end when every undeclared fact is set to it', (dimension, end) => {
    fc.assert(
      fc.property(anyScoringCase(), ({ subject, context }) => {
        const chains = subject.chains.map((chain) => disclosed(subject, chain, context, dimension, end));
        const { value, lower, upper } = scoreSubject({ ...subject, chains }, context).dimensions[dimension];
        expect(value).toBeCloseTo(scoreSubject(subject, context).dimensions[dimension][end], 11);
        expect(lower).toBeCloseTo(value, 11);
        expect(upper).toBeCloseTo(value, 11);
      }),
      RUNS,
    );
  });
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
        expect(isWithin(scoreSubject(after, context), scoreSubject(subject, context))).toBe(true);
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
