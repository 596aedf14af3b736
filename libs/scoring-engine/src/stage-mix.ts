import type { Chain, Source } from './evidence';
import { isInMix, maturityOf } from './maturity';
import type { ScoringParameters } from './scoring-model';
import type { CalendarDate, Fraction, Stage } from './vocabulary';

/** Sums of shares are off by less. */
const ROUNDING = 1e-12;

/** A source in the mix of a stage on one day. */
export interface MixedSource {
  readonly source: Source;
  /** Its place among the sources of the chain. */
  readonly index: number;
  /** Its share is undisclosed and taken from the remainder. */
  readonly named: boolean;
  readonly maturity: Fraction;
  /** Share it holds before maturity: as declared, or its part of the remainder. */
  readonly heldShare: Fraction;
  /** q: the share it delivers. */
  readonly effectiveShare: Fraction;
}

/** Who performs one stage of a chain on one day. */
export interface StageMix {
  readonly stage: Stage;
  readonly sources: readonly MixedSource[];
  /** R: what the declared shares leave open. */
  readonly remainder: Fraction;
  /** u: what nobody is known to deliver. */
  readonly undeclared: Fraction;
  /** The sources named are all there are. */
  readonly complete: boolean;
}

/** The mix of one stage on a day, with the effective share of every source (scoring model §1). */
export function stageMixOf(
  chain: Chain,
  stage: Stage,
  date: CalendarDate,
  parameters: ScoringParameters,
): StageMix {
  const isPresent = (source: Source) => source.stage === stage && isInMix(source, date);
  const complete = chain.complete.includes(stage);
  let declared = 0;
  let namedCount = 0;
  for (const source of chain.sources) {
    if (!isPresent(source)) continue;
    if (source.share === null) namedCount++;
    else declared += source.share;
  }
  const remainder = leftBy(declared);
  // Shares that exceed 1 by rounding alone are scaled back to it.
  const scale = Math.max(1, declared);
  const namedShare = (remainder * (complete ? 1 : parameters.namedSourcesShare)) / namedCount;
  let effective = 0;
  const sources: MixedSource[] = [];
  for (const [index, source] of chain.sources.entries()) {
    if (!isPresent(source)) continue;
    const heldShare = source.share === null ? namedShare : source.share / scale;
    const maturity = maturityOf(source, parameters);
    const effectiveShare = heldShare * maturity;
    effective += effectiveShare;
    sources.push({ source, index, named: source.share === null, maturity, heldShare, effectiveShare });
  }
  return { stage, sources, remainder, undeclared: leftBy(effective), complete };
}

/** What shares leave of a stage: nothing where they miss 1, or exceed it, by rounding alone, as 0.6 + 0.3 + 0.1 does. */
function leftBy(shares: Fraction): Fraction {
  const left = 1 - shares;
  return left > ROUNDING ? left : 0;
}
