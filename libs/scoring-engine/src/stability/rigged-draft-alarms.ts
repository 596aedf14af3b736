import { intervalOf } from '../bands';
import type { ScoringParameters } from '../scoring-model';
import { BANDS, type Band, type Fraction } from '../vocabulary';
import { additiveDimensions } from './additive-risk';
import type { Weights } from './weight-triangle';

/** When a draft of weights raises an alarm for a subject. */
export interface AlarmRule {
  /** It gains at least this part of the most that any weights could give it. */
  readonly realised: Fraction;
  /** Its composite falls by at least this much, or else its band falls. */
  readonly material: Fraction;
  /** No more than this part of the portfolio gains as much, … */
  readonly crowd: Fraction;
  /** … or no more than so many subjects, where that is more. */
  readonly few: number;
  /** It gains at least so many times what the middle of the portfolio gains. */
  readonly timesMedian: number;
}

/** The rule unless told otherwise. */
export const DEFAULT_ALARM_RULE: AlarmRule = {
  ...{ realised: 0.8, material: 0.05, crowd: 0.01, few: 3, timesMedian: 2 },
};

/** A portfolio, packed. */
export interface PackedPortfolio {
  /** Three risks a subject, 0 to 1, one subject after the other. */
  readonly dimensions: Float64Array;
  /** What the gates demand of each subject, by its position in `BANDS`. */
  readonly minimumBands: Uint8Array;
}

/** A subject that a draft of weights suits suspiciously well. */
export interface RiggedDraftAlarm {
  /** Its place in the portfolio. */
  readonly index: number;
  /** How far its composite falls from the active weights to the draft. */
  readonly gain: Fraction;
  /** How far it could fall at most: to the least of its three risks. */
  readonly greatestGain: Fraction;
  readonly bandBefore: Band;
  readonly bandAfter: Band;
}

/**
 * Finds the subjects for whom a draft lies suspiciously close to the best weights that they could possibly get. All of
 * this must hold:
 *
 * 1. close to the best: the draft gives the subject at least 80 % of the greatest gain. The composite is least where all
 *    weight lies on the least of its risks, so the greatest gain is its active composite less that risk;
 * 2. material: its band, after gates, falls, or its composite does by at least 5 points;
 * 3. unusual: at most 1 % of the portfolio (or three subjects, where that is more) gain as much, and it gains at least
 *    twice what the middle of the portfolio does. A draft that moves everybody favours nobody.
 *
 * A draft that moves less weight than 80 % of the smallest active weight can raise no alarm: moving m of all weight
 * gains at most m · (D_max − D_min), and the greatest gain is at least the active weight of D_max times the same.
 * @returns what gains most first
 * @throws {RangeError} when the two lists of the portfolio do not fit together
 */
export function riggedDraftAlarms(
  { dimensions, minimumBands }: PackedPortfolio,
  active: Weights,
  draft: Weights,
  { bandLimits, composite }: Pick<ScoringParameters, 'bandLimits' | 'composite'>,
  rule: AlarmRule = DEFAULT_ALARM_RULE,
): RiggedDraftAlarm[] {
  const subjects = minimumBands.length;
  if (dimensions.length !== 3 * subjects) {
    throw new RangeError(`${dimensions.length} risks do not make three for each of ${subjects} subjects`);
  }
  const risks = additiveDimensions(dimensions, composite);
  const toComposite = (sum: number) => (composite === 'weighted-mean' ? sum : -Math.expm1(-sum));
  const compositeAt = (index: number, [first, second, third]: Weights) =>
    toComposite(first * risks[3 * index] + second * risks[3 * index + 1] + third * risks[3 * index + 2]);
  const limits = [bandLimits.moderate, bandLimits.high, bandLimits.critical];
  const bandAt = (index: number, value: Fraction) => Math.max(intervalOf(value, limits), minimumBands[index]);

  const before = Float64Array.from(minimumBands, (_, index) => compositeAt(index, active));
  const after = Float64Array.from(minimumBands, (_, index) => compositeAt(index, draft));
  const gains = before.map((value, index) => value - after[index]);
  const falling = gains.slice().sort().reverse();
  const bar = rule.timesMedian * Math.max(0, falling[Math.floor(subjects / 2)]);
  const crowd = Math.max(rule.few, Math.floor(rule.crowd * subjects));

  const alarms: RiggedDraftAlarm[] = [];
  for (let index = 0; index < subjects; index++) {
    const gain = gains[index];
    const least = Math.min(dimensions[3 * index], dimensions[3 * index + 1], dimensions[3 * index + 2]);
    const greatestGain = before[index] - least;
    // Those who gain as much, rounding aside, stand at the front; one more than the crowd is too many.
    const isCrowded = crowd < subjects && falling[crowd] >= gain - SAME_GAIN;
    if (gain <= SAME_GAIN || gain < rule.realised * greatestGain || gain < bar || isCrowded) continue;
    const [bandBefore, bandAfter] = [bandAt(index, before[index]), bandAt(index, after[index])];
    if (gain < rule.material && bandAfter >= bandBefore) continue;
    alarms.push({
      ...{ index, gain, greatestGain },
      ...{ bandBefore: BANDS[bandBefore], bandAfter: BANDS[bandAfter] },
    });
  }
  return alarms.sort((one, other) => other.gain - one.gain);
}

/** Gains that differ by less are equal. */
const SAME_GAIN = 1e-12;
