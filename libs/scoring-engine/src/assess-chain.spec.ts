import {
  aChain,
  aContext,
  aMaterial,
  aPolicy,
  aRecycling,
  aSource,
  aSupplier,
  type ContextParts,
} from '@lodestone/testing';
import { assessChain } from './assess-chain';
import { captivityRisk } from './chain-risks';
import { certain, unknown } from './estimate';
import type { Chain, Source } from './evidence';
import { prepareChain } from './prepared-chain';
import type { Stage } from './vocabulary';

function assess(given: Partial<Chain>, parts: ContextParts = {}) {
  const context = aContext(parts);
  const [material] = parts.materials ?? [aMaterial()];
  const { parameters } = context.model;
  const prepared = prepareChain(aSupplier(), aChain(given), material, context.scoringDate, parameters);
  return assessChain(prepared, context);
}

/** All of a stage in one country, on the market unless said otherwise. */
const allOf = (stage: Stage, country: string, given: Partial<Source> = {}) =>
  aSource({ stage, country, ...given });

const MINE_TO_METAL: Partial<Chain> = {
  deliveredStage: 'metal',
  sources: [
    allOf('extraction', 'CN'),
    allOf('processing', 'AU', { control: 'owned' }),
    allOf('metal', 'AU', { control: 'offtake' }),
  ],
  recycling: aRecycling(),
};

describe('China exposure of a chain (scoring model §3, D1)', () => {
  it('folds the exposures of its stages', () => {
    const { stages, chinaExposure } = assess(MINE_TO_METAL);
    expect(stages.map(({ exposureRisk }) => exposureRisk)).toEqual([certain(1), certain(0), certain(0)]);
    expect(stages.map(({ share }) => share)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(chinaExposure.value).toBeCloseTo(0.5 + 1 / 6, 12);
  });

  it('folds as the scoring model says', () => {
    const stageWeights = { extraction: 2, processing: 1, metal: 1, component: 1, product: 1 };
    const { chinaExposure } = assess(MINE_TO_METAL, { parameters: { stageWeights, worstStageShare: 0 } });
    expect(chinaExposure).toEqual(certain(0.5));
  });

  it('multiplies by the policy of each stage, up to 1', () => {
    const { stages } = assess(
      {
        deliveredStage: 'metal',
        sources: [
          allOf('extraction', 'CN', { share: 0.5 }),
          allOf('extraction', 'AU', { share: 0.5 }),
          allOf('processing', 'CN'),
          allOf('metal', 'CN'),
        ],
        recycling: aRecycling(),
      },
      { policies: [aPolicy({ measure: 'prohibition', stages: ['extraction', 'metal'] })] },
    );
    expect(stages.map(({ policy }) => policy.factor)).toEqual([1.5, 1, 1.5]);
    expect(stages.map(({ exposure }) => exposure)).toEqual([certain(0.5), certain(1), certain(1)]);
    expect(stages.map(({ exposureRisk }) => exposureRisk)).toEqual([certain(0.75), certain(1), certain(1)]);
  });

  it('multiplies both ends by the policy', () => {
    const { stages } = assess(
      { deliveredStage: 'extraction', sources: [allOf('extraction', 'CN', { share: 0.25 })] },
      { policies: [aPolicy({ measure: 'tax' })] },
    );
    const { value, lower, upper } = stages[0].exposureRisk;
    expect(value).toBeCloseTo(1.2 * (0.25 + 0.75 * 0.683), 12);
    expect(lower).toBeCloseTo(0.3, 12);
    expect(upper).toBe(1);
  });

  it('looks at the policies of the material on the day of scoring', () => {
    const factorWith = (parts: ContextParts) => assess(MINE_TO_METAL, parts).stages[0].policy.factor;
    expect(factorWith({ policies: [aPolicy({ materials: ['gallium'] })] })).toBe(1);
    const policies = [aPolicy({ from: '2027-01-01' })];
    expect(factorWith({ policies })).toBe(1);
    expect(factorWith({ policies, scoringDate: '2027-01-01' })).toBe(1.1);
  });

  it('applies policy after recycled feed', () => {
    const { stages } = assess(
      { ...MINE_TO_METAL, recycling: aRecycling({ postConsumer: 0.5 }) },
      { policies: [aPolicy({ measure: 'prohibition' })] },
    );
    expect(stages[0].primaryExposure).toEqual(certain(1));
    expect(stages[0].exposure).toEqual(certain(0.5));
    expect(stages[0].exposureRisk).toEqual(certain(0.75));
  });
});

describe('vertical integration of a chain (scoring model §3, D2)', () => {
  it('folds what is not captive in safe hands', () => {
    const { stages, verticalIntegration } = assess(MINE_TO_METAL);
    expect(stages.map(({ captive }) => captive)).toEqual([certain(0), certain(1), certain(0.5)]);
    expect(verticalIntegration.value).toBeCloseTo(0.5 + 0.5 * 0.5, 12);
  });

  it('counts the undeclared share as not captive, but open', () => {
    const sources = [allOf('extraction', 'AU', { share: 0.25, control: 'owned' })];
    const { stages, verticalIntegration } = assess({ deliveredStage: 'extraction', sources });
    expect(stages[0].captive).toEqual({ value: 0.25, lower: 0.25, upper: 1 });
    expect(verticalIntegration).toEqual({ value: 0.75, lower: 0, upper: 0.75 });
  });

  it('is not inherited: a stage that nobody declared is not captive', () => {
    const { stages } = assess({ sources: [], recycling: aRecycling() });
    expect(stages.map(({ primaryCaptive }) => primaryCaptive)).toEqual(Array(4).fill(unknown(0)));
  });

  it('takes recycled feed to be as captive as the stage where it enters', () => {
    const { stages } = assess({ ...MINE_TO_METAL, recycling: aRecycling({ postConsumer: 0.25 }) });
    expect(stages.map(({ primaryCaptive }) => primaryCaptive.value)).toEqual([0, 1, 0.5]);
    expect(stages.map(({ captive }) => captive.value)).toEqual([0.25, 1, 0.5]);
  });

  it('never takes more than all to be captive', () => {
    expect(captivityRisk({ value: 1 + 1e-12, lower: 0.25, upper: 2 })).toEqual({
      value: 0,
      lower: 0,
      upper: 0.75,
    });
  });
});

describe('recycling share of a chain (scoring model §3, D3)', () => {
  it('is that of its declaration', () => {
    const { recycling, recyclingShare } = assess({ recycling: aRecycling({ postConsumer: 0.125 }) });
    expect(recycling.basis).toBe('declared');
    expect(recyclingShare).toEqual(certain(0.5));
  });
});
