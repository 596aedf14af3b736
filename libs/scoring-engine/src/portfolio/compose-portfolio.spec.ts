import { aContextWith, anyParameters, anyScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import { scoreSubject } from '../score-subject';
import type { Score } from '../score';
import { COMPOSITES, DEFAULT_PARAMETERS, type ScoringParameters } from '../scoring-model';
import { BANDS, DIMENSIONS } from '../vocabulary';
import { type CompositeParameters, composePortfolio } from './compose-portfolio';
import { BAND_RISKS, bandRisksOf, emptyRisks, packRisks } from './packed-risks';

const RUNS = { numRuns: 500 };

function packed(scores: readonly (readonly [Score, boolean])[]) {
  const risks = emptyRisks(scores.length);
  scores.forEach(([score, blocked], index) => {
    const found = bandRisksOf(score);
    expect(found).toHaveLength(BAND_RISKS);
    const coverage = DIMENSIONS.map((dimension) => score.dimensions[dimension].coverage);
    packRisks(risks, index, found, coverage, blocked);
  });
  return risks;
}

/** What the engine says of the subject by itself. */
const saidOf = ({ value, lower, upper, band, bandIsFirm, insufficient, dimensions }: Score) => ({
  ...{ value, lower, upper, band, bandIsFirm, insufficient },
  contributions: DIMENSIONS.map((dimension) => dimensions[dimension].contribution),
});

const composedOf = (risks: ReturnType<typeof packed>, parameters: CompositeParameters, index: number) => {
  const composed = composePortfolio(risks, parameters);
  return {
    ...{ value: composed.value[index], lower: composed.lower[index], upper: composed.upper[index] },
    band: BANDS[composed.bands[index]],
    bandIsFirm: composed.firm[index] === 1,
    insufficient: composed.insufficient[index] === 1,
    contributions: [...composed.contributions.subarray(3 * index, 3 * index + 3)],
  };
};

/** Judgements that leave the dimensions as they are. */
const anyComposite = (): fc.Arbitrary<Partial<ScoringParameters>> =>
  fc
    .record({
      given: anyParameters(COMPOSITES),
      limits: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }),
      gate: fc.integer({ min: 0, max: 100 }),
      enough: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ given: { weights, composite }, limits, gate, enough }) => {
      const [moderate, high, critical] = limits.sort((a, b) => a - b).map((limit) => limit / 100);
      return {
        ...{ weights, composite, bandLimits: { moderate, high, critical } },
        ...{ worstStageGate: gate / 100, sufficientCoverage: enough / 100 },
      };
    });

describe('a portfolio that is composed from its risks', () => {
  it('says of each subject what the engine says of it, to the last digit, whatever the judgements', () => {
    fc.assert(
      fc.property(
        anyScoringCase({ linked: true, composites: COMPOSITES }),
        anyComposite(),
        fc.boolean(),
        ({ subject, suppliers, context }, changes, blocked) => {
          const named = { ...subject, blocked };
          const risks = packed([[scoreSubject(named, context), blocked]]);
          const parameters = { ...context.model.parameters, ...changes };
          const { materials, policies } = context;
          const other = aContextWith(suppliers, { materials: [...materials.values()], policies, parameters });
          expect(composedOf(risks, parameters, 0)).toEqual(saidOf(scoreSubject(named, other)));
        },
      ),
      RUNS,
    );
  });

  it('keeps its subjects apart', () => {
    fc.assert(
      fc.property(fc.array(anyScoringCase(), { minLength: 2, maxLength: 4 }), (cases) => {
        const [{ context }] = cases;
        const scores = cases.map((each) => scoreSubject(each.subject, each.context));
        const all = packed(scores.map((score) => [score, false]));
        const { parameters } = context.model;
        scores.forEach((score, index) => {
          expect(composedOf(all, parameters, index)).toEqual(
            composedOf(packed([[score, false]]), parameters, 0),
          );
        });
      }),
      { numRuns: 50 },
    );
  });

  it('may be empty', () => {
    expect(composePortfolio(emptyRisks(0), DEFAULT_PARAMETERS).value).toHaveLength(0);
  });
});
