import { aChain, aContextWith, aLink, aRecycling, aSource, aSupplier } from '@lodestone/testing';
import type { Source } from '../evidence';
import { scoreSubject } from '../score-subject';

const supplier = (id: string, sources: Source[]) =>
  aSupplier({ id, chains: [aChain({ deliveredStage: 'extraction', sources, recycling: aRecycling() })] });

describe('a chain of 5,000 suppliers', () => {
  const tiers = Array.from({ length: 5000 }, (_, tier) => `tier-${tier}`);
  const suppliers = tiers.map((id, tier) =>
    tier + 1 < tiers.length
      ? supplier(id, [aLink(tiers[tier + 1])])
      : supplier(id, [aSource({ country: 'CN' })]),
  );

  it('is looked through to its end without exhausting the stack', () => {
    const score = scoreSubject(supplier('subject', [aLink('tier-0')]), aContextWith(suppliers));
    expect(score.lookThrough).toEqual({ faceValue: 0, lookThrough: 1, hidden: 1 });
  });

  it('hands uncertainty on to its beginning', () => {
    const open = [...suppliers.slice(0, -1), supplier('tier-4999', [aSource({ share: 0.5 })])];
    const score = scoreSubject(supplier('subject', [aLink('tier-0')]), aContextWith(open));
    expect(score.dimensions.chinaExposure).toMatchObject({ value: 0.5 * 0.683, lower: 0, upper: 0.5 });
  });
});
