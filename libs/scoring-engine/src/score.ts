import type { ChainAssessment } from './assess-chain';
import type { Estimate } from './estimate';
import type { Alert, Flag } from './notices';
import type { Gate } from './gates';
import type { OpenQuestion } from './open-questions';
import type { Band, Dimension, Fraction } from './vocabulary';

/** One dimension of a score, 0 to 1, 1 = worst. */
export interface DimensionScore extends Estimate {
  /** Its weight as a part of 1. */
  readonly weight: Fraction;
  /** What it adds to the composite. */
  readonly contribution: Fraction;
  readonly coverage: Fraction;
  readonly confidence: Fraction;
  readonly insufficient: boolean;
  /** Some of it was filled in from reference data. */
  readonly imputed: boolean;
}

/** China exposure with links read at the first tier only, and through them (scoring model §5). */
export interface LookThroughEffect {
  readonly faceValue: Fraction;
  readonly lookThrough: Fraction;
  /** Look-through less face value: what the first tier hides; negative when it looks worse than it is. */
  readonly hidden: number;
}

/** What the engine says of a subject; every risk 0 to 1, 1 = worst. */
export interface Score extends Estimate {
  readonly band: Band;
  /** Both bounds, after gates, are in the same band. */
  readonly bandIsFirm: boolean;
  readonly coverage: Fraction;
  readonly confidence: Fraction;
  readonly insufficient: boolean;
  readonly dimensions: Readonly<Record<Dimension, DimensionScore>>;
  readonly gates: readonly Gate[];
  readonly flags: readonly Flag[];
  readonly alerts: readonly Alert[];
  /** Least and most part of the output that meets a covered country at any stage. */
  readonly anyTouch: { readonly lower: Fraction; readonly upper: Fraction };
  readonly lookThrough: LookThroughEffect;
  /** What nobody has said, what narrows the bounds most first; worked out when it is first asked for. */
  readonly openQuestions: readonly OpenQuestion[];
  readonly chains: readonly ChainAssessment[];
}
