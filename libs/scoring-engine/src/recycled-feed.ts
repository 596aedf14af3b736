import type { Estimate } from './estimate';
import type { Chain, Recycling } from './evidence';
import { recyclingEntry } from './stages-of-chain';
import type { Fraction, Stage } from './vocabulary';

/** Where and how much recycled feed replaces the stages before it. */
export interface RecycledFeed {
  /** ρ: part of the feed; `null`: undeclared, so 0 in the headline and anything in the bounds. */
  readonly share: Fraction | null;
  /** Position of the stage where it enters; the number of stages when it does not reach any. */
  readonly entry: number;
}

/** What a chain declares of its recycled feed, for its relevant stages (scoring model §3). */
export function recycledFeedOf(
  { recycling }: Pick<Chain, 'recycling'>,
  stages: readonly Stage[],
): RecycledFeed {
  return {
    share: recycling === null ? null : recycledShare(recycling),
    entry: recyclingEntry(recycling?.entersAt ?? null, stages),
  };
}

/** Does recycled feed take the place of part of a stage, that is, does it enter after it? */
export const isReplacedByFeed = (
  entry: RecycledFeed['entry'],
  position: number,
  stageCount: number,
): boolean => position < entry && entry < stageCount;

/** ρ: all recycled feed, whatever its origin. */
export const recycledShare = ({ postConsumer, preConsumer }: Recycling): Fraction =>
  Math.min(1, postConsumer + preConsumer);

/**
 * The estimate of a stage once recycled feed has replaced part of it: that part is as exposed, and as captive, as the
 * stage where it enters (scoring model §3); while undeclared, anything between the two (§7).
 * @param primary the stage without recycled feed
 * @param entry   the stage where the feed enters
 */
export function withRecycledFeed(primary: Estimate, entry: Estimate, share: Fraction | null): Estimate {
  if (share === null) {
    return {
      value: primary.value,
      lower: Math.min(primary.lower, entry.lower),
      upper: Math.max(primary.upper, entry.upper),
    };
  }
  return {
    value: (1 - share) * primary.value + share * entry.value,
    lower: (1 - share) * primary.lower + share * entry.lower,
    upper: (1 - share) * primary.upper + share * entry.upper,
  };
}
