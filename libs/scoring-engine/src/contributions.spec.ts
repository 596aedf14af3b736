import {
  aChain,
  aContext,
  aContextWith,
  aLink,
  aMaterial,
  aPolicy,
  aRecycling,
  aSource,
  aSupplier,
  theMagnetMaker,
  theMagnetMakersContext,
} from '@lodestone/testing';
import { contributionsOf, primaryWeights, type StageContribution } from './contributions';
import { scoreSubject } from './score-subject';

const roundedOf = (stages: readonly StageContribution[]) =>
  stages.map(({ sources, undeclared }) => [
    ...sources.map(({ contribution }) => Number(contribution.toFixed(12))),
    Number(undeclared.contribution.toFixed(12)),
  ]);

describe('the contributions of the worked case', () => {
  const score = scoreSubject(theMagnetMaker, theMagnetMakersContext);
  const [chain] = contributionsOf(score, theMagnetMakersContext);

  it('add up to its composite by dimension', () => {
    expect(chain.weight).toBe(1);
    expect(chain.contributions.chinaExposure).toBeCloseTo(0.269311, 12);
    expect(chain.contributions.verticalIntegration).toBeCloseTo(0.25125, 12);
    expect(chain.contributions.recyclingShare).toBeCloseTo(0.152, 12);
  });

  it('show the part of each stage in the fold', () => {
    const stages = chain.chinaExposure.map(({ contribution }) => Number(contribution.toFixed(12)));
    expect(stages).toEqual([0.0200235, 0.039975, 0.2093125, 0]);
    const captivity = chain.verticalIntegration.map(({ contribution }) => Number(contribution.toFixed(12)));
    expect(captivity).toEqual([0.1875, 0.0375, 0.02625, 0]);
  });

  it('show what each source and undeclared share adds to China exposure, recycled feed where it enters', () => {
    const beforeEntry = 0.5 * 0.125 * 0.94;
    const atEntry = 0.5 * (0.125 + 0.125 * 0.06);
    expect(roundedOf(chain.chinaExposure)).toEqual(
      [
        [0.3 * beforeEntry, 0, 0],
        [0.3 * atEntry, 0, 0.4 * 0.849 * atEntry],
        [0.5 * 0.3125, 0, 0.2 * 0.849 * 0.3125],
        [0, 0],
      ].map((parts) => parts.map((part) => Number(part.toFixed(12)))),
    );
    expect(chain.chinaExposure.map(({ undeclared }) => undeclared.share)).toEqual([
      0,
      expect.closeTo(0.4, 12),
      expect.closeTo(0.2, 12),
      0,
    ]);
  });

  it('show what each source and undeclared share keeps from being captive', () => {
    const beforeEntry = 0.3 * 0.625 * 0.94;
    const atEntry = 0.3 * (0.125 + 0.625 * 0.06);
    expect(roundedOf(chain.verticalIntegration)).toEqual(
      [
        [0.3 * beforeEntry, 0.7 * beforeEntry, 0],
        [0.3 * atEntry, 0.3 * atEntry, 0.4 * atEntry],
        [0.5 * 0.0375, 0, 0.2 * 0.0375],
        [0, 0],
      ].map((parts) => parts.map((part) => Number(part.toFixed(12)))),
    );
  });

  it('tell the value of each source', () => {
    expect(chain.chinaExposure[2].sources.map(({ value }) => value.value)).toEqual([1, 0]);
    expect(chain.verticalIntegration[2].sources.map(({ value }) => value.value)).toEqual([0, 1]);
    expect(chain.verticalIntegration[2].sources[1]).toMatchObject({ index: 5, effectiveShare: 0.3 });
  });
});

