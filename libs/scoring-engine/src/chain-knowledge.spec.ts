import {
  aChain,
  aContext,
  aMaterial,
  aRecycling,
  aSource,
  aSupplier,
  type ContextParts,
} from '@lodestone/testing';
import { assessChain } from './assess-chain';
import { chainKnowledge } from './chain-knowledge';
import type { Chain } from './evidence';
import { prepareChain } from './prepared-chain';

function knowledgeOf(given: Partial<Chain>, parts: ContextParts = {}, material = aMaterial()) {
  const context = aContext(parts);
  const { scoringDate, model } = context;
  const prepared = prepareChain(aSupplier(), aChain(given), material, scoringDate, model.parameters);
  return chainKnowledge(assessChain(prepared, context), context);
}

const sources = [
  aSource({ stage: 'extraction', share: 1 }),
  aSource({ stage: 'processing', share: 0.5, evidence: 'declared' }),
];

describe('what is known of a chain (scoring model §7)', () => {
  it('is the mean over its stages by their importance', () => {
    const { coverage, confidence } = knowledgeOf({ deliveredStage: 'processing', sources });
    expect(coverage).toEqual({ chinaExposure: 0.75, verticalIntegration: 0.75, recyclingShare: 0 });
    expect(confidence.verticalIntegration).toBeCloseTo((1 + 0.3) / 2, 12);
    expect(confidence.chinaExposure).toBeCloseTo((1 + 0.3 + 0.5 * 0.2) / 2, 12);
  });

  it('weighs stages as the scoring model does', () => {
    const stageWeights = { extraction: 1, processing: 3, metal: 1, component: 1, product: 1 };
    const { coverage, confidence } = knowledgeOf(
      { deliveredStage: 'processing', sources },
      { parameters: { stageWeights } },
    );
    expect(coverage.chinaExposure).toBe(0.625);
    expect(confidence.verticalIntegration).toBeCloseTo(0.25 + 0.75 * 0.3, 12);
  });

  it('covers recycling when it is declared, with the confidence of that fact', () => {
    const recycling = aRecycling({ evidence: 'documented', asOf: '2014-11-23' });
    const { coverage, confidence, imputed } = knowledgeOf({ recycling });
    expect(coverage.recyclingShare).toBe(1);
    expect(confidence.recyclingShare).toBeCloseTo(0.8 / 16, 12);
    expect(imputed.recyclingShare).toBe(false);
  });

  it.each([
    ['0.2 in an imputed recycling rate', 0.01, 0.2, true],
    ['0.2 in an imputed recycling rate of 0', 0, 0.2, true],
    ['none where no rate is known', null, 0, false],
  ])('has a confidence of %s', (_, recyclingRate, expected, isImputed) => {
    const { coverage, confidence, imputed } = knowledgeOf({}, {}, aMaterial({ recyclingRate }));
    expect(coverage.recyclingShare).toBe(0);
    expect(confidence.recyclingShare).toBe(expected);
    expect(imputed.recyclingShare).toBe(isImputed);
  });

  it('takes the confidence in what is imputed from the scoring model', () => {
    const parameters = { imputedConfidence: 0.5 };
    expect(knowledgeOf({}, { parameters }).confidence).toEqual({
      chinaExposure: 0.5,
      verticalIntegration: 0,
      recyclingShare: 0.5,
    });
  });

  it('counts age to the day of the evidence, not to that of the score', () => {
    const old = aSource({ stage: 'extraction', asOf: '2014-11-23' });
    const given: Partial<Chain> = { deliveredStage: 'extraction', sources: [old] };
    const later = { scoringDate: '2031-11-23', evidenceDate: '2026-11-23' };
    expect(knowledgeOf(given, later).confidence.chinaExposure).toBe(1 / 16);
  });

  it('says which dimensions were filled in from reference data', () => {
    const recycling = aRecycling();
    const declared = { deliveredStage: 'extraction', sources: sources.slice(0, 1), recycling } as const;
    expect(knowledgeOf(declared).imputed).toEqual({
      chinaExposure: false,
      verticalIntegration: false,
      recyclingShare: false,
    });
    expect(knowledgeOf({ deliveredStage: 'processing', sources, recycling }).imputed.chinaExposure).toBe(
      true,
    );
  });
});
