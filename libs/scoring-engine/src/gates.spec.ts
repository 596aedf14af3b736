import { aChain, aContext, aMaterial, aSource, aSupplier, someParameters } from '@lodestone/testing';
import { assessChain } from './assess-chain';
import type { Chain } from './evidence';
import { gatedBand, gatesAt, type Gate } from './gates';
import { prepareChain } from './prepared-chain';
import type { Band, Stage } from './vocabulary';

const context = aContext();
function assessed(given: Partial<Chain>) {
  const { parameters } = context.model;
  const chain = aChain(given);
  return assessChain(prepareChain(aSupplier(), chain, aMaterial(), context.scoringDate, parameters), context);
}

/** A share of a stage in China, the rest in Australia. */
const chinese = (stage: Stage, share: number) => [
  aSource({ stage, share, country: 'CN' }),
  aSource({ stage, share: 1 - share, country: 'AU' }),
];
const mine = (share: number) =>
  assessed({ deliveredStage: 'extraction', sources: chinese('extraction', share) });

describe('the gate of the worst stage (scoring model §4: D1’s worst stage ≥ 0.65)', () => {
  it.each([
    [0.649, 0],
    [0.65, 1],
    [1, 1],
  ])('at %d holds for %d chains', (share, count) => {
    expect(gatesAt('value', [mine(share)], false, someParameters())).toHaveLength(count);
  });

  it('names the chain, the stage and its exposure', () => {
    const sources = [
      ...chinese('extraction', 0.25),
      ...chinese('processing', 0.75),
      ...chinese('metal', 0.75),
    ];
    const chain = assessed({ deliveredStage: 'metal', sources });
    expect(gatesAt('value', [mine(0.5), chain], false, someParameters())).toEqual([
      {
        code: 'worst_stage',
        minimumBand: 'high',
        chain: 'neodymium',
        stage: 'processing',
        value: 0.75,
      },
    ]);
  });

  it('finds the worst stage wherever it is', () => {
    const last = assessed({
      deliveredStage: 'processing',
      sources: [...chinese('extraction', 0.75), ...chinese('processing', 0.875)],
    });
    expect(gatesAt('value', [last], false, someParameters())).toMatchObject([{ stage: 'processing' }]);
  });

  it('holds at one end of what is undeclared and not at the other', () => {
    const open = assessed({
      deliveredStage: 'extraction',
      sources: [aSource({ share: 0.5, country: 'CN' })],
    });
    const gates = (['lower', 'value', 'upper'] as const).map((end) =>
      gatesAt(end, [open], false, someParameters()).map((gate) => 'value' in gate && gate.value),
    );
    expect(gates).toEqual([[], [0.5 + 0.5 * 0.683], [1]]);
  });

  it('holds or not whatever the order in which the sources are listed', () => {
    const gatesOf = (...shares: number[]) => {
      const sources = [aSource({ share: 0.35 }), ...shares.map((share) => aSource({ share, country: 'CN' }))];
      const chain = assessed({ deliveredStage: 'extraction', sources });
      return gatesAt('value', [chain], false, someParameters()).map(({ code }) => code);
    };
    expect(gatesOf(0.35, 0.05, 0.25)).toEqual(gatesOf(0.35, 0.25, 0.05));
  });

  it('is where the scoring model puts it', () => {
    expect(gatesAt('value', [mine(0.5)], false, someParameters({ worstStageGate: 0.5 }))).toHaveLength(1);
  });
});

describe('the gate of a blocked subject', () => {
  it('comes first', () => {
    expect(gatesAt('value', [mine(0)], true, someParameters())).toEqual([
      { code: 'blocked', minimumBand: 'critical' },
    ]);
    expect(gatesAt('value', [mine(1)], true, someParameters()).map(({ code }) => code)).toEqual([
      'blocked',
      'worst_stage',
    ]);
  });
});

describe('the band after the gates (scoring model §4: they change the band, never the number)', () => {
  const blocked: Gate = { code: 'blocked', minimumBand: 'critical' };
  const worst: Gate = {
    code: 'worst_stage',
    minimumBand: 'high',
    chain: 'neodymium',
    stage: 'metal',
    value: 0.7,
  };

  it.each<[string, number, Gate[], Band]>([
    ['a low risk without a gate', 0.1, [], 'low'],
    ['a low risk with an exposed stage', 0.1, [worst], 'high'],
    ['a high risk with an exposed stage', 0.6, [worst], 'high'],
    ['a critical risk with an exposed stage', 0.65, [worst], 'critical'],
    ['a low risk of a blocked subject', 0.1, [blocked], 'critical'],
    ['both gates', 0.1, [blocked, worst], 'critical'],
  ])('of %s', (_, risk, gates, band) => {
    expect(gatedBand(risk, gates, someParameters())).toBe(band);
  });
});
