import { aChain, aContext, aRecycling, aSource, aSupplier } from '@lodestone/testing';
import { DEFAULT_PARAMETERS } from '../scoring-model';
import { scoreSubject } from '../score-subject';
import { turningPoints } from './turning-points';

const STAGES = ['extraction', 'processing', 'metal', 'component'] as const;

describe('the composite turns', () => {
  it('where the recycled share reaches its target', () => {
    const at = (level: number) => {
      const sources = STAGES.map((stage) => aSource({ stage, control: 'owned' }));
      const recycling = aRecycling({ postConsumer: level });
      const subject = aSupplier({ chains: [aChain({ sources, recycling })] });
      return { level, score: scoreSubject(subject, aContext()) };
    };
    const turns = turningPoints(at(0), at(0.1), DEFAULT_PARAMETERS);
    expect(turns).toEqual([expect.closeTo(DEFAULT_PARAMETERS.recyclingTarget, 12)]);
  });

  it('where another stage becomes the worst', () => {
    const at = (level: number) => {
      const sources = [
        aSource({ stage: 'extraction', share: 0.4, country: 'CN' }),
        aSource({ stage: 'extraction', share: 0.6 }),
        aSource({ stage: 'processing', share: 0.8 - level, country: 'CN' }),
        aSource({ stage: 'processing', share: 0.2 + level }),
        ...(['metal', 'component'] as const).map((stage) => aSource({ stage })),
      ];
      const subject = aSupplier({ chains: [aChain({ sources, recycling: aRecycling() })] });
      return { level, score: scoreSubject(subject, aContext()) };
    };
    expect(turningPoints(at(0), at(0.1), DEFAULT_PARAMETERS)).toContainEqual(expect.closeTo(0.4, 9));
  });
});
