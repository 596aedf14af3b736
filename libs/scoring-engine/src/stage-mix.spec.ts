import { aChain, aSource, someParameters, TODAY } from '@lodestone/testing';
import type { Source } from './evidence';
import { stageMixOf } from './stage-mix';
import type { Stage } from './vocabulary';

const mixOf = (sources: readonly Source[], complete: readonly Stage[] = []) =>
  stageMixOf(aChain({ sources, complete }), 'extraction', TODAY, someParameters());
const sharesOf = (sources: readonly Source[], complete: readonly Stage[] = []) =>
  mixOf(sources, complete).sources.map(({ effectiveShare }) => effectiveShare);
const named = (given: Partial<Source> = {}) => aSource({ share: null, ...given });

describe('the mix of a stage on a day (scoring model §1)', () => {
  it('is empty where nothing is declared, and all of it undeclared', () => {
    expect(mixOf([])).toEqual({
      stage: 'extraction',
      sources: [],
      remainder: 1,
      undeclared: 1,
      complete: false,
    });
  });

  it('holds the sources of its own stage that are there on the day, with their place in the chain', () => {
    const later = aSource({ availableFrom: '2026-11-24' });
    const gone = aSource({ until: TODAY });
    const mix = mixOf([later, aSource({ stage: 'metal' }), gone, aSource({ share: 0.75 })]);
    expect(mix.sources).toEqual([
      {
        source: aSource({ share: 0.75 }),
        index: 3,
        named: false,
        maturity: 1,
        heldShare: 0.75,
        effectiveShare: 0.75,
      },
    ]);
    expect(mix).toMatchObject({ remainder: 0.25, undeclared: 0.25 });
  });

  it('leaves nothing over when shares exceed 1 by rounding alone', () => {
    const shares = [0.1, 0.2, 0.7, 1e-12].map((share) => aSource({ share }));
    expect(mixOf(shares)).toMatchObject({ remainder: 0, undeclared: 0 });
  });

  it('scales shares back to 1 where they exceed it by less than their check allows', () => {
    const shares = [0.7, 0.3 + 1e-9].map((share) => aSource({ share }));
    const held = mixOf(shares).sources.map(({ heldShare }) => heldShare);
    expect(held).toEqual([expect.closeTo(0.7 - 0.7e-9, 15), expect.closeTo(0.3 + 0.7e-9, 15)]);
  });

  it('knows whether its sources are all there are', () => {
    expect(mixOf([], ['extraction']).complete).toBe(true);
    expect(mixOf([], ['metal']).complete).toBe(false);
  });

  it('turns what maturity takes away into an undeclared share', () => {
    const mix = mixOf([aSource({ share: 0.5, status: 'ramping' }), aSource({ share: 0.25 })]);
    expect(mix.sources[0]).toMatchObject({ maturity: 0.75, heldShare: 0.5, effectiveShare: 0.375 });
    expect(mix).toMatchObject({ remainder: 0.25, undeclared: 0.375 });
  });
});

describe('named sources', () => {
  it('hold equal parts of half the remainder of a stage that is not complete', () => {
    const mix = mixOf([aSource({ share: 0.5 }), named(), named()]);
    expect(mix.sources.map(({ named: isNamed }) => isNamed)).toEqual([false, true, true]);
    expect(mix.sources.map(({ effectiveShare }) => effectiveShare)).toEqual([0.5, 0.125, 0.125]);
    expect(mix).toMatchObject({ remainder: 0.5, undeclared: 0.25 });
  });

  it('hold equal parts of the whole remainder of a complete stage', () => {
    expect(sharesOf([aSource({ share: 0.5 }), named(), named()], ['extraction'])).toEqual([0.5, 0.25, 0.25]);
  });

  it('hold the part of the remainder that the scoring model gives them', () => {
    const chain = aChain({ sources: [aSource({ share: 0.5 }), named()] });
    const parameters = someParameters({ namedSourcesShare: 0.75 });
    expect(stageMixOf(chain, 'extraction', TODAY, parameters).sources[1].heldShare).toBe(0.375);
  });

  it('share with one another before maturity takes its part', () => {
    expect(sharesOf([named({ status: 'ramping' }), named()])).toEqual([0.1875, 0.25]);
    expect(sharesOf([named({ status: 'planned' }), named()])).toEqual([0, 0.25]);
  });

  it('are only those of the day', () => {
    expect(sharesOf([named({ availableFrom: '2027-01-01' }), named(), named({ until: TODAY })])).toEqual([
      0.5,
    ]);
  });

  it('hold nothing when the declared shares are all there is', () => {
    expect(sharesOf([aSource(), named()])).toEqual([1, 0]);
  });
});
