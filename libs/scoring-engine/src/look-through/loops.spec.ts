import { aChain, aContext, aLink, aRecycling, aSource, aSupplier } from '@lodestone/testing';
import { certain } from '../estimate';
import type { Chain, Source, Subject } from '../evidence';
import { lookThrough } from './look-through';

function solve(suppliers: readonly Subject[]) {
  const { model, scoringDate, materials } = aContext();
  return lookThrough(suppliers, { parameters: model.parameters, scoringDate, materials });
}
const supplier = (id: string, sources: Source[], given: Partial<Chain> = {}) =>
  aSupplier({
    id,
    chains: [aChain({ deliveredStage: 'extraction', sources, recycling: aRecycling(), ...given })],
  });
const extractionOf = (suppliers: readonly Subject[], id: string) =>
  solve(suppliers).exposureOf(id, 'neodymium', 'extraction');
const inChina = (share: number) => aSource({ share, country: 'CN' });
const elsewhere = (share: number) => aSource({ share, country: 'AU' });
/** Nothing known but the world share of extraction. */
const OPEN = { value: 0.683, lower: 0, upper: 1 };

describe('suppliers that supply one another', () => {
  it('settle at the solution of both equations: a = 0.4 + 0.6 b, b = 0.5 a', () => {
    const loop = [
      supplier('a', [aLink('b', { share: 0.6 }), inChina(0.4)]),
      supplier('b', [aLink('a', { share: 0.5 }), elsewhere(0.5)]),
    ];
    const { closedLoops } = solve(loop);
    expect(closedLoops).toEqual([]);
    expect(extractionOf(loop, 'a')?.value).toBeCloseTo(4 / 7, 12);
    expect(extractionOf(loop, 'b')?.value).toBeCloseTo(2 / 7, 12);
    expect(extractionOf(loop, 'a')?.lower).toBeCloseTo(4 / 7, 12);
    expect(extractionOf(loop, 'b')?.upper).toBeCloseTo(2 / 7, 12);
  });

  it('carry what is undeclared and both its ends round the loop', () => {
    const loop = [supplier('a', [aLink('b', { share: 0.5 })]), supplier('b', [aLink('a', { share: 0.5 })])];
    const { value, lower, upper } = extractionOf(loop, 'a') ?? certain(-1);
    expect(value).toBeCloseTo(0.683, 12);
    expect(lower).toBeCloseTo(0, 12);
    expect(upper).toBeCloseTo(1, 12);
  });

  it('take part in a loop of three behind which a buyer stands', () => {
    const loop = [
      supplier('a', [aLink('b', { share: 1 })]),
      supplier('b', [aLink('c', { share: 1 })]),
      supplier('c', [aLink('a', { share: 0.5 }), inChina(0.25), elsewhere(0.25)]),
      supplier('buyer', [aLink('c', { share: 0.5 }), elsewhere(0.5)]),
    ];
    for (const id of ['a', 'b', 'c']) expect(extractionOf(loop, id)?.value).toBeCloseTo(0.5, 12);
    expect(extractionOf(loop, 'buyer')?.value).toBeCloseTo(0.25, 12);
  });

  it('may link to themselves', () => {
    const loop = [supplier('a', [aLink('a', { share: 0.5 }), inChina(0.25), elsewhere(0.25)])];
    expect(extractionOf(loop, 'a')?.value).toBeCloseTo(0.5, 12);
  });

  it('settle although all but a thousandth goes round', () => {
    const loop = [
      supplier('a', [aLink('b', { share: 0.999 }), inChina(0.001)]),
      supplier('b', [aLink('a', { share: 0.999 }), elsewhere(0.001)]),
    ];
    expect(solve(loop).closedLoops).toEqual([]);
    expect(extractionOf(loop, 'a')?.value).toBeCloseTo(1 / 1.999, 11);
    expect(extractionOf(loop, 'b')?.value).toBeCloseTo(0.999 / 1.999, 11);
  });

  it('are solved stage by stage', () => {
    const both = (to: string, country: string) => [
      aLink(to, { share: 0.5 }),
      aSource({ share: 0.5, country }),
      aSource({ stage: 'processing', country }),
    ];
    const loop = [
      supplier('a', both('b', 'CN'), { deliveredStage: 'processing' }),
      supplier('b', both('a', 'AU'), { deliveredStage: 'processing' }),
    ];
    expect(solve(loop).exposureOf('a', 'neodymium', 'processing')).toEqual(certain(1));
    expect(extractionOf(loop, 'a')?.value).toBeCloseTo(2 / 3, 12);
  });
});

