import type { Baseline } from './baseline';
import { chainFrameOf } from './chain-frame';
import type { Chain, Subject } from './evidence';
import { recycledFeedOf, type RecycledFeed } from './recycled-feed';
import type { MaterialFacts } from './reference-facts';
import type { ScoringParameters } from './scoring-model';
import { stageMixOf, type StageMix } from './stage-mix';
import type { CalendarDate, Fraction, Stage } from './vocabulary';

/** One relevant stage of a chain on a day, before any exposure is known. */
export interface PreparedStage {
  readonly stage: Stage;
  readonly mix: StageMix;
  /**
   * The mix that tells the exposure: its own, or for a stage that nobody declared that of the nearest later stage
   * with links (scoring model §5).
   */
  readonly readFrom: StageMix;
  readonly baseline: Baseline;
}

/** A chain on a day: all that can be said of it without knowing other suppliers. */
export interface PreparedChain {
  readonly subject: Pick<Subject, 'id' | 'coveredOwnershipShare'>;
  readonly chain: Chain;
  readonly material: MaterialFacts;
  /** The relevant stages in order. */
  readonly stages: readonly PreparedStage[];
  /** ω of each. */
  readonly shares: readonly Fraction[];
  readonly feed: RecycledFeed;
}

/** Reads a chain on a day: the mix and baseline of every relevant stage, and the recycled feed. */
export function prepareChain(
  subject: PreparedChain['subject'],
  chain: Chain,
  material: MaterialFacts,
  date: CalendarDate,
  parameters: ScoringParameters,
): PreparedChain {
  const { stages, shares, baselines } = chainFrameOf(material, chain.deliveredStage, parameters);
  const mixes = stages.map((stage) => stageMixOf(chain, stage, date, parameters));
  return {
    subject,
    chain,
    material,
    stages: stages.map((stage, position) => ({
      stage,
      mix: mixes[position],
      readFrom: mixToReadFrom(mixes, position),
      baseline: baselines[position],
    })),
    shares,
    feed: recycledFeedOf(chain, stages),
  };
}

function mixToReadFrom(mixes: readonly StageMix[], position: number): StageMix {
  if (isDeclared(mixes[position])) return mixes[position];
  return mixes.slice(position).find(hasLinks) ?? mixes[position];
}

/** Does the subject declare who performs any of the stage now? An announcement alone does not. */
export const isDeclared = ({ sources }: StageMix): boolean =>
  sources.some(({ effectiveShare }) => effectiveShare > 0);

const hasLinks = ({ sources }: StageMix): boolean =>
  sources.some(({ source, effectiveShare }) => source.supplierId !== null && effectiveShare > 0);
