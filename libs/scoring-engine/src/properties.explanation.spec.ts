import { aContext, aContextWith, anyScoringCase, anySupplier } from '@lodestone/testing';
import fc from 'fast-check';
import { bandOf } from './bands';
import { byDimension } from './composite';
import { contributionsOf, type StageContribution } from './contributions';
import type { Subject } from './evidence';
import { scoreSubject } from './score-subject';
import type { ScoringContext } from './scoring-context';
import { COMPOSITES, type ScoringParameters } from './scoring-model';
import { BANDS, DIMENSIONS, type Stage } from './vocabulary';

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;
const stageWeightsOf = (weightOf: (stage: Stage) => number): ScoringParameters['stageWeights'] => ({
  extraction: weightOf('extraction'),
  processing: weightOf('processing'),
  metal: weightOf('metal'),
  component: weightOf('component'),
  product: weightOf('product'),
});
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

/** The numbers of a score, in a fixed order. */
function numbersOf(subject: Subject, context: ScoringContext): number[] {
  const { value, lower, upper, coverage, confidence, dimensions, lookThrough } = scoreSubject(
    subject,
    context,
  );
  const parts = DIMENSIONS.map((dimension) => dimensions[dimension]).flatMap((each) => [
    each.value,
    each.lower,
    each.upper,
  ]);
  return [value, lower, upper, coverage, confidence, lookThrough.hidden, ...parts];
}

describe('contributions (scoring model §4)', () => {
  it('of chains, stages, sources and undeclared shares add up to those of the dimensions, these exactly to the composite', () => {
    const inSources = (stages: readonly StageContribution[]) =>
      sum(
        stages.flatMap(({ sources, undeclared }) =>
          [...sources, undeclared].map(({ contribution }) => contribution),
        ),
      );
    fc.assert(
      fc.property(anyScoringCase({ linked: true, composites: COMPOSITES }), ({ subject, context }) => {
        const score = scoreSubject(subject, context);
        const exactly = sum(DIMENSIONS.map((dimension) => score.dimensions[dimension].contribution));
        expect(exactly).toBe(score.value);
        const chains = contributionsOf(score, context);
        const ofDimensions = DIMENSIONS.map((dimension) => {
          const parts = chains.map(({ contributions }) => contributions[dimension]);
          return sum(parts) - score.dimensions[dimension].contribution;
        });
        const ofChains = chains.flatMap(({ contributions, ...stagesOf }) =>
          (['chinaExposure', 'verticalIntegration'] as const).flatMap((dimension) => {
            const stages = stagesOf[dimension];
            const folded = sum(stages.map(({ contribution }) => contribution));
            return [folded, inSources(stages)].map((total) => total - contributions[dimension]);
          }),
        );
        const weights = sum(chains.map(({ weight }) => weight)) - 1;
        const missing = [...ofDimensions, ...ofChains, weights].filter((part) => Math.abs(part) > ROUNDING);
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('bands and gates (scoring model §4)', () => {
  it('make the band of the composite, at least high for an exposed stage, critical when blocked', () => {
    fc.assert(
      fc.property(anyScoringCase({ linked: true, composites: COMPOSITES }), ({ subject, context }) => {
        const { value, band, gates, chains } = scoreSubject(subject, context);
        const { parameters } = context.model;
        const worst = chains.map(({ stages }) =>
          Math.max(...stages.map(({ exposureRisk }) => exposureRisk.value)),
        );
        const exposed = worst.filter((risk) => risk >= parameters.worstStageGate - 1e-14);
        const least = subject.blocked ? 'critical' : exposed.length > 0 ? 'high' : 'low';
        const expected = Math.max(BANDS.indexOf(bandOf(value, parameters)), BANDS.indexOf(least));
        expect(band).toBe(BANDS[expected]);
        expect(gates).toHaveLength(exposed.length + (subject.blocked ? 1 : 0));
      }),
      RUNS,
    );
  });

  it('never change the number', () => {
    fc.assert(
      fc.property(anyScoringCase(), ({ subject, context }) => {
        const scores = [true, false].map((blocked) => scoreSubject({ ...subject, blocked }, context));
        expect(scores[0].value).toBe(scores[1].value);
        expect(scores[0].band).toBe('critical');
        expect(scores[0].bandIsFirm).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('what a score does not depend on', () => {
  it('is another supplier that nobody links to', () => {
    const cases = anyScoringCase({ linked: true }).chain((given) =>
      fc.tuple(fc.constant(given), anySupplier([...given.context.materials.values()], 'another')),
    );
    fc.assert(
      fc.property(cases, ([{ subject, suppliers, context }, another]) => {
        const parts = { ...context, materials: [...context.materials.values()] };
        const { linked } = aContextWith([another, ...suppliers], {
          ...parts,
          parameters: context.model.parameters,
        });
        const [after, before] = [{ ...context, linked }, context].map((each) => numbersOf(subject, each));
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });

  it('is the scale of the weights of dimensions, of chains and of stages', () => {
    fc.assert(
      fc.property(anyScoringCase(), fc.integer({ min: 1, max: 100 }), ({ subject, context }, by) => {
        const { parameters } = context.model;
        const scaled: ScoringParameters = {
          ...parameters,
          weights: byDimension((dimension) => parameters.weights[dimension] * by),
          stageWeights: stageWeightsOf((stage) => (parameters.stageWeights[stage] * by) / 7),
        };
        const model = { ...context.model, parameters: scaled };
        const chains = subject.chains.map((chain) => ({ ...chain, weight: chain.weight * by * 3 }));
        const { value } = scoreSubject({ ...subject, chains }, { ...context, model });
        expect(value).toBeCloseTo(scoreSubject(subject, context).value, 12);
      }),
      RUNS,
    );
  });

  it('is the order of chains, sources, policies and materials', () => {
    const reversed = <Item>(items: readonly Item[]): Item[] => [...items].reverse();
    const turned = (subject: Subject): Subject => ({
      ...subject,
      chains: reversed(subject.chains).map((chain) => ({
        ...chain,
        complete: reversed(chain.complete),
        sources: reversed(chain.sources),
      })),
    });
    fc.assert(
      fc.property(anyScoringCase(), (given) => {
        const { materials, model, policies } = given.context;
        const context = aContext({
          materials: reversed([...materials.values()]),
          parameters: model.parameters,
          policies: reversed(policies),
        });
        const after = numbersOf(turned(given.subject), context);
        expect(after).toEqual(
          numbersOf(given.subject, given.context).map((number) => expect.closeTo(number, 12)),
        );
      }),
      RUNS,
    );
  });
});

describe('without links', () => {
  it('look-through shows what is there at face value, and hides exactly nothing', () => {
    fc.assert(
      fc.property(anyScoringCase(), ({ subject, context }) => {
        const { lookThrough, dimensions } = scoreSubject(subject, context);
        const { value } = dimensions.chinaExposure;
        expect(lookThrough).toEqual({ faceValue: value, lookThrough: value, hidden: 0 });
      }),
      RUNS,
    );
  });
});
