import type { Subject } from '../evidence';
import type { Band, Fraction, Stage } from '../vocabulary';

/**
 * One thing about a subject that could change: more post-consumer scrap in the feed, part of a stage moved to where it is
 * not exposed, or part of a stage taken into own, safe hands.
 */
export type LeverCode = 'recycled_share' | 'stage_moved' | 'stage_captive';

/** What a lever moves. */
export interface LeverPlace {
  readonly code: LeverCode;
  /** Material of the chain; `null`: all chains together, each raised to the same level. */
  readonly chain: string | null;
  /** `null` for recycled feed, which belongs to no stage. */
  readonly stage: Stage | null;
  /**
   * Where it stands: the post-consumer share of the feed (the least of all chains; `null`: undeclared); the part of the
   * stage whose sources nothing exposes; the part of the stage that is captive in safe hands in full.
   */
  readonly before: Fraction | null;
}

/** The smallest use of one lever, all else unchanged, that brings a subject to a band. */
export type Lever =
  | (LeverPlace & {
      readonly isReachable: true;
      /** Where it has to stand; one step of `LEVER_STEP` less does not do. */
      readonly after: Fraction;
      /** The subject as it would be: evidence that can be shown and scored. */
      readonly subject: Subject;
      /** Composite and band, after gates, that this gives. */
      readonly value: Fraction;
      readonly band: Band;
    })
  | (LeverPlace & {
      /** Not by this lever alone, however far it is moved. */
      readonly isReachable: false;
    });

/** A lever with all its positions. */
export interface LeverScale extends LeverPlace {
  /** Where it stands, undeclared counting 0, and how far it goes. Nothing to move: the two are equal. */
  readonly from: Fraction;
  readonly to: Fraction;
  /**
   * Levels between the two at which something new begins to move. Between neighbours, the exposure, captive share and
   * recycled share of every stage change in proportion to the level.
   */
  readonly kinks: readonly Fraction[];
  /** The subject at a level above `from`. */
  readonly apply: (level: Fraction) => Subject;
}

/** The step in which levels are searched, as a share. */
export const LEVER_STEP = 1e-6;
