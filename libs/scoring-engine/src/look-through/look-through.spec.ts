import {
  aChain,
  aContext,
  aLink,
  aMaterial,
  aRecycling,
  aSource,
  aSupplier,
  type ContextParts,
} from '@lodestone/testing';
import { certain } from '../estimate';
import type { Chain, Source, Subject } from '../evidence';
import type { Stage } from '../vocabulary';
import { lookThrough } from './look-through';

function solve(suppliers: readonly Subject[], parts: ContextParts = {}) {
  const { model, scoringDate, materials } = aContext(parts);
  return lookThrough(suppliers, { parameters: model.parameters, scoringDate, materials });
}
const supplier = (id: string, sources: Source[], given: Partial<Chain> = {}) =>
  aSupplier({
    id,
    chains: [aChain({ deliveredStage: 'extraction', sources, recycling: aRecycling(), ...given })],
  });
const exposureOf = (
  suppliers: readonly Subject[],
  id: string,
  stage: Stage = 'extraction',
  parts: ContextParts = {},
) => solve(suppliers, parts).exposureOf(id, 'neodymium', stage);

const inChina = (share: number) => aSource({ share, country: 'CN' });
const elsewhere = (share: number) => aSource({ share, country: 'AU' });

describe('look-through (scoring model §5: x_s = d_s + Σ A_su x_u)', () => {
  it('knows the exposure of a supplier without links', () => {
    expect(exposureOf([supplier('mine', [inChina(0.25)])], 'mine')).toEqual({
      value: 0.25 + 0.75 * 0.683,
      lower: 0.25,
      upper: 1,
    });
  });

  it('passes exposure on by shares, headline and both ends', () => {
    const suppliers = [
      supplier('trader', [aLink('mine', { share: 0.5 }), elsewhere(0.5)]),
      supplier('mine', [inChina(0.5)]),
    ];
    const { value, lower, upper } = exposureOf(suppliers, 'trader') ?? certain(-1);
    expect(value).toBeCloseTo(0.5 * (0.5 + 0.5 * 0.683), 12);
    expect([lower, upper]).toEqual([0.25, 0.5]);
  });

  it('adds up a diamond: two ways to one mine', () => {
    const suppliers = [
      supplier('top', [aLink('left', { share: 0.5 }), aLink('right', { share: 0.5 })]),
      supplier('left', [aLink('mine', { share: 0.75 }), elsewhere(0.25)]),
      supplier('right', [aLink('mine', { share: 0.25 }), elsewhere(0.75)]),
      supplier('mine', [inChina(0.5), elsewhere(0.5)]),
    ];
    expect(exposureOf(suppliers, 'top')).toEqual(certain(0.25));
  });

  it('passes on named links by the parts that they are taken to hold', () => {
    const named = [aLink('mine', { share: null }), aSource({ share: null })];
    const suppliers = [
      supplier('trader', named, { complete: ['extraction'] }),
      supplier('mine', [inChina(1)]),
    ];
    expect(exposureOf(suppliers, 'trader')).toEqual({ value: 0.5, lower: 0, upper: 1 });
  });

  it('passes on what a supplier really delivers', () => {
    const links = [aLink('mine', { status: 'under_construction' })];
    const suppliers = [supplier('trader', links), supplier('mine', [inChina(1)])];
    expect(exposureOf(suppliers, 'trader')).toEqual({ value: 0.25 + 0.75 * 0.683, lower: 0.25, upper: 1 });
  });

  it('looks at the mix of the day of scoring', () => {
    const links = [aLink('mine', { availableFrom: '2027-06-01' })];
    const suppliers = [supplier('trader', links), supplier('mine', [inChina(1)])];
    expect(exposureOf(suppliers, 'trader')?.value).toBe(0.683);
    expect(exposureOf(suppliers, 'trader', 'extraction', { scoringDate: '2027-06-01' })).toEqual(certain(1));
  });

  it('reads sources with the scoring model at hand', () => {
    const suppliers = [supplier('mine', [aSource({ country: 'RU' })])];
    const parameters = { coveredCountries: ['RU'] };
    expect(exposureOf(suppliers, 'mine', 'extraction', { parameters })).toEqual(certain(1));
  });

  it('takes an owned source to be under the owners of its supplier', () => {
    const sources = [aSource({ control: 'owned', coveredOwnershipShare: null })];
    const owned = { ...supplier('mine', sources), coveredOwnershipShare: 0.25 };
    expect(exposureOf([supplier('trader', [aLink('mine')]), owned], 'trader')).toEqual(certain(1));
  });
});

