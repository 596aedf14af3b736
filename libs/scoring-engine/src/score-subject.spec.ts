import { aChain, aContext, aMaterial, aPolicy, aRecycling, aSource, aSupplier } from '@lodestone/testing';
import type { Chain, Subject } from './evidence';
import { scoreSubject } from './score-subject';
import type { ScoringParameters } from './scoring-model';

const mine = (share: number, given: Partial<Chain> = {}) =>
  aChain({
    deliveredStage: 'extraction',
    sources: [aSource({ share, country: 'CN' }), aSource({ share: 1 - share })],
    recycling: aRecycling({ postConsumer: 0.25 }),
    ...given,
  });
const MATERIALS = [aMaterial(), aMaterial({ code: 'gallium', stages: ['extraction', 'processing'] })];
function score(
  chains: readonly Chain[],
  parameters: Partial<ScoringParameters> = {},
  given: Partial<Subject> = {},
) {
  return scoreSubject(aSupplier({ chains, ...given }), aContext({ materials: MATERIALS, parameters }));
}
const EXPOSURE_ONLY = { weights: { chinaExposure: 1, verticalIntegration: 0, recyclingShare: 0 } };

describe('what cannot be scored', () => {
  it('is a subject without a chain', () => {
    expect(() => score([])).toThrow(new RangeError('Supplier has no chain to score'));
  });

  it('is a chain of an unknown material', () => {
    expect(() => score([mine(1, { material: 'unobtainium' })])).toThrow(
      new RangeError('No facts of the material unobtainium'),
    );
  });
});

describe('a score (scoring model §3, §4, §7)', () => {
  it('weighs its dimensions and says what each adds', () => {
    const { value, lower, upper, dimensions } = score([mine(0.5)]);
    expect({ value, lower, upper }).toEqual({ value: 0.55, lower: 0.55, upper: 0.55 });
    expect(dimensions).toMatchObject({
      chinaExposure: { value: 0.5, weight: 0.5, contribution: 0.25 },
      verticalIntegration: { value: 1, weight: 0.3, contribution: 0.3 },
      recyclingShare: { value: 0, weight: 0.2, contribution: 0 },
    });
  });

  it('weighs its chains', () => {
    const chains = [mine(1, { weight: 3 }), mine(0, { weight: 1, material: 'gallium' })];
    expect(score(chains).dimensions.chinaExposure.value).toBe(0.75);
  });

  it('weighs coverage and confidence by chains and by dimensions', () => {
    const half = [aSource({ share: 0.5, evidence: 'declared' })];
    const chains = [mine(1, { weight: 3 }), mine(1, { material: 'gallium', sources: half, recycling: null })];
    const { dimensions, coverage, confidence } = score(chains);
    expect(dimensions).toMatchObject({
      chinaExposure: { coverage: 0.875, confidence: expect.closeTo(0.75 + 0.25 * (0.3 + 0.1), 12) },
      verticalIntegration: { coverage: 0.875, confidence: expect.closeTo(0.75 + 0.25 * 0.3, 12) },
      recyclingShare: { coverage: 0.75, confidence: expect.closeTo(0.75 + 0.25 * 0.2, 12) },
    });
    expect(coverage).toBeCloseTo(0.8 * 0.875 + 0.2 * 0.75, 12);
    expect(confidence).toBeCloseTo(0.5 * 0.85 + 0.3 * 0.825 + 0.2 * 0.8, 12);
  });

  it('is imputed where one of its chains is', () => {
    const open = mine(1, { material: 'gallium', recycling: null });
    const { dimensions } = score([mine(1), open]);
    expect(dimensions.recyclingShare.imputed).toBe(true);
    expect(dimensions.chinaExposure.imputed).toBe(false);
    expect(score([mine(1), mine(0)]).dimensions.recyclingShare.imputed).toBe(false);
  });

  it('imputes nothing where shares add up to 1 but for rounding', () => {
    const sources = [0.6, 0.3, 0.1].map((share) => aSource({ share }));
    expect(score([mine(1, { sources })]).dimensions.chinaExposure.imputed).toBe(false);
  });

  it('is insufficient below two thirds of coverage (scoring model §7)', () => {
    const covered = (share: number) =>
      score([mine(0, { sources: [aSource({ share })] })], { sufficientCoverage: 0.5 });
    expect(covered(0.5).dimensions.chinaExposure.insufficient).toBe(false);
    expect(covered(0.49).dimensions.chinaExposure.insufficient).toBe(true);
    expect(covered(0.49).dimensions.recyclingShare.insufficient).toBe(false);
    expect(covered(0.375).insufficient).toBe(false);
    expect(covered(0.37).insufficient).toBe(true);
  });

  it('is sufficient where coverage misses the limit by rounding alone', () => {
    const sources = [0.1, 0.7].map((share) => aSource({ share }));
    const parameters = { ...EXPOSURE_ONLY, sufficientCoverage: 0.8 };
    const covered = score([mine(0, { sources })], parameters);
    expect(covered.dimensions.chinaExposure.coverage).toBeLessThan(0.8);
    expect(covered.dimensions.chinaExposure.insufficient).toBe(false);
    expect(covered.coverage).toBeLessThan(0.8);
    expect(covered.insufficient).toBe(false);
  });

  it('reports the share that meets a covered country at any stage', () => {
    const stages = (extraction: number, processing: number, weight: number, material: string) =>
      aChain({
        weight,
        material,
        deliveredStage: 'processing',
        sources: [
          aSource({ share: extraction, country: 'CN' }),
          aSource({ share: 1 - extraction }),
          aSource({ stage: 'processing', share: processing, country: 'CN' }),
          aSource({ stage: 'processing', share: 1 - processing }),
        ],
        recycling: aRecycling(),
      });
    expect(score([stages(0.25, 0.5, 1, 'neodymium')]).anyTouch).toEqual({ lower: 0.5, upper: 0.75 });
    expect(score([stages(0.75, 0.5, 1, 'neodymium')]).anyTouch).toEqual({ lower: 0.75, upper: 1 });
    const both = score([stages(0.25, 0.5, 3, 'neodymium'), stages(0.75, 0.5, 1, 'gallium')]);
    expect(both.anyTouch).toEqual({ lower: 0.5625, upper: 0.8125 });
  });

  it('takes exposure without policies for that share', () => {
    const subject = aSupplier({ chains: [mine(0.5)] });
    const { anyTouch } = scoreSubject(subject, aContext({ policies: [aPolicy({ measure: 'prohibition' })] }));
    expect(anyTouch).toEqual({ lower: 0.5, upper: 0.5 });
  });

  it('gathers flags, alerts and gates of all its chains', () => {
    const subject = aSupplier({
      blocked: true,
      chains: [mine(0.75), mine(1, { material: 'gallium', sources: [aSource({ country: 'CN' })] })],
    });
    const suspensions = [{ from: '2026-01-01', through: '2026-12-31' }];
    const policies = [aPolicy({ suspensions, materials: ['neodymium', 'gallium'] })];
    const { flags, alerts, gates, chains } = scoreSubject(
      subject,
      aContext({ materials: MATERIALS, policies }),
    );
    expect(flags).toEqual([{ code: 'single_source', chain: 'gallium', stage: 'extraction' }]);
    expect(alerts.map(({ chain }) => chain)).toEqual(['neodymium', 'gallium']);
    expect(gates.map(({ code }) => code)).toEqual(['blocked', 'worst_stage', 'worst_stage']);
    expect(chains.map(({ prepared }) => prepared.chain.material)).toEqual(['neodymium', 'gallium']);
  });
});

