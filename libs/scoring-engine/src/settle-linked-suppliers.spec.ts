import { anyScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import { assessChain, type ChainAssessment } from './assess-chain';
import { certain } from './estimate';
import { prepareChain } from './prepared-chain';
import type { ScoringContext } from './scoring-context';
import { settleLinkedSuppliers } from './settle-linked-suppliers';
import type { Stage } from './vocabulary';

/** The chain assessed anew with one supplier's exposure at one stage taken as the headline does. */
function assessedWith(supplierId: string, at: Stage, chain: ChainAssessment, context: ScoringContext) {
  const exposureOf: ScoringContext['linked']['exposureOf'] = (id, material, stage) => {
    const exposure = context.linked.exposureOf(id, material, stage);
    return exposure !== null && id === supplierId && stage === at ? certain(exposure.value) : exposure;
  };
  return assessChain(chain.prepared, { ...context, linked: { ...context.linked, exposureOf } });
}

const risksOf = ({ chinaExposure, verticalIntegration, recyclingShare }: ChainAssessment) => [
  ...Object.values(chinaExposure),
  ...Object.values(verticalIntegration),
  ...Object.values(recyclingShare),
];

describe('a chain with one linked supplier settled', () => {
  it('is what it would be if it were assessed anew with the answer', () => {
    let settled = 0;
    fc.assert(
      fc.property(anyScoringCase({ linked: true }), ({ subject, context }) => {
        for (const chain of subject.chains) {
          const material = context.materials.get(chain.material);
          if (material === undefined) throw new Error(`No material ${chain.material}`);
          const { scoringDate, model } = context;
          const prepared = prepareChain(subject, chain, material, scoringDate, model.parameters);
          const assessed = assessChain(prepared, context);
          for (const stage of assessed.stages) {
            for (const { supplierId, changed } of settleLinkedSuppliers(assessed, stage, context)) {
              if (context.linked.exposureOf(supplierId, chain.material, stage.stage) === null) continue;
              const expected = risksOf(assessedWith(supplierId, stage.stage, assessed, context));
              risksOf({ ...assessed, ...changed }).forEach((risk, index) =>
                expect(risk).toBeCloseTo(expected[index], 12),
              );
              settled += 1;
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(settled).toBeGreaterThan(100);
  });
});
