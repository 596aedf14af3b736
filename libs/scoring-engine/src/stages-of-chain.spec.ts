import { aChain, aMaterial, someParameters } from '@lodestone/testing';
import { recyclingEntry, relevantStages, stageShares } from './stages-of-chain';
import type { Stage } from './vocabulary';

describe('the relevant stages of a chain (scoring model §1)', () => {
  it.each<[Stage, Stage[]]>([
    ['extraction', ['extraction']],
    ['metal', ['extraction', 'processing', 'metal']],
    ['component', ['extraction', 'processing', 'metal', 'component']],
  ])('run from extraction to the delivered %s', (deliveredStage, stages) => {
    expect(relevantStages(aChain({ deliveredStage }), aMaterial())).toEqual(stages);
  });

  it('leave out what the material does not have: graphite has no metal', () => {
    const graphite = aMaterial({ stages: ['extraction', 'processing', 'component'] });
    expect(relevantStages(aChain({ deliveredStage: 'component' }), graphite)).toEqual([
      'extraction',
      'processing',
      'component',
    ]);
  });
});

describe('the importance of stages (scoring model §2: ω sums to 1, equal by default)', () => {
  it('is equal by default', () => {
    expect(stageShares(['extraction', 'processing', 'metal', 'component'], someParameters())).toEqual([
      0.25, 0.25, 0.25, 0.25,
    ]);
  });

  it('is that of the scoring model among the stages of the chain', () => {
    const stageWeights = { extraction: 1, processing: 3, metal: 4, component: 100, product: 100 };
    const shares = stageShares(['extraction', 'processing', 'metal'], someParameters({ stageWeights }));
    expect(shares).toEqual([0.125, 0.375, 0.5]);
  });
});

describe('where recycled feed enters (scoring model §3)', () => {
  const all: Stage[] = ['extraction', 'processing', 'metal', 'component'];

  it.each<[string, Stage | null, Stage[], number]>([
    ['at the stage after extraction by default', null, all, 1],
    ['at the first stage after extraction that the material has', null, ['extraction', 'metal'], 1],
    ['at the first stage where that is the stage after extraction', null, ['metal', 'component'], 0],
    ['where it says', 'component', all, 3],
    ['at extraction, where it says so', 'extraction', all, 0],
    ['nowhere before delivery when extraction is all there is', null, ['extraction'], 1],
    ['nowhere before delivery when the chain ends before', 'component', ['extraction', 'processing'], 2],
  ])('%s', (_, entersAt, stages, position) => {
    expect(recyclingEntry(entersAt, stages)).toBe(position);
  });
});
