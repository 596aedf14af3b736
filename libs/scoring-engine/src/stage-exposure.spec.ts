import {
  aChain,
  aLink,
  aMaterial,
  aRecycling,
  aSource,
  aSupplier,
  someParameters,
  TODAY,
} from '@lodestone/testing';
import { certain } from './estimate';
import type { Chain } from './evidence';
import { type LinkedExposures, NO_LINKED_EXPOSURES } from './look-through/linked-exposures';
import { prepareChain } from './prepared-chain';
import {
  type ExposureReading,
  exposuresThrough,
  primaryExposure,
  replaceByRecycledFeed,
} from './stage-exposure';
import type { Stage } from './vocabulary';

const material = aMaterial({
  worldShares: { extraction: { CN: 0.5 }, processing: { CN: 0.75 }, metal: { CN: 0.25 } },
});
const prepare = (given: Partial<Chain>) =>
  prepareChain(aSupplier(), aChain(given), material, TODAY, someParameters());
const reading = (given: Partial<ExposureReading> = {}): ExposureReading => ({
  linked: NO_LINKED_EXPOSURES,
  parameters: someParameters(),
  ...given,
});
const primaryOf = (
  given: Partial<Chain>,
  { settledStage, ...how }: Partial<ExposureReading> & { settledStage?: Stage } = {},
) => {
  const prepared = prepare(given);
  return prepared.stages.map((stage) =>
    primaryExposure(stage, exposuresThrough(prepared, stage, reading(how)), settledStage),
  );
};

/** A smelter that is exposed by half at every stage up to metal, a quarter more or less. */
const half = { value: 0.5, lower: 0.25, upper: 0.75 };
const linked: LinkedExposures = {
  seatOf: () => null,
  exposureOf: (supplierId, _, stage) => (supplierId === 'smelter' && stage !== 'component' ? half : null),
};

describe('primary exposure of a stage (scoring model §3: Σ q v + u β)', () => {
  it('blends what is declared with the baseline of what is not', () => {
    const sources = [aSource({ share: 0.25, country: 'CN' }), aSource({ share: 0.25 })];
    expect(primaryOf({ sources })[0]).toEqual({ value: 0.5, lower: 0.25, upper: 0.75 });
  });

  it('is the baseline and open where nothing is declared', () => {
    expect(primaryOf({})[1]).toEqual({ value: 0.75, lower: 0, upper: 1 });
  });

  it('of a linked share is that of the supplier', () => {
    expect(primaryOf({ sources: [aLink('smelter', { stage: 'metal' })] }, { linked })[2]).toEqual(half);
  });
});

describe('a stage that nobody declared (scoring model §5)', () => {
  const sources = [
    aLink('smelter', { stage: 'metal', share: 0.5 }),
    aSource({ stage: 'metal', share: 0.25, country: 'CN' }),
  ];

  it('passes each linked share on to the supplier’s exposure there, and gives the rest the baseline', () => {
    const [extraction, processing] = primaryOf({ sources }, { linked });
    expect(extraction).toEqual({ value: 0.5 * 0.5 + 0.5 * 0.5, lower: 0.125, upper: 0.875 });
    expect(processing).toEqual({ value: 0.5 * 0.5 + 0.5 * 0.75, lower: 0.125, upper: 0.875 });
  });

  it('is settled with the stage that it is read from, which leaves open what is beyond the links', () => {
    const settled = primaryOf({ sources }, { linked, settledStage: 'metal' });
    expect(settled[0]).toEqual({ value: 0.5, lower: 0.25, upper: 0.75 });
    expect(settled[2]).toEqual({ value: 0.5625, lower: 0.4375, upper: 0.6875 });
  });

  it('is certain once it is settled itself, and nothing else is', () => {
    const settled = primaryOf({ sources }, { linked, settledStage: 'extraction' });
    expect(settled[0]).toEqual(certain(0.5));
    expect(settled[1]).toEqual(primaryOf({ sources }, { linked })[1]);
    expect(settled[2]).toEqual(primaryOf({ sources }, { linked })[2]);
  });
});

describe('a declared stage that is settled', () => {
  it('keeps what its suppliers leave open', () => {
    const sources = [aLink('smelter', { stage: 'metal', share: 0.5 })];
    expect(primaryOf({ sources }, { linked, settledStage: 'metal' })[2]).toEqual({
      value: 0.375,
      lower: 0.25,
      upper: 0.5,
    });
  });
});

describe('exposure with recycled feed (scoring model §3)', () => {
  const sources = [
    aSource({ stage: 'extraction', country: 'CN' }),
    aSource({ stage: 'processing', country: 'CN' }),
    aSource({ stage: 'metal', country: 'AU' }),
    aSource({ stage: 'component', country: 'CN' }),
  ];
  const exposuresOf = (given: Partial<Chain>) =>
    replaceByRecycledFeed(primaryOf({ sources, ...given }), prepare({ sources, ...given })).map(
      ({ value }) => value,
    );

  it('replaces every stage before the one where it enters, and no other', () => {
    const recycling = aRecycling({ postConsumer: 0.25, entersAt: 'metal' });
    expect(exposuresOf({ recycling })).toEqual([0.75, 0.75, 0, 1]);
  });

  it('removes no exposure to a country where it is recycled', () => {
    expect(exposuresOf({ recycling: aRecycling({ postConsumer: 0.25 }) })).toEqual([1, 1, 0, 1]);
  });

  it('replaces nothing when it enters after delivery', () => {
    const mine = { deliveredStage: 'extraction', sources: sources.slice(0, 1) } as const;
    expect(exposuresOf({ ...mine, recycling: aRecycling({ postConsumer: 1 }) })).toEqual([1]);
  });

  it('leaves the stages before entry open while undeclared', () => {
    const primary = [certain(0.75), certain(0.25), certain(1)];
    expect(replaceByRecycledFeed(primary, { feed: { share: null, entry: 1 } })).toEqual([
      { value: 0.75, lower: 0.25, upper: 0.75 },
      certain(0.25),
      certain(1),
    ]);
  });
});
