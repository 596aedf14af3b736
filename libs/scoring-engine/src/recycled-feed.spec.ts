import { aRecycling } from '@lodestone/testing';
import { certain } from './estimate';
import { recycledFeedOf, recycledShare, withRecycledFeed } from './recycled-feed';
import type { Stage } from './vocabulary';

const STAGES_TO_METAL: Stage[] = ['extraction', 'processing', 'metal'];

describe('recycled feed of a chain (scoring model §3)', () => {
  it('is all scrap, whatever its origin, and enters after extraction by default', () => {
    const recycling = aRecycling({ postConsumer: 0.25, preConsumer: 0.5 });
    expect(recycledFeedOf({ recycling }, STAGES_TO_METAL)).toEqual({ share: 0.75, entry: 1 });
  });

  it('enters where it is declared to', () => {
    const recycling = aRecycling({ postConsumer: 0.25, entersAt: 'metal' });
    expect(recycledFeedOf({ recycling }, STAGES_TO_METAL)).toEqual({ share: 0.25, entry: 2 });
  });

  it('is of unknown share when nothing is declared', () => {
    expect(recycledFeedOf({ recycling: null }, STAGES_TO_METAL)).toEqual({ share: null, entry: 1 });
  });

  it('is never more than all of the feed', () => {
    expect(recycledShare(aRecycling({ postConsumer: 0.75, preConsumer: 0.5 }))).toBe(1);
  });
});

describe('a stage that recycled feed replaces in part', () => {
  const primary = { value: 0.5, lower: 0.25, upper: 0.75 };

  it('is in that part as exposed as the stage where the feed enters', () => {
    const entry = { value: 1, lower: 0.5, upper: 1 };
    expect(withRecycledFeed(primary, entry, 0.25)).toEqual({ value: 0.625, lower: 0.3125, upper: 0.8125 });
  });

  it.each([
    ['stays as it is without recycled feed', 0, primary],
    ['is the stage of entry when all feed is recycled', 1, certain(0.875)],
  ])('%s', (_, share, expected) => {
    expect(withRecycledFeed(primary, certain(0.875), share)).toEqual(expected);
  });

  it.each([
    ['worse', certain(0.875), { value: 0.5, lower: 0.25, upper: 0.875 }],
    ['better', certain(0.125), { value: 0.5, lower: 0.125, upper: 0.75 }],
    ['no wider', { value: 0.4, lower: 0.3, upper: 0.6 }, primary],
  ])('may be anything between the two while undeclared: entry %s', (_, entry, expected) => {
    expect(withRecycledFeed(primary, entry, null)).toEqual(expected);
  });
});
