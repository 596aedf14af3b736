import { aChain, aLink, aSupplier } from '@lodestone/testing';
import { supplyReachOf } from './supply-reach';

const dy = (...links: string[]) => aChain({ material: 'dysprosium', sources: links.map((id) => aLink(id)) });
const nd = (...links: string[]) => aChain({ sources: links.map((id) => aLink(id)) });

const SUPPLIERS = new Map(
  [
    aSupplier({ id: 'maker', chains: [nd('trader'), dy('refiner')] }),
    aSupplier({ id: 'trader', chains: [nd('mine'), dy('other mine')] }),
    aSupplier({ id: 'refiner', chains: [nd('other mine')] }),
    aSupplier({ id: 'mine', chains: [nd('trader', 'nobody')] }),
    aSupplier({ id: 'other mine', chains: [nd(), dy()] }),
  ].map((supplier) => [supplier.id, supplier]),
);
const reachOf = (...ids: string[]) => {
  const subjects = ids.flatMap((id) => SUPPLIERS.get(id) ?? []);
  const reach = supplyReachOf(subjects, (id) => SUPPLIERS.get(id));
  return Object.fromEntries([...reach].map(([material, ids]) => [material, [...ids].sort()]));
};

describe('the reach of a supplier', () => {
  it('goes along links of one material, through each supplier that has a chain of it', () => {
    expect(reachOf('maker')).toEqual({ neodymium: ['mine', 'nobody', 'trader'], dysprosium: ['refiner'] });
  });

  it('goes round a loop once, and so back to where it began', () => {
    expect(reachOf('mine')).toEqual({ neodymium: ['mine', 'nobody', 'trader'] });
  });

  it('of several is that of each', () => {
    expect(reachOf('refiner', 'trader')).toEqual({
      neodymium: ['mine', 'nobody', 'other mine', 'trader'],
      dysprosium: ['other mine'],
    });
  });

  it('without links is empty', () => {
    expect(reachOf('other mine')).toEqual({ neodymium: [], dysprosium: [] });
  });
});