describe('the band of a score (scoring model §4, §7)', () => {
  it('is that of the unrounded composite', () => {
    expect(score([mine(0.249)], EXPOSURE_ONLY).band).toBe('low');
    expect(score([mine(0.25)], EXPOSURE_ONLY).band).toBe('moderate');
    expect(score([mine(0.5)], EXPOSURE_ONLY).band).toBe('high');
  });

  it('is raised by a gate, while the number stays', () => {
    const recyclingOnly = { weights: { chinaExposure: 0, verticalIntegration: 0, recyclingShare: 1 } };
    expect(score([mine(0.65)], recyclingOnly)).toMatchObject({ value: 0, band: 'high', bandIsFirm: true });
    expect(score([mine(0)], recyclingOnly, { blocked: true })).toMatchObject({
      value: 0,
      band: 'critical',
      bandIsFirm: true,
    });
  });

  it('is firm when both ends share it', () => {
    const open = (share: number) => score([mine(0, { sources: [aSource({ share })] })], EXPOSURE_ONLY);
    expect(open(0.8)).toMatchObject({ upper: expect.closeTo(0.2, 12), bandIsFirm: true });
    expect(open(0.7)).toMatchObject({ upper: expect.closeTo(0.3, 12), bandIsFirm: false });
  });

  it('is not firm when a gate holds at one end alone', () => {
    const exposureLittle = { weights: { chinaExposure: 1, verticalIntegration: 0, recyclingShare: 99 } };
    const open = score([mine(0, { sources: [aSource({ share: 0.25 })] })], exposureLittle);
    expect(open.upper).toBeLessThan(0.25);
    expect(open).toMatchObject({ band: 'low', bandIsFirm: false });
  });
});