describe('recycled feed upstream (what travels through a link is exposure with recycled feed)', () => {
  const sources = [inChina(1), aSource({ stage: 'processing', country: 'AU' })];
  const refiner = (given: Partial<Chain>) =>
    supplier('refiner', sources, { deliveredStage: 'processing', ...given });
  const buyer = supplier('buyer', [aLink('refiner')], { deliveredStage: 'extraction' });

  it('lowers what a buyer is exposed to before the feed enters', () => {
    const recycling = aRecycling({ postConsumer: 0.5, preConsumer: 0.25 });
    const suppliers = [buyer, refiner({ recycling })];
    expect(exposureOf(suppliers, 'refiner')).toEqual(certain(0.25));
    expect(exposureOf(suppliers, 'refiner', 'processing')).toEqual(certain(0));
    expect(exposureOf(suppliers, 'buyer')).toEqual(certain(0.25));
  });

  it('leaves it open while undeclared', () => {
    const suppliers = [buyer, refiner({ recycling: null })];
    expect(exposureOf(suppliers, 'buyer')).toEqual({ value: 1, lower: 0, upper: 1 });
  });

  it('replaces nothing when it enters where the chain does not reach', () => {
    const recycling = aRecycling({ postConsumer: 1 });
    const mine = supplier('mine', [inChina(1)], { recycling });
    expect(exposureOf([mine], 'mine')).toEqual(certain(1));
  });

  it('is as exposed as a link of the stage where it enters', () => {
    const recycling = aRecycling({ postConsumer: 0.5 });
    const linked = [elsewhere(1), aLink('other', { stage: 'processing' })];
    const suppliers = [
      supplier('refiner', linked, { deliveredStage: 'processing', recycling }),
      supplier('other', [elsewhere(1), aSource({ stage: 'processing', country: 'CN' })], {
        deliveredStage: 'processing',
      }),
    ];
    expect(exposureOf(suppliers, 'refiner')).toEqual(certain(0.5));
  });
});

describe('a link to a supplier whose evidence does not reach', () => {
  const smelter = (given: Partial<Source>) =>
    supplier('smelter', [aLink('mine', { stage: 'metal', ...given })], { deliveredStage: 'metal' });
  const mine = supplier('mine', [inChina(1)]);
  const metalOf = (suppliers: readonly Subject[]) => exposureOf(suppliers, 'smelter', 'metal');

  it.each([
    ['that ends before the stage', [mine]],
    ['that has no chain of the material', [aSupplier({ id: 'mine', chains: [] })]],
    ['that is not there', []],
  ])('%s is read at the country of the row, else at the baseline', (_, upstream) => {
    expect(metalOf([smelter({ country: 'CN' }), ...upstream])).toEqual(certain(1));
    expect(metalOf([smelter({ country: 'AU' }), ...upstream])).toEqual(certain(0));
    expect(metalOf([smelter({}), ...upstream])).toEqual({ value: 0.849, lower: 0, upper: 1 });
  });
});

describe('what look-through knows of a supplier', () => {
  const gallium = aMaterial({ code: 'gallium', stages: ['extraction', 'processing'] });
  const suppliers = [
    aSupplier({
      id: 'b',
      country: 'MY',
      chains: [aChain({ material: 'gallium', deliveredStage: 'processing' })],
    }),
    aSupplier({ id: 'a', country: null, chains: [aChain(), aChain({ material: 'unobtainium' })] }),
  ];
  const solved = solve(suppliers, { materials: [aMaterial(), gallium] });

  it('is its seat', () => {
    expect(solved.seatOf('b')).toBe('MY');
    expect(solved.seatOf('a')).toBeNull();
    expect(solved.seatOf('stranger')).toBeNull();
  });

  it('is its exposure at the stages and materials that it delivers, and no other', () => {
    expect(solved.exposureOf('a', 'neodymium', 'component')?.value).toBe(0.849);
    expect(solved.exposureOf('a', 'neodymium', 'product')).toBeNull();
    expect(solved.exposureOf('a', 'gallium', 'extraction')).toBeNull();
    expect(solved.exposureOf('a', 'unobtainium', 'extraction')).toBeNull();
    expect(solved.exposureOf('b', 'gallium', 'processing')?.value).toBe(0.849);
    expect(solved.exposureOf('b', 'gallium', 'metal')).toBeNull();
    expect(solved.exposureOf('stranger', 'gallium', 'extraction')).toBeNull();
  });

  it('is nothing where there is no supplier', () => {
    expect(solve([]).closedLoops).toEqual([]);
    expect(solve([]).exposureOf('a', 'neodymium', 'metal')).toBeNull();
  });
});
