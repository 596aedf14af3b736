import { aChain, aMaterial, aSource, aSupplier, someParameters, TODAY } from '@lodestone/testing';
import type { Chain, Source } from './evidence';
import { prepareChain } from './prepared-chain';
import { stageConfidence, stageCoverage } from './stage-knowledge';

const extractionOf = (sources: readonly Source[], complete: Chain['complete'] = [], material = aMaterial()) =>
  prepareChain(aSupplier(), aChain({ sources, complete }), material, TODAY, someParameters()).stages[0];
const confidenceIn = (...given: Parameters<typeof extractionOf>) =>
  stageConfidence(extractionOf(...given), TODAY, someParameters());

const quarter = aSource({ share: 0.25 });
const named = aSource({ share: null });

describe('coverage of a stage (scoring model §7: Σ q, named sources of incomplete stages left out)', () => {
  it.each<[string, Source[], Chain['complete'], number]>([
    ['nothing', [], [], 0],
    ['a quarter', [quarter], [], 0.25],
    ['two quarters', [quarter, quarter], [], 0.5],
    ['a quarter and a named source', [quarter, named], [], 0.25],
    ['a quarter and a named source of a complete stage', [quarter, named], ['extraction'], 1],
    ['a plant under construction', [aSource({ status: 'under_construction' })], [], 0.25],
  ])('with %s', (_, sources, complete, expected) => {
    expect(stageCoverage(extractionOf(sources, complete).mix)).toBe(expected);
  });
});

describe('confidence in a stage (scoring model §7: Σ q · Q · A, and u · 0.2 for exposure)', () => {
  it('is complete when all is audited today', () => {
    expect(confidenceIn([aSource()])).toEqual({ captivity: 1, exposure: 1 });
  });

  it('adds a fifth of the undeclared share where a baseline is known', () => {
    const { captivity, exposure } = confidenceIn([aSource({ share: 0.25, evidence: 'documented' })]);
    expect(captivity).toBeCloseTo(0.2, 12);
    expect(exposure).toBeCloseTo(0.2 + 0.75 * 0.2, 12);
  });

  it('adds nothing where no baseline is known', () => {
    const material = aMaterial({ worldShares: {} });
    expect(confidenceIn([quarter], [], material)).toEqual({ captivity: 0.25, exposure: 0.25 });
  });

  it('adds it for a baseline imputed from another stage too', () => {
    const material = aMaterial({ worldShares: { metal: { CN: 0.5 } } });
    expect(confidenceIn([], [], material)).toEqual({ captivity: 0, exposure: 0.2 });
  });

  it('halves named sources of an incomplete stage', () => {
    const { captivity, exposure } = confidenceIn([named]);
    expect(captivity).toBe(0.25);
    expect(exposure).toBeCloseTo(0.25 + 0.5 * 0.2, 12);
  });

  it('counts named sources of a complete stage in full', () => {
    expect(confidenceIn([named], ['extraction'])).toEqual({ captivity: 1, exposure: 1 });
  });

  it('ages from the day of each fact to that of the question', () => {
    const old = aSource({ asOf: '2014-11-23' });
    expect(confidenceIn([old]).captivity).toBe(1 / 16);
    expect(stageConfidence(extractionOf([old]), '2014-11-23', someParameters()).captivity).toBe(1);
  });

  it('takes what is imputed to be worth what the scoring model says', () => {
    const parameters = someParameters({ imputedConfidence: 0.5 });
    expect(stageConfidence(extractionOf([]), TODAY, parameters).exposure).toBe(0.5);
  });
});
