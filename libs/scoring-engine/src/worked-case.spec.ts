import { theMagnetMaker, theMagnetMakersContext } from '@lodestone/testing';
import { bandOf } from './bands';
import type { StageAssessment } from './assess-chain';
import type { Estimate } from './estimate';
import { scoreSubject } from './score-subject';
import { DEFAULT_PARAMETERS } from './scoring-model';

const score = scoreSubject(theMagnetMaker, theMagnetMakersContext);
const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
const [{ stages }] = score.chains;

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
const across = (estimateOf: (stage: StageAssessment) => Estimate, end: keyof Estimate = 'value') =>
  stages.map((stage) => estimateOf(stage)[end]);

describe('the worked case of the scoring model (section “Proof”): its stages', () => {
  it('are extraction, processing, metal and component, as important as each other', () => {
    expect(stages.map(({ stage }) => stage)).toEqual(['extraction', 'processing', 'metal', 'component']);
    expect(stages.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('have undeclared shares of 0, 0.4, 0.2 and 0, and the world shares as baselines', () => {
    expect(stages.map(({ mix }) => mix.undeclared)).toEqual(close([0, 0.4, 0.2, 0]));
    expect(stages.map(({ baseline }) => baseline.value)).toEqual([0.683, 0.849, 0.849, 0.849]);
    expect(stages.map(({ baseline }) => baseline.imputedFrom)).toEqual([null, null, null, 'metal']);
  });

  it('are exposed by 0.30, 0.6396, 0.6698 and 0 without recycled feed', () => {
    expect(across((stage) => stage.primaryExposure)).toEqual(close([0.3, 0.6396, 0.6698, 0]));
  });

  it('are exposed by 0.320376 at extraction with the recycled feed that enters at processing', () => {
    expect(across((stage) => stage.exposure)).toEqual(close([0.320376, 0.6396, 0.6698, 0]));
    expect(across((stage) => stage.exposureRisk)).toEqual(close([0.320376, 0.6396, 0.6698, 0]));
  });

  it('are exposed by what is declared alone at best, and by all that is not at worst', () => {
    expect(across((stage) => stage.exposure, 'lower')).toEqual(close([0.3, 0.3, 0.5, 0]));
    expect(across((stage) => stage.exposure, 'upper')).toEqual(close([0.324, 0.7, 0.7, 0]));
  });

  it('are captive by 0, 0, 0.3 and 1', () => {
    expect(across((stage) => stage.captive)).toEqual(close([0, 0, 0.3, 1]));
    expect(across((stage) => stage.captive, 'lower')).toEqual(close([0, 0, 0.3, 1]));
    expect(across((stage) => stage.captive, 'upper')).toEqual(close([0.024, 0.4, 0.5, 1]));
  });
});

describe('the worked case: its dimensions', () => {
  it('has a China exposure of 0.538622 between 0.3875 and 0.5655', () => {
    expect(chinaExposure.value).toBeCloseTo(0.5 * 0.6698 + 0.5 * 0.407444, 12);
    expect(chinaExposure.value).toBeCloseTo(0.538622, 12);
    expect(chinaExposure.lower).toBeCloseTo(0.3875, 12);
    expect(chinaExposure.upper).toBeCloseTo(0.5655, 12);
  });

  it('has a vertical integration of 0.8375, at best 0.7475', () => {
    expect(verticalIntegration.value).toBeCloseTo(0.8375, 12);
    expect(verticalIntegration.lower).toBeCloseTo(0.7475, 12);
    expect(verticalIntegration.upper).toBeCloseTo(0.8375, 12);
  });

  it('has a recycling share of exactly 0.76', () => {
    expect(recyclingShare.value).toBeCloseTo(0.76, 12);
    expect(recyclingShare.lower).toBe(recyclingShare.value);
    expect(recyclingShare.upper).toBe(recyclingShare.value);
  });

  it('meets China in 0.6698 to all of its output', () => {
    expect(score.anyTouch.lower).toBeCloseTo(0.6698, 12);
    expect(score.anyTouch.upper).toBe(1);
  });
});

describe('the worked case: its composite', () => {
  it('is 0.672561, of which 0.269311, 0.25125 and 0.152', () => {
    expect(score.value).toBeCloseTo(0.672561, 12);
    expect(chinaExposure.contribution).toBeCloseTo(0.269311, 12);
    expect(verticalIntegration.contribution).toBeCloseTo(0.25125, 12);
    expect(recyclingShare.contribution).toBeCloseTo(0.152, 12);
    const sum = chinaExposure.contribution + verticalIntegration.contribution + recyclingShare.contribution;
    expect(score.value).toBe(sum);
  });

  it('lies between 0.57 and 0.686', () => {
    expect(score.lower).toBeCloseTo(0.57, 12);
    expect(score.upper).toBeCloseTo(0.686, 12);
  });

  it('lies between 0.597 and 0.686 with the bounds of China exposure alone: high at best', () => {
    const rest = 0.3 * verticalIntegration.value + 0.2 * recyclingShare.value;
    expect(0.5 * chinaExposure.lower + rest).toBeCloseTo(0.597, 12);
    expect(0.5 * chinaExposure.upper + rest).toBeCloseTo(0.686, 12);
    expect(bandOf(0.5 * chinaExposure.lower + rest, DEFAULT_PARAMETERS)).toBe('high');
  });

  it('is critical, not firmly so, and its metal fires the gate of the worst stage', () => {
    expect(score.band).toBe('critical');
    expect(score.bandIsFirm).toBe(false);
    expect(score.gates).toEqual([
      {
        code: 'worst_stage',
        minimumBand: 'high',
        chain: 'neodymium',
        stage: 'metal',
        value: expect.closeTo(0.6698, 12),
      },
    ]);
  });

  it('is covered by 0.88 and known by 0.895', () => {
    expect(chinaExposure.coverage).toBeCloseTo(0.85, 12);
    expect(score.coverage).toBeCloseTo(0.8 * 0.85 + 0.2, 12);
    expect(chinaExposure.confidence).toBeCloseTo(0.85 + (0.6 * 0.2) / 4, 12);
    expect(score.confidence).toBeCloseTo(0.5 * 0.88 + 0.3 * 0.85 + 0.2, 12);
    expect(score.insufficient).toBe(false);
  });

  it('hides nothing behind links, of which it has none', () => {
    expect(score.lookThrough).toEqual({
      faceValue: chinaExposure.value,
      lookThrough: chinaExposure.value,
      hidden: 0,
    });
  });
});
