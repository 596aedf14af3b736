import {
  aChain,
  aContextWith,
  aLink,
  aMaterial,
  aRecycling,
  aSource,
  aSupplier,
  type ContextParts,
} from '@lodestone/testing';
import { contributionsOf } from '../contributions';
import type { Chain, Source, Subject } from '../evidence';
import { scoreSubject } from '../score-subject';
import { exposurePaths, type LinkedContribution } from './paths';

const supplier = (id: string, sources: Source[], given: Partial<Chain> = {}) =>
  aSupplier({
    id,
    chains: [aChain({ deliveredStage: 'extraction', sources, recycling: aRecycling(), ...given })],
  });
const linked = (supplierId: string, contribution: number): LinkedContribution => ({
  supplierId,
  chain: 'neodymium',
  stage: 'extraction',
  contribution,
});
function pathsOf(from: LinkedContribution, suppliers: readonly Subject[], parts: ContextParts = {}) {
  const byId = new Map(suppliers.map((each) => [each.id, each]));
  return exposurePaths(from, byId, aContextWith(suppliers, parts));
}
const path = (through: string[], endsAt: string, country: string | null, contribution: number) => ({
  through,
  chain: 'neodymium',
  stage: 'extraction',
  endsAt,
  country,
  contribution: expect.closeTo(contribution, 12),
});
const inChina = (share: number) => aSource({ share, country: 'CN' });
const elsewhere = (share: number) => aSource({ share, country: 'AU' });

describe('the paths of an exposure (scoring model §5: “31 of 58 points come through X”)', () => {
  it('tell through whom the points of a score come', () => {
    const suppliers = [
      supplier('x', [aLink('mine', { share: 0.5 }), elsewhere(0.5)]),
      supplier('mine', [inChina(1)]),
      supplier('y', [inChina(0.54), elsewhere(0.46)]),
    ];
    const subject = supplier('subject', [aLink('x', { share: 0.62 }), aLink('y', { share: 0.38 })]);
    const parameters = { weights: { chinaExposure: 1, verticalIntegration: 0, recyclingShare: 0 } };
    const context = aContextWith(suppliers, { parameters });
    const score = scoreSubject(subject, context);
    const [{ chinaExposure }] = contributionsOf(score, context);
    const [x, y] = chinaExposure[0].sources.map(({ contribution }) => contribution);
    expect(score.value).toBeCloseTo(0.31 + 0.38 * 0.54, 12);
    expect(pathsOf(linked('x', x), suppliers)).toEqual([path(['x', 'mine'], 'source', 'CN', 0.31)]);
    expect(pathsOf(linked('y', y), suppliers)).toEqual([path(['y'], 'source', 'CN', 0.38 * 0.54)]);
  });

  it('end where sources are declared and where nobody declared any, the largest first', () => {
    const suppliers = [supplier('x', [aSource({ share: 0.25, country: 'HK' }), inChina(0.5)])];
    const exposure = 0.75 + 0.25 * 0.683;
    expect(pathsOf(linked('x', 0.4), suppliers)).toEqual([
      path(['x'], 'source', 'CN', (0.4 * 0.5) / exposure),
      path(['x'], 'source', 'HK', (0.4 * 0.25) / exposure),
      path(['x'], 'undeclared', null, (0.4 * 0.25 * 0.683) / exposure),
    ]);
  });

  it('end at a source under covered ownership in a country that is not covered', () => {
    const suppliers = [supplier('x', [aSource({ country: 'AU', coveredOwnershipShare: 0.5 })])];
    expect(pathsOf(linked('x', 0.4), suppliers)).toEqual([path(['x'], 'source', 'AU', 0.4)]);
  });

  it('end undeclared at a supplier that nobody knows, or that has no such chain', () => {
    const end = (id: string) => [path([id], 'undeclared', null, 0.4)];
    expect(pathsOf(linked('stranger', 0.4), [])).toEqual(end('stranger'));
    expect(pathsOf(linked('x', 0.4), [aSupplier({ id: 'x', chains: [] })])).toEqual(end('x'));
    const unknownMaterial = { ...linked('x', 0.4), chain: 'gallium' };
    expect(pathsOf(unknownMaterial, [supplier('x', [inChina(1)])])).toEqual([
      { ...end('x')[0], chain: 'gallium' },
    ]);
    const beyond = { ...linked('x', 0.4), stage: 'metal' as const };
    expect(pathsOf(beyond, [supplier('x', [inChina(1)])])).toEqual([{ ...end('x')[0], stage: 'metal' }]);
  });

  it('end at the row of a link that leads nowhere, if it names a country', () => {
    const withRow = (given: Partial<Source>) => [supplier('x', [aLink('stranger', given)])];
    expect(pathsOf(linked('x', 0.4), withRow({ country: 'CN' }))).toEqual([path(['x'], 'source', 'CN', 0.4)]);
    expect(pathsOf(linked('x', 0.4), withRow({}))).toEqual([path(['x'], 'undeclared', null, 0.4)]);
  });

  it('end undeclared for a covered owner at a place that nobody knows', () => {
    const sources = [aSource({ country: null, coveredOwnershipShare: 1 })];
    expect(pathsOf(linked('x', 0.4), [supplier('x', sources)])).toEqual([
      path(['x'], 'undeclared', null, 0.4),
    ]);
  });

  it('do not exist where there is no exposure', () => {
    expect(pathsOf(linked('x', 0.4), [supplier('x', [elsewhere(1)])])).toEqual([]);
  });

  it('leave out what adds nothing', () => {
    expect(pathsOf(linked('x', 0.4), [supplier('x', [elsewhere(0.5), inChina(0.5)])])).toHaveLength(1);
  });

  it('follow the chain of the material asked about', () => {
    const gallium = aChain({ material: 'gallium', deliveredStage: 'extraction', sources: [inChina(1)] });
    const x = aSupplier({ id: 'x', chains: [gallium, ...supplier('x', [elsewhere(1)]).chains] });
    const materials = [aMaterial(), aMaterial({ code: 'gallium' })];
    const ofGallium = { ...linked('x', 0.4), chain: 'gallium' };
    expect(pathsOf(ofGallium, [x], { materials })).toMatchObject([{ chain: 'gallium', country: 'CN' }]);
    expect(pathsOf(linked('x', 0.4), [x], { materials })).toEqual([]);
  });
});

