import { aChain, aSource, someParameters, TODAY } from '@lodestone/testing';
import { effectiveSourceCount } from './effective-source-count';
import type { Source } from './evidence';
import { stageMixOf } from './stage-mix';

const countOf = (...sources: Partial<Source>[]) => {
  const chain = aChain({ sources: sources.map(aSource) });
  return effectiveSourceCount(stageMixOf(chain, 'extraction', TODAY, someParameters()));
};

describe('the effective number of sources (scoring model §6: N = 1 / Σ q², of what is known)', () => {
  it('counts one source as one', () => {
    expect(countOf({})).toBe(1);
  });

  it('counts two equal sources as two', () => {
    expect(countOf({ share: 0.5 }, { share: 0.5 })).toBe(2);
  });

  it('counts a small second source for little', () => {
    expect(countOf({ share: 0.75 }, { share: 0.25 })).toBeCloseTo(1.6, 12);
  });

  it('takes no known tenth for a hundred sources', () => {
    expect(countOf({ share: 0.125 })).toBe(1);
    expect(countOf({ share: 0.125 }, { share: 0.125 })).toBe(2);
  });

  it('counts what is delivered, not what is announced', () => {
    expect(countOf({ share: 0.5 }, { share: 0.5, status: 'planned' })).toBe(1);
  });

  it('does not know where nothing is known to deliver', () => {
    expect(countOf()).toBeNull();
    expect(countOf({ status: 'planned' })).toBeNull();
  });
});
