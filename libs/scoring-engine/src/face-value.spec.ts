import { aChain, aContextWith, aLink, aSource, aSupplier, type ContextParts } from '@lodestone/testing';
import type { Source, Subject } from './evidence';
import { scoreSubject } from './score-subject';

/** A miner with its seat in Canada and its mine in China. */
const miner = aSupplier({
  id: 'miner',
  country: 'CA',
  chains: [aChain({ deliveredStage: 'extraction', sources: [aSource({ country: 'CN' })] })],
});
const chineseTrader = aSupplier({
  id: 'trader',
  country: 'CN',
  chains: [aChain({ deliveredStage: 'extraction', sources: [aSource({ country: 'AU' })] })],
});
const SUPPLIERS = [miner, chineseTrader, aSupplier({ id: 'nobody', country: null })];

function effectOf(sources: readonly Source[], given: Partial<Subject> = {}, parts: ContextParts = {}) {
  const chains = [aChain({ deliveredStage: 'extraction', sources })];
  return scoreSubject(aSupplier({ chains, ...given }), aContextWith(SUPPLIERS, parts)).lookThrough;
}

describe('face value and what it hides (scoring model §5)', () => {
  it('reads a link at the country of the row', () => {
    expect(effectOf([aLink('miner', { country: 'AU' })])).toEqual({
      faceValue: 0,
      lookThrough: 1,
      hidden: 1,
    });
    expect(effectOf([aLink('miner', { country: 'CN' })])).toEqual({
      faceValue: 1,
      lookThrough: 1,
      hidden: 0,
    });
  });

  it('reads a link without a country at the seat of its supplier', () => {
    expect(effectOf([aLink('miner')])).toEqual({ faceValue: 0, lookThrough: 1, hidden: 1 });
  });

  it('can look worse than what is behind it', () => {
    expect(effectOf([aLink('trader')])).toEqual({ faceValue: 1, lookThrough: 0, hidden: -1 });
  });

  it('knows nothing of a link to a supplier without a known seat', () => {
    const { faceValue, lookThrough, hidden } = effectOf([aLink('stranger')]);
    expect(faceValue).toBe(0.683);
    expect(lookThrough).toBe(0.683);
    expect(hidden).toBe(0);
    expect(effectOf([aLink('nobody')]).faceValue).toBe(0.683);
  });

  it('looks at the ownership of the row', () => {
    expect(effectOf([aLink('trader', { country: 'AU', coveredOwnershipShare: 0.25 })]).faceValue).toBe(1);
  });

  it('gives an unlinked source without a country no seat', () => {
    expect(effectOf([aLink('miner', { share: 0.5 }), aSource({ share: 0.5, country: null })]).faceValue).toBe(
      0,
    );
  });

  it('inherits nothing: a stage that nobody declared has the baseline', () => {
    const links = [aLink('miner', { stage: 'processing', country: 'AU' })];
    const smelter = { chains: [aChain({ deliveredStage: 'processing', sources: links })] };
    const { faceValue, lookThrough } = effectOf([], smelter);
    expect(faceValue).toBeCloseTo(0.5 * 0.683 + 0.25 * 0.683, 12);
    expect(lookThrough).toBeCloseTo(0.5 * 1 + 0.25 * 1, 12);
  });

  it('reads the mix of the day of scoring with the scoring model at hand', () => {
    const sources = [aLink('miner', { country: 'AU', availableFrom: '2027-06-01' })];
    expect(effectOf(sources).faceValue).toBe(0.683);
    expect(effectOf(sources, {}, { scoringDate: '2027-06-01' }).faceValue).toBe(0);
    expect(effectOf(sources, {}, { parameters: { silencePenalty: 1 } }).faceValue).toBe(1);
  });

  it('weighs the chains of a subject', () => {
    const chains = [
      aChain({ deliveredStage: 'extraction', weight: 3, sources: [aLink('miner')] }),
      aChain({ deliveredStage: 'extraction', weight: 1, sources: [aLink('trader')] }),
    ];
    expect(effectOf([], { chains })).toEqual({ faceValue: 0.25, lookThrough: 0.75, hidden: 0.5 });
  });

  it('hides nothing where there is no link', () => {
    expect(effectOf([aSource({ share: 0.3, country: 'CN' })]).hidden).toBe(0);
  });
});
