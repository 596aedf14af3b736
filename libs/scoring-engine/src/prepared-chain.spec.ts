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
import type { Chain } from './evidence';
import { isDeclared, prepareChain } from './prepared-chain';

const prepare = (given: Partial<Chain>) =>
  prepareChain(aSupplier(), aChain(given), aMaterial(), TODAY, someParameters());
const readFrom = (given: Partial<Chain>) => prepare(given).stages.map((stage) => stage.readFrom.stage);

describe('a chain on a day', () => {
  it('has the mix and the baseline of every relevant stage', () => {
    const { stages, feed, material } = prepare({
      deliveredStage: 'metal',
      sources: [aSource({ stage: 'processing', share: 0.25 }), aSource({ stage: 'metal', until: TODAY })],
      recycling: aRecycling({ postConsumer: 0.5, entersAt: 'metal' }),
    });
    expect(stages.map(({ stage }) => stage)).toEqual(['extraction', 'processing', 'metal']);
    expect(stages.map(({ mix }) => mix.undeclared)).toEqual([1, 0.75, 1]);
    expect(stages.map(({ mix }) => isDeclared(mix))).toEqual([false, true, false]);
    expect(stages.map(({ baseline }) => baseline.value)).toEqual([0.683, 0.849, 0.849]);
    expect(feed).toEqual({ share: 0.5, entry: 2 });
    expect(material.code).toBe('neodymium');
  });
});

describe('the stage that tells the exposure (scoring model §5: the nearest later stage with links)', () => {
  const metal = aSource({ stage: 'metal' });
  const metalLink = aLink('smelter', { stage: 'metal' });
  const magnetLink = aLink('magnet-maker', { stage: 'component' });

  it('is the stage itself when it is declared, links or not', () => {
    expect(readFrom({ sources: [aSource(), metalLink] })[0]).toBe('extraction');
    expect(readFrom({ sources: [aSource({ share: 0.1, status: 'ramping' }), metalLink] })[0]).toBe(
      'extraction',
    );
  });

  it('is a later one while the stage has announcements alone', () => {
    const planned = aSource({ share: 0.1, status: 'planned' });
    expect(readFrom({ sources: [planned, metalLink] })[0]).toBe('metal');
    const plannedLink = aLink('mine', { stage: 'extraction', status: 'planned' });
    expect(readFrom({ sources: [plannedLink, metalLink] })[0]).toBe('metal');
  });

  it('is the nearest later one with links when it is not', () => {
    expect(readFrom({ sources: [metalLink, magnetLink] })).toEqual(['metal', 'metal', 'metal', 'component']);
  });

  it('passes over a later one without links', () => {
    expect(readFrom({ sources: [metal, magnetLink] })).toEqual([
      'component',
      'component',
      'metal',
      'component',
    ]);
  });

  it('takes one link among several sources for a link', () => {
    const sources = [
      { ...metal, share: 0.5 },
      { ...metalLink, share: 0.5 },
    ];
    expect(readFrom({ sources })[0]).toBe('metal');
  });

  it('is the stage itself when nothing later has links', () => {
    expect(readFrom({ sources: [aLink('miner'), metal] })).toEqual([
      'extraction',
      'processing',
      'metal',
      'component',
    ]);
  });

  it('looks at links in the mix of the day only', () => {
    expect(readFrom({ sources: [{ ...metalLink, availableFrom: '2027-01-01' }, magnetLink] })).toEqual([
      'component',
      'component',
      'component',
      'component',
    ]);
  });
});
