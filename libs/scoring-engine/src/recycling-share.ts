import { certain, unknown, type Estimate } from './estimate';
import type { Chain, Recycling } from './evidence';
import { rescale } from './means';
import type { MaterialFacts } from './reference-facts';
import type { ScoringParameters } from './scoring-model';
import type { Fraction } from './vocabulary';

/** D3 of one chain. */
export interface RecyclingRisk {
  readonly risk: Estimate;
  /** r: the recycled share it rests on, as declared or imputed. */
  readonly recycledShare: Fraction;
  /** Where r comes from. */
  readonly basis: 'declared' | 'recycling_rate' | 'none';
}

/** r: post-consumer scrap counts in full, pre-consumer scrap by φ (scoring model §3, D3). */
export const creditedRecycledShare = (
  { postConsumer, preConsumer }: Pick<Recycling, 'postConsumer' | 'preConsumer'>,
  { preConsumerCredit }: ScoringParameters,
): Fraction => postConsumer + preConsumerCredit * preConsumer;

/**
 * The risk of a low recycled share: 1 without any, 0 from the target on (scoring model §3, D3). Undeclared, the
 * material's own recycling rate stands in, none known counts 0, and the bounds are open.
 */
export function recyclingRiskOf(
  { recycling }: Pick<Chain, 'recycling'>,
  { recyclingRate }: MaterialFacts,
  parameters: ScoringParameters,
): RecyclingRisk {
  const riskAt = (share: Fraction) => 1 - rescale(share, 0, parameters.recyclingTarget);
  if (recycling !== null) {
    const recycledShare = creditedRecycledShare(recycling, parameters);
    return { risk: certain(riskAt(recycledShare)), recycledShare, basis: 'declared' };
  }
  const recycledShare = recyclingRate ?? 0;
  return {
    risk: unknown(riskAt(recycledShare)),
    recycledShare,
    basis: recyclingRate === null ? 'none' : 'recycling_rate',
  };
}
