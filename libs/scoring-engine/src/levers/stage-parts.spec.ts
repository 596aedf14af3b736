import { aChain, aContext, aSource, aSupplier } from '@lodestone/testing';
import { scoreSubject } from '../score-subject';
import { partsOf } from './stage-parts';

describe('parts of a stage', () => {
  it('count as their sources as far as these are at work, and as the baseline for the rest', () => {
    const sources = [
      aSource({ stage: 'metal', share: 0.5, country: 'CN', status: 'operating' }),
      aSource({ stage: 'metal', share: 0.3, country: 'AU', control: 'owned', status: 'ramping' }),
    ];
    const [chain] = scoreSubject(aSupplier({ chains: [aChain({ sources })] }), aContext()).chains;
    const metal = chain.stages.find(({ stage }) => stage === 'metal');
    if (metal === undefined) throw new Error('The chain has no stage of metal');
    const baseline = metal.baseline.value;
    expect(baseline).toBeGreaterThan(0);
    expect(
      partsOf(chain, metal, aContext()).map(({ mixed, ...part }) => [mixed?.source.country ?? null, part]),
    ).toEqual([
      ['CN', { held: 0.5, exposure: 1, sourceExposure: 1, captive: 0, sourceCaptive: 0 }],
      // Three quarters of what a ramping plant holds are at work.
      ['AU', { held: 0.3, exposure: 0.25 * baseline, sourceExposure: 0, captive: 0.75, sourceCaptive: 1 }],
      [
        null,
        {
          held: expect.closeTo(0.2, 12),
          ...{ exposure: baseline, sourceExposure: baseline, captive: 0, sourceCaptive: 0 },
        },
      ],
    ]);
  });
});
