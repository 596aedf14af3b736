import { documentHash, portableSha256, type Sha256, textHash } from './canonical-json';
import { byDimension } from './composite';
import { ENGINE_VERSION } from './engine-version';
import type { Subject } from './evidence';
import type { Score } from './score';
import type { ScoringContext } from './scoring-context';
import { factsHash, inputHash, scoringInputOf } from './scoring-input';
import type { CalendarDate, Dimension } from './vocabulary';

/** What a score rests on and says, enough to make it again and compare to the last digit (scoring model §11). */
export interface Receipt {
  /** `sha256:` and the hash of all that follows but the version of the reference data, which the input pins closer. */
  readonly hash: string;
  readonly engineVersion: string;
  readonly model: { readonly id: string; readonly version: number };
  readonly scoringDate: CalendarDate;
  readonly evidenceDate: CalendarDate;
  readonly referenceVersion: string;
  /** Hash of the facts that the score is computed from. */
  readonly input: string;
}

/** What a receipt vouches for: the numbers of a score. */
export interface VouchedScore extends Pick<Score, 'value' | 'lower' | 'upper' | 'band' | 'bandIsFirm'> {
  readonly dimensions: Readonly<Record<Dimension, VouchedDimension>>;
}

type VouchedDimension = Pick<Score['dimensions'][Dimension], 'value' | 'lower' | 'upper' | 'contribution'>;

/** How a receipt is made. */
export interface ReceiptOptions {
  /** `documentHash` of the subject as it is scored, where that is known. */
  readonly evidence?: string;
  /** A faster SHA-256 than the one that runs anywhere. */
  readonly sha256?: Sha256;
}

/** The receipt of a score (scoring model §11). */
export function receiptOf(
  subject: Subject,
  score: Score,
  context: ScoringContext,
  { evidence, sha256 = portableSha256 }: ReceiptOptions = {},
): Receipt {
  const { scoringDate, evidenceDate, referenceVersion, model } = context;
  const { id, version, parameters } = model;
  const input = inputHash(
    evidence ?? documentHash(subject, sha256),
    scoringInputOf(subject, context),
    sha256,
  );
  // In the order of RFC 8785, keys are written as they come: what is left is the canonical form already.
  const vouched = {
    engineVersion: ENGINE_VERSION,
    evidenceDate,
    input,
    model: { id, version },
    parameters: factsHash(parameters, sha256),
    result: canonicalScore(score),
    scoringDate,
  };
  return {
    hash: textHash(JSON.stringify(vouched), sha256),
    engineVersion: ENGINE_VERSION,
    model: vouched.model,
    scoringDate,
    evidenceDate,
    referenceVersion,
    input,
  };
}

/** What a receipt vouches for of a score. */
export const vouchedScoreOf = ({
  value,
  lower,
  upper,
  band,
  bandIsFirm,
  dimensions,
}: Score): VouchedScore => ({
  ...{ value, lower, upper, band, bandIsFirm },
  dimensions: byDimension((dimension) => {
    const { value, lower, upper, contribution } = dimensions[dimension];
    return { value, lower, upper, contribution };
  }),
});

/** The same with its keys in the order of RFC 8785. */
function canonicalScore({ value, lower, upper, band, bandIsFirm, dimensions }: Score) {
  const of = (dimension: Dimension) => {
    const { value, lower, upper, contribution } = dimensions[dimension];
    return { contribution, lower, upper, value };
  };
  return {
    band,
    bandIsFirm,
    dimensions: {
      chinaExposure: of('chinaExposure'),
      recyclingShare: of('recyclingShare'),
      verticalIntegration: of('verticalIntegration'),
    },
    lower,
    upper,
    value,
  };
}
