import { type ExplanationReply, explanationSchema, type ScoreReply } from '@lodestone/contracts';
import { aChain, theMagnetMaker } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { add, materialDraft, productionShareDraft, scoreOf, supplierDraft } from './drafts';
import { evaluateOne } from './evaluations';
import { bodyOf } from './reply-checks';

/**
 * The worked case of the scoring model (section "Proof") through HTTP. Its world shares are not those of a real
 * material, and no policy applies, so it has a material of its own.
 */
const MATERIAL = 'worked_case';
const WORLD_SHARES = { extraction: 0.683, processing: 0.849, metal: 0.849 } as const;

const api = useApi('reference');

const chains = theMagnetMaker.chains.map((chain) => aChain({ ...chain, material: MATERIAL }));
const close = (value: number) => expect.closeTo(value, 10);
const estimate = (value: number, lower: number, upper: number) => ({
  value: close(value),
  lower: close(lower),
  upper: close(upper),
});

let score: ScoreReply;
let saved: ScoreReply;
let explanation: ExplanationReply;

beforeAll(async () => {
  const stages = [...Object.keys(WORLD_SHARES), 'component'].map((stage) => ({ stage, representedBy: null }));
  await add(api, 'materials', {
    ...materialDraft({ code: MATERIAL, name: 'Worked case', magnet: true }),
    stages,
  });
  for (const [stage, share] of Object.entries(WORLD_SHARES)) {
    const fact = { material: MATERIAL, stage: stage as keyof typeof WORLD_SHARES, country: 'CN', share };
    await add(api, 'production-shares', productionShareDraft(fact));
  }
  const { kind, name, country, coveredOwnershipShare, blocked } = theMagnetMaker;
  const subject = { ref: 'row-1', kind, name, country, coveredOwnershipShare, blocked, chains };
  score = await evaluateOne(api, subject, { scoringDate: '2026-11-23', modelId: null });
  const { id } = await add(api, 'suppliers', supplierDraft({ name, chains }));
  saved = await scoreOf(api, `suppliers/${id}`);
  explanation = bodyOf(await api.call('get', `/v1/suppliers/${id}/score/explanation`), explanationSchema);
});

describe('The worked case of the scoring model, evaluated through HTTP,', () => {
  it('scores 67.2561 points between 57 and 68.6', () => {
    expect(score).toMatchObject(estimate(67.2561, 57, 68.6));
  });

  it('has a China exposure of 53.8622 between 38.75 and 56.55, half of the score', () => {
    expect(score.dimensions.chinaExposure).toMatchObject({
      ...estimate(53.8622, 38.75, 56.55),
      weight: 0.5,
      contribution: close(26.9311),
      coverage: close(0.85),
      confidence: close(0.85 + (0.4 + 0.2) * (0.2 / 4)),
      imputed: true,
      insufficient: false,
    });
  });

  it('has a vertical integration of 83.75, at best 74.75', () => {
    expect(score.dimensions.verticalIntegration).toMatchObject({
      ...estimate(83.75, 74.75, 83.75),
      weight: 0.3,
      contribution: close(25.125),
      coverage: close(0.85),
      confidence: close(0.85),
      imputed: false,
    });
  });

  it('has a recycling share of 76, a point', () => {
    expect(score.dimensions.recyclingShare).toMatchObject({
      ...estimate(76, 76, 76),
      weight: 0.2,
      contribution: close(15.2),
      coverage: 1,
      confidence: 1,
      imputed: false,
    });
  });

  it('is the sum of its three contributions to the last digit', () => {
    const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
    const sum = chinaExposure.contribution + verticalIntegration.contribution + recyclingShare.contribution;
    expect(score.value).toBe(sum);
  });

  it('is critical but not firmly: with the bounds of China exposure alone it is 59.7 at best', () => {
    expect(score).toMatchObject({ band: 'critical', bandIsFirm: false, insufficient: false });
    const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
    const rest = verticalIntegration.contribution + recyclingShare.contribution;
    expect(chinaExposure.lower * 0.5 + rest).toBeCloseTo(59.7, 10);
    expect(chinaExposure.upper * 0.5 + rest).toBeCloseTo(68.6, 10);
  });

  it('is covered by 0.88 and known by 0.895', () => {
    expect(score).toMatchObject({ coverage: close(0.88), confidence: close(0.895) });
  });

  it('fires the gate of the worst stage with its metal of 66.98', () => {
    expect(score.gates).toEqual([
      { code: 'worst_stage', minimumBand: 'high', chain: MATERIAL, stage: 'metal', value: close(66.98) },
    ]);
  });

  it('meets China in 66.98 to 100 per cent of its output', () => {
    expect(score.anyTouch).toEqual({ lower: close(66.98), upper: 100 });
  });

  it('says what it is, and of which day', () => {
    expect(score).toMatchObject({
      subject: { kind: 'supplier', name: 'Magnet maker' },
      direction: '100 = highest risk',
      scale: [0, 100],
      scoringDate: '2026-11-23',
      computedAt: '2026-11-23T12:00:00.000Z',
      model: { version: 1 },
      alerts: [],
      receipt: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });
});

describe('The worked case, saved and explained,', () => {
  it('scores to the last digit what it scored unsaved', () => {
    const { value, lower, upper, band, dimensions, gates, flags, coverage, confidence } = saved;
    expect(score).toMatchObject({
      value,
      lower,
      upper,
      band,
      dimensions,
      gates,
      flags,
      coverage,
      confidence,
    });
  });

  it('is exposed at its stages by 32.0376, 63.96, 66.98 and 0', () => {
    const [{ stages }] = explanation.chains;
    expect(stages.map(({ stage, exposureRisk }) => [stage, exposureRisk.value])).toEqual([
      ['extraction', close(32.0376)],
      ['processing', close(63.96)],
      ['metal', close(66.98)],
      ['component', 0],
    ]);
  });

  it('has the shares that it declares as effective shares, and the rest undeclared', () => {
    const [{ stages }] = explanation.chains;
    expect(stages.map(({ sources }) => sources.map(({ effectiveShare }) => effectiveShare))).toEqual([
      [0.3, 0.7],
      [0.3, 0.3],
      [0.5, 0.3],
      [1],
    ]);
    expect(stages.map(({ undeclared }) => undeclared.share)).toEqual([0, 0.4, 0.2, 0].map(close));
  });

  it('takes the world shares as baselines, that of metal for its magnets as well', () => {
    const [{ stages }] = explanation.chains;
    expect(stages.map(({ baseline }) => [baseline.value, baseline.imputedFrom])).toEqual([
      [close(68.3), null],
      [close(84.9), null],
      [close(84.9), null],
      [close(84.9), 'metal'],
    ]);
  });

  it('is captive by 0, 0, 30 and 100', () => {
    const [{ stages }] = explanation.chains;
    expect(stages.map(({ captive }) => captive.value)).toEqual([0, 0, 30, 100].map(close));
  });
});
