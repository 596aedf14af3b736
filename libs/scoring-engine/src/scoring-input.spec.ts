import { aChain, aContextWith, aLink, aMaterial, aPolicy, aSource, aSupplier } from '@lodestone/testing';
import { scoringInputOf } from './scoring-input';

describe('the facts that a score is computed from (scoring model §11)', () => {
  const gallium = aMaterial({ code: 'gallium', stages: ['extraction', 'processing'] });
  const smelter = aSupplier({ id: 'smelter', country: 'MY' });
  const context = aContextWith([smelter], {
    materials: [aMaterial(), gallium, aMaterial({ code: 'graphite' })],
    policies: [aPolicy(), aPolicy({ code: 'other', materials: ['graphite'] })],
  });

  it('are the reference facts and the policies of its materials', () => {
    const subject = aSupplier({ chains: [aChain({ material: 'gallium' })] });
    expect(scoringInputOf(subject, context)).toEqual({
      links: [],
      materials: [gallium],
      policies: [],
    });
    const { materials, policies } = scoringInputOf(aSupplier(), context);
    expect(materials).toEqual([aMaterial()]);
    expect(policies).toEqual([aPolicy()]);
  });

  it('hold a material once, whatever the number of chains', () => {
    const subject = aSupplier({ chains: [aChain(), aChain()] });
    expect(scoringInputOf(subject, context).materials).toEqual([aMaterial()]);
  });

  it('hold what look-through found of each linked supplier at each stage', () => {
    const sources = [
      aLink('smelter', { share: 0.5 }),
      aLink('smelter', { share: 0.5 }),
      aSource({ stage: 'metal' }),
    ];
    const subject = aSupplier({ chains: [aChain({ sources })] });
    const open = (value: number) => ({ value, lower: 0, upper: 1 });
    expect(scoringInputOf(subject, context).links).toEqual([
      {
        material: 'neodymium',
        supplierId: 'smelter',
        seat: 'MY',
        exposures: [open(0.683), open(0.849), open(0.849), open(0.849)],
      },
    ]);
  });

  it('say so when look-through found nothing', () => {
    const links = [aChain({ material: 'gallium', sources: [aLink('smelter')] })];
    expect(scoringInputOf(aSupplier({ chains: links }), context).links).toMatchObject([
      { exposures: [null, null] },
    ]);
    const unknown = [aChain({ material: 'unobtainium', sources: [aLink('smelter')] })];
    expect(scoringInputOf(aSupplier({ chains: unknown }), context).links).toMatchObject([{ exposures: [] }]);
  });
});
