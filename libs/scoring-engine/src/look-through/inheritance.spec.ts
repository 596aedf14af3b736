import { aChain, aContextWith, aLink, aRecycling, aSource, aSupplier } from '@lodestone/testing';
import { certain } from '../estimate';
import type { Chain, Source, Subject } from '../evidence';
import { scoreSubject } from '../score-subject';

const supplier = (id: string, sources: Source[], given: Partial<Chain> = {}) =>
  aSupplier({ id, chains: [aChain({ sources, recycling: aRecycling(), ...given })] });
const exposuresOf = (sources: Source[], upstream: readonly Subject[], given: Partial<Chain> = {}) => {
  const [{ stages }] = scoreSubject(supplier('subject', sources, given), aContextWith(upstream)).chains;
  return stages.map(({ exposure }) => exposure);
};
const throughout = (country: string) =>
  (['extraction', 'processing', 'metal'] as const).map((stage) => aSource({ stage, country }));

describe('a stage that a subject did not declare (scoring model §5)', () => {
  const smelter = supplier('smelter', throughout('CN'), { deliveredStage: 'metal' });
  const metalLink = (given: Partial<Source> = {}) => aLink('smelter', { stage: 'metal', ...given });
  const magnet = aSource({ stage: 'component' });

  it('is inherited through the links of the nearest later stage', () => {
    expect(exposuresOf([metalLink(), magnet], [smelter])).toEqual([
      certain(1),
      certain(1),
      certain(1),
      certain(0),
    ]);
  });

  it('gives the share that is not linked the baseline, and leaves it open', () => {
    const [extraction, processing, metal] = exposuresOf(
      [metalLink({ share: 0.5 }), aSource({ stage: 'metal', share: 0.5 }), magnet],
      [smelter],
    );
    expect(extraction).toEqual({ value: 0.5 + 0.5 * 0.683, lower: 0.5, upper: 1 });
    expect(processing).toEqual({ value: 0.5 + 0.5 * 0.849, lower: 0.5, upper: 1 });
    expect(metal).toEqual(certain(0.5));
  });

  it('gives a link to a supplier that does not reach back the baseline, whatever the row says', () => {
    const [extraction, , metal] = exposuresOf(
      [aLink('stranger', { stage: 'metal', country: 'AU' }), magnet],
      [],
    );
    expect(extraction).toEqual({ value: 0.683, lower: 0, upper: 1 });
    expect(metal).toEqual(certain(0));
  });

  it('is inherited by a supplier of a supplier as well', () => {
    const agent = supplier('agent', [metalLink({ share: 0.5 }), aSource({ stage: 'metal', share: 0.5 })], {
      deliveredStage: 'metal',
    });
    const [extraction] = exposuresOf([aLink('agent', { stage: 'metal' }), magnet], [smelter, agent]);
    expect(extraction).toEqual({ value: 0.5 + 0.5 * 0.683, lower: 0.5, upper: 1 });
  });

  it('is inherited with the recycled feed of the supplier', () => {
    const recycling = aRecycling({ postConsumer: 0.5, entersAt: 'metal' });
    const clean = [...throughout('CN').slice(0, 2), aSource({ stage: 'metal', country: 'AU' })];
    const recycler = supplier('smelter', clean, { deliveredStage: 'metal', recycling });
    expect(exposuresOf([metalLink(), magnet], [recycler])).toEqual([
      certain(0.5),
      certain(0.5),
      certain(0),
      certain(0),
    ]);
  });

  it('is not inherited for vertical integration', () => {
    const subject = supplier('subject', [metalLink({ control: 'owned' }), magnet]);
    const safe = supplier('smelter', throughout('AU'), { deliveredStage: 'metal' });
    const [{ stages }] = scoreSubject(subject, aContextWith([safe])).chains;
    expect(stages.map(({ captive }) => captive)).toEqual([
      { value: 0, lower: 0, upper: 1 },
      { value: 0, lower: 0, upper: 1 },
      certain(1),
      certain(0),
    ]);
  });

  it('is passed on by a link that has begun to deliver, as far as it has', () => {
    const [extraction] = exposuresOf([metalLink({ status: 'under_construction' }), magnet], [smelter]);
    expect(extraction).toEqual({ value: 0.25 + 0.75 * 0.683, lower: 0.25, upper: 1 });
  });

  it('keeps the captive part of a linked source as safe as its supplier', () => {
    const half = supplier('smelter', [aSource({ stage: 'metal', share: 0.5, country: 'CN' })], {
      deliveredStage: 'metal',
    });
    const subject = supplier('subject', [metalLink({ control: 'owned' }), magnet]);
    const [{ stages }] = scoreSubject(subject, aContextWith([half])).chains;
    expect(stages[2].captive.value).toBeCloseTo(1 - (0.5 + 0.5 * 0.849), 12);
    expect([stages[2].captive.lower, stages[2].captive.upper]).toEqual([0, 0.5]);
  });
});
