import fc from 'fast-check';
import { composePortfolio } from '../portfolio/compose-portfolio';
import { emptyRisks, type PackedRisks } from '../portfolio/packed-risks';
import { COMPOSITES } from '../scoring-model';
import { BANDS } from '../vocabulary';
import { criticalCounts, latticeWeights } from './critical-counts';

const CRITICAL = BANDS.indexOf('critical');
const REST = { worstStageGate: 0.5, sufficientCoverage: 0.5 };
const LIMITS = { moderate: 0.25, high: 0.5, critical: 0.75 };

function risksOf(subjects: readonly (readonly number[])[], blocked: readonly boolean[]): PackedRisks {
  const risks = emptyRisks(subjects.length);
  subjects.forEach((dimensions, index) => {
    for (const name of ['dimensions', 'lower', 'upper'] as const) risks[name].set(dimensions, 3 * index);
    risks.blocked[index] = blocked[index] ? 1 : 0;
  });
  return risks;
}

describe('How many are critical under all weights', () => {
  it('is at the corners how many are critical in each dimension alone', () => {
    const risks = risksOf(
      [
        [0.9, 0.1, 0.8],
        [0.8, 0.1, 0.1],
        [0.1, 0.2, 0.1],
        [0.75, 0.2, 0.1],
      ],
      [false, false, true, false],
    );
    const { counts } = criticalCounts(risks, { composite: 'weighted-mean', bandLimits: LIMITS }, 1);
    expect(latticeWeights(1)).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect([...counts]).toEqual([2, 1, 4]);
  });

  it('is at each point what composing everybody says', () => {
    const risk = fc.double({ min: 0, max: 1, noNaN: true });
    const subject = fc.tuple(risk, risk, risk);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(subject, fc.boolean()), { maxLength: 12 }),
        fc.constantFrom(...COMPOSITES),
        fc.integer({ min: 1, max: 7 }),
        fc.double({ min: 0.51, max: 1, noNaN: true }),
        (subjects, composite, steps, critical) => {
          const risks = risksOf(
            subjects.map(([dimensions]) => dimensions),
            subjects.map(([, blocked]) => blocked),
          );
          const bandLimits = { ...LIMITS, critical };
          const { counts } = criticalCounts(risks, { composite, bandLimits }, steps);
          const expected = latticeWeights(steps).map(
            ([chinaExposure, verticalIntegration, recyclingShare]) => {
              const weights = { chinaExposure, verticalIntegration, recyclingShare };
              const { bands } = composePortfolio(risks, { ...REST, composite, bandLimits, weights });
              return bands.filter((band) => band === CRITICAL).length;
            },
          );
          expect([...counts]).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