describe('a closed loop (scoring model §5: falls back to the baseline and says so)', () => {
  const closed = [supplier('a', [aLink('b')]), supplier('b', [aLink('a')])];
  const named = (id: string) => ({ supplierId: id, material: 'neodymium', stage: 'extraction' });

  it('is one that nothing from outside feeds', () => {
    const { closedLoops } = solve(closed);
    expect(closedLoops).toEqual([named('a'), named('b')]);
    expect(extractionOf(closed, 'a')).toEqual(OPEN);
    expect(extractionOf(closed, 'b')).toEqual(OPEN);
  });

  it('stays one when links that deliver nothing yet lead out of it and back', () => {
    const planned = (id: string) => aLink(id, { share: null, status: 'planned' });
    const suppliers = [
      supplier('a', [aLink('b'), planned('c')]),
      supplier('b', [aLink('a')]),
      supplier('c', [planned('a'), inChina(1)]),
    ];
    expect(solve(suppliers).closedLoops).toEqual([named('a'), named('b')]);
    expect(extractionOf(suppliers, 'c')).toEqual(certain(1));
  });

  it('leaves a buyer behind it in the dark as well', () => {
    const suppliers = [...closed, supplier('buyer', [aLink('a', { share: 0.5 }), inChina(0.5)])];
    expect(solve(suppliers).closedLoops).toHaveLength(2);
    const { value, lower, upper } = extractionOf(suppliers, 'buyer') ?? certain(-1);
    expect(value).toBeCloseTo(0.5 + 0.5 * 0.683, 12);
    expect([lower, upper]).toEqual([0.5, 1]);
  });

  it('may be a supplier that links to itself alone', () => {
    expect(solve([supplier('a', [aLink('a')])]).closedLoops).toEqual([named('a')]);
  });

  it('is closed by named links of complete stages too', () => {
    const complete = { complete: ['extraction'] as const };
    const loop = [
      supplier('a', [aLink('b', { share: null })], complete),
      supplier('b', [aLink('a', { share: null })], complete),
    ];
    expect(solve(loop).closedLoops).toHaveLength(2);
  });

  it.each<[string, Source[]]>([
    ['a source of one member', [aLink('a', { share: 0.99 }), elsewhere(0.01)]],
    ['an undeclared share', [aLink('a', { share: 0.99 })]],
    [
      'a link to a supplier outside',
      [aLink('a', { share: 0.99 }), aLink('outside', { share: 0.01, country: 'AU' })],
    ],
    ['a member that has not begun in full', [aLink('a', { status: 'ramping' })]],
  ])('is opened by %s', (_, sources) => {
    expect(solve([supplier('a', [aLink('b')]), supplier('b', sources)]).closedLoops).toEqual([]);
  });

  it('is closed but for rounding', () => {
    const almost = [supplier('a', [aLink('b', { share: 1 - 1e-13 })]), supplier('b', [aLink('a')])];
    expect(solve(almost).closedLoops).toHaveLength(2);
    const open = [supplier('a', [aLink('b', { share: 1 - 1e-11 })]), supplier('b', [aLink('a')])];
    expect(solve(open).closedLoops).toEqual([]);
  });

  it('is named by the stage that is closed', () => {
    const sources = (to: string) => [elsewhere(1), aLink(to, { stage: 'processing' })];
    const loop = [
      supplier('a', sources('b'), { deliveredStage: 'processing' }),
      supplier('b', sources('a'), { deliveredStage: 'processing' }),
    ];
    const { closedLoops } = solve(loop);
    expect(closedLoops.map(({ supplierId, stage }) => [supplierId, stage])).toEqual([
      ['a', 'processing'],
      ['b', 'processing'],
    ]);
  });
});

describe('recycled feed in a loop', () => {
  const processing = aSource({ stage: 'processing', country: 'CN' });
  const loopWith = (given: Partial<Chain>) => [
    supplier('a', [aLink('b'), processing], { deliveredStage: 'processing', ...given }),
    supplier('b', [aLink('a')]),
  ];

  it('is input from outside: the loop settles at the stage where it enters', () => {
    const loop = loopWith({ recycling: aRecycling({ postConsumer: 0.25 }) });
    expect(solve(loop).closedLoops).toEqual([]);
    for (const id of ['a', 'b']) expect(extractionOf(loop, id)?.value).toBeCloseTo(1, 12);
  });

  it('is none while undeclared', () => {
    expect(solve(loopWith({ recycling: null })).closedLoops).toHaveLength(2);
  });

  it('is none where it does not come before its entry', () => {
    const recycling = aRecycling({ postConsumer: 0.25, entersAt: 'extraction' });
    expect(solve(loopWith({ recycling })).closedLoops).toHaveLength(2);
  });
});
