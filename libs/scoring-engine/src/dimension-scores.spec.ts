import { aChain, aContext, aRecycling, aSource, aSupplier, someParameters } from '@lodestone/testing';
import { assessChain } from './assess-chain';
import { chainWeights, compositeEstimate, dimensionEstimates } from './dimension-scores';
import { certain } from './estimate';
import type { Chain } from './evidence';
import { prepareChain } from './prepared-chain';

const context = aContext();
function assessed(given: Partial<Chain>) {
  const chain = aChain({ deliveredStage: 'extraction', recycling: aRecycling(), ...given });
  const [material] = context.materials.values();
  const { parameters } = context.model;
  return assessChain(prepareChain(aSupplier(), chain, material, context.scoringDate, parameters), context);
}

const chinese = assessed({ weight: 1, sources: [aSource({ country: 'CN' })] });
const captive = assessed({
  weight: 3,
  sources: [aSource({ control: 'owned' })],
  recycling: aRecycling({ postConsumer: 0.125 }),
});

describe('the dimensions of a subject (scoring model §3: the weighted mean over its chains)', () => {
  it('count each chain by its weight', () => {
    expect(chainWeights([chinese, captive])).toEqual([1, 3]);
    expect(dimensionEstimates([chinese, captive])).toEqual({
      chinaExposure: certain(0.25),
      verticalIntegration: certain(0.25),
      recyclingShare: certain(0.625),
    });
  });

  it('take the best ends together and the worst ends together', () => {
    const open = assessed({ weight: 1, sources: [aSource({ share: 0.5 })], recycling: null });
    const { chinaExposure, recyclingShare } = dimensionEstimates([chinese, open]);
    expect(chinaExposure.value).toBeCloseTo((1 + 0.5 * 0.683) / 2, 12);
    expect(chinaExposure).toMatchObject({ lower: 0.5, upper: 0.75 });
    expect(recyclingShare).toEqual({ value: 0.98, lower: 0.5, upper: 1 });
  });
});

describe('the composite with its bounds (scoring model §7: the weighted sums of the ends)', () => {
  const dimensions = {
    chinaExposure: { value: 0.5, lower: 0.25, upper: 1 },
    verticalIntegration: { value: 0.5, lower: 0, upper: 1 },
    recyclingShare: { value: 0.75, lower: 0.5, upper: 1 },
  };

  it('weighs each end by the dimensions', () => {
    const weights = { chinaExposure: 2, verticalIntegration: 1, recyclingShare: 1 };
    expect(compositeEstimate(dimensions, someParameters({ weights }))).toEqual({
      value: 0.5625,
      lower: 0.25,
      upper: 1,
    });
  });

  it('composes as the scoring model says', () => {
    const weights = { chinaExposure: 1, verticalIntegration: 1, recyclingShare: 0 };
    const parameters = someParameters({ weights, composite: 'resilience-geometric' });
    const { value, lower, upper } = compositeEstimate(dimensions, parameters);
    expect(value).toBeCloseTo(0.5, 12);
    expect(lower).toBeCloseTo(1 - Math.sqrt(0.75), 12);
    expect(upper).toBe(1);
  });
});