describe('paths through recycled feed and inherited stages', () => {
  const processing = aSource({ stage: 'processing', country: 'HK' });
  const refiner = (recycling: Chain['recycling'], sources: Source[] = [inChina(1), processing]) =>
    supplier('x', sources, { deliveredStage: 'processing', recycling });

  it('go through the stage where recycled feed enters, in its part', () => {
    expect(pathsOf(linked('x', 0.4), [refiner(aRecycling({ postConsumer: 0.25 }))])).toEqual([
      path(['x'], 'source', 'CN', 0.3),
      { ...path(['x'], 'source', 'HK', 0.1) },
    ]);
  });

  it.each([
    ['is undeclared', null],
    ['is none', aRecycling()],
    ['enters no later', aRecycling({ postConsumer: 0.25, entersAt: 'extraction' })],
  ])('go through the stage alone where recycled feed %s', (_, recycling) => {
    expect(pathsOf(linked('x', 0.4), [refiner(recycling)])).toEqual([path(['x'], 'source', 'CN', 0.4)]);
  });

  it('go through the stage alone at or after the entry of recycled feed, or where it is not reached', () => {
    const atEntry = { ...linked('x', 0.4), stage: 'processing' as const };
    const expected = { ...path(['x'], 'source', 'HK', 0.4), stage: 'processing' };
    expect(pathsOf(atEntry, [refiner(aRecycling({ postConsumer: 0.25 }))])).toEqual([expected]);
    const mine = supplier('x', [inChina(1)], { recycling: aRecycling({ postConsumer: 0.25 }) });
    expect(pathsOf(linked('x', 0.4), [mine])).toEqual([path(['x'], 'source', 'CN', 0.4)]);
  });

  it('follow the links of a later stage, and take the rest of it for undeclared', () => {
    const smelting = [
      aLink('mine', { stage: 'processing', share: 0.5 }),
      aSource({ stage: 'processing', share: 0.25, country: 'CN' }),
    ];
    const mine = supplier('mine', [inChina(1), processing], { deliveredStage: 'processing' });
    const exposure = 0.5 + 0.5 * 0.683;
    const paths = pathsOf(linked('x', exposure), [refiner(aRecycling(), smelting), mine]);
    expect(paths).toEqual([
      path(['x', 'mine'], 'source', 'CN', 0.5),
      path(['x'], 'undeclared', null, 0.25 * 0.683),
      path(['x'], 'undeclared', null, 0.25 * 0.683),
    ]);
  });
});

describe('where paths are no longer followed', () => {
  const row = (count: number) => [
    ...Array.from({ length: count - 1 }, (_, tier) =>
      supplier(`tier-${tier + 1}`, [aLink(`tier-${tier + 2}`)]),
    ),
    supplier(`tier-${count}`, [inChina(1)]),
  ];

  it.each([
    [7, 7, 'source'],
    [8, 8, 'further'],
    [9, 8, 'further'],
  ])('after eight suppliers: a row of %d is followed for %d', (count, followed, endsAt) => {
    const [only, ...others] = pathsOf(linked('tier-1', 0.4), row(count));
    expect(others).toEqual([]);
    expect(only.through).toHaveLength(followed);
    expect(only).toMatchObject({ endsAt, contribution: expect.closeTo(0.4, 12) });
  });

  it.each([
    [1e-5, 'source'],
    [0.99e-5, 'further'],
  ])('below a hundred-thousandth: %d', (contribution, endsAt) => {
    expect(pathsOf(linked('x', contribution), [supplier('x', [inChina(1)])])).toMatchObject([
      { endsAt, contribution },
    ]);
  });
});
