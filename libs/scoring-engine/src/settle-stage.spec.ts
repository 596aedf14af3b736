import { aChain, aContext, aMaterial, aRecycling, aSource, aSupplier } from '@lodestone/testing';
import { assessChain } from './assess-chain';
import { certain } from './estimate';
import type { Chain } from './evidence';
import { prepareChain } from './prepared-chain';
import { settleStage } from './settle-stage';

const context = aContext({ parameters: { worstStageShare: 0 } });
const { parameters } = context.model;
function settled(position: number, given: Partial<Chain>) {
  const chain = aChain({ deliveredStage: 'processing', recycling: aRecycling(), ...given });
  const prepared = prepareChain(aSupplier(), chain, aMaterial(), context.scoringDate, parameters);
  const assessed = assessChain(prepared, context);
  return settleStage(assessed, assessed.stages[position], context);
}

describe('a stage taken as disclosed', () => {
  it('is no longer open, in exposure and in captivity', () => {
    const { chinaExposure, verticalIntegration } = settled(1, { sources: [] });
    expect(chinaExposure?.value).toBeCloseTo((0.683 + 0.849) / 2, 12);
    expect(chinaExposure?.lower).toBeCloseTo(0.849 / 2, 12);
    expect(chinaExposure?.upper).toBeCloseTo((1 + 0.849) / 2, 12);
    expect(verticalIntegration).toEqual({ value: 1, lower: 0.5, upper: 1 });
  });

  it('changes nothing of a chain where it was not open', () => {
    const sources = [aSource({ stage: 'processing', control: 'owned' })];
    expect(settled(1, { sources })).toEqual({});
    expect(settled(0, { sources, deliveredStage: 'extraction' })).toMatchObject({
      chinaExposure: certain(0.683),
      verticalIntegration: certain(1),
    });
  });
});