describe('contributions of several chains', () => {
  const mine = (material: string, weight: number, country: string) =>
    aChain({
      material,
      weight,
      deliveredStage: 'extraction',
      sources: [aSource({ country, control: 'owned' })],
      recycling: aRecycling({ postConsumer: 1 }),
    });
  const chains = [mine('neodymium', 3, 'CN'), mine('gallium', 1, 'AU')];
  const context = aContext({ materials: [aMaterial(), aMaterial({ code: 'gallium' })] });

  it('count by their weights', () => {
    const score = scoreSubject(aSupplier({ chains }), context);
    const [chinese, australian] = contributionsOf(score, context);
    expect([chinese.weight, australian.weight]).toEqual([0.75, 0.25]);
    expect(chinese.contributions.chinaExposure).toBeCloseTo(0.5 * 0.75, 12);
    expect(chinese.contributions.verticalIntegration).toBeCloseTo(0.3 * 0.75, 12);
    expect(australian.contributions).toEqual({ chinaExposure: 0, verticalIntegration: 0, recyclingShare: 0 });
  });

  it('have nothing to tell of a dimension without risk', () => {
    const score = scoreSubject(aSupplier({ chains: chains.slice(1) }), context);
    const [chain] = contributionsOf(score, context);
    expect(roundedOf(chain.chinaExposure)).toEqual([[0, 0]]);
    expect(roundedOf(chain.verticalIntegration)).toEqual([[0, 0]]);
  });
});

describe('contributions under policies', () => {
  const scoredWith = (share: number) => {
    const sources = [aSource({ share, country: 'CN' }), aSource({ share: 1 - share })];
    const chains = [aChain({ deliveredStage: 'extraction', sources, recycling: aRecycling() })];
    const context = aContext({ policies: [aPolicy({ measure: 'prohibition' })] });
    const score = scoreSubject(aSupplier({ chains }), context);
    return contributionsOf(score, context)[0].chinaExposure[0].sources[0].contribution;
  };

  it('carry the policy', () => {
    expect(scoredWith(0.5)).toBeCloseTo(0.5 * 0.75, 12);
  });

  it('carry no more of it than exposure can rise', () => {
    expect(scoredWith(0.8)).toBeCloseTo(0.5, 12);
  });
});

describe('contributions through links', () => {
  it('show a link with the exposure of its supplier, and on a stage that it hands down', () => {
    const smelter = aSupplier({
      id: 'smelter',
      chains: [
        aChain({
          deliveredStage: 'processing',
          sources: [aSource({ country: 'CN' }), aSource({ stage: 'processing' })],
          recycling: aRecycling(),
        }),
      ],
    });
    const sources = [aLink('smelter', { stage: 'processing', share: 0.5, control: 'owned' })];
    const chains = [aChain({ deliveredStage: 'processing', sources, recycling: aRecycling() })];
    const context = aContextWith([smelter]);
    const [chain] = contributionsOf(scoreSubject(aSupplier({ chains }), context), context);
    const worst = 0.5 * 0.75;
    expect(roundedOf(chain.chinaExposure)).toEqual(
      [
        [0.5 * worst, 0.5 * 0.683 * worst],
        [0, 0.5 * 0.849 * 0.125],
      ].map((parts) => parts.map((part) => Number(part.toFixed(12)))),
    );
    expect(roundedOf(chain.verticalIntegration)).toEqual([[0.225], [0, 0.0375]]);
  });
});

describe('the weights of stages without recycled feed', () => {
  it.each([
    ['its part moves to the stage where it enters', 0.5, 1, [0.125, 0.5, 0.375]],
    ['it comes from every stage before', 0.5, 2, [0.125, 0.1875, 0.6875]],
    ['it enters where nothing is before', 0.5, 0, [0.25, 0.375, 0.375]],
    ['it enters after delivery', 0.5, 3, [0.25, 0.375, 0.375]],
    ['all of it is recycled', 1, 1, [0, 0.625, 0.375]],
    ['none of it is', 0, 1, [0.25, 0.375, 0.375]],
    ['nobody has said', null, 1, [0.25, 0.375, 0.375]],
  ])('%s', (_, share, entry, expected) => {
    expect(primaryWeights([0.25, 0.375, 0.375], { share, entry })).toEqual(expected);
  });
});
