import type { Chain, Source, Subject } from '../evidence';
import type { ScoringContext } from '../scoring-context';
import { replaced } from '../replaced';
import type { CalendarDate, Fraction, Stage } from '../vocabulary';
import type { LeverPlace, LeverScale } from './lever';
import { earlier, nextStart } from './safe-source';
import { NO_SHARE, type StagePart } from './stage-parts';

/** What takes a stage over, and from whom first. */
export interface Takeover {
  readonly place: Pick<LeverPlace, 'code' | 'chain' | 'stage'> & { readonly stage: Stage };
  /** All parts of the stage. */
  readonly parts: readonly StagePart[];
  /** Those that are taken over, group by group; parts of one group give up the same part of what they hold. */
  readonly groups: readonly (readonly StagePart[])[];
  /** Those that would have to make way and cannot. */
  readonly stuck: readonly StagePart[];
  /** The source that takes over a share from a part. */
  readonly successor: (part: StagePart, share: Fraction) => Source;
}

/**
 * The lever that hands a stage over, from 1 less what should be taken over to 1 less what cannot.
 *
 * A lever speaks of the day of scoring. The shares that named sources are taken to hold are written out, as they would
 * shift otherwise; sources that have ended are left out; and what is written out lasts until the next start that
 * the subject itself has planned for the stage.
 */
export function takeoverScale(
  subject: Subject,
  position: number,
  { place, parts, groups, stuck, successor }: Takeover,
  { scoringDate }: ScoringContext,
): LeverScale {
  const sizes = groups.map(heldBy);
  const to = Math.max(0, 1 - heldBy(stuck));
  const from = Math.max(0, to - sizes.reduce((sum, size) => sum + size, 0));
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, from));
  const planned = nextStart(subject.chains[position].sources, place.stage, scoringDate);
  const apply = (level: Fraction): Subject => {
    const taken = new Map<StagePart, Fraction>();
    groups.forEach((group, index) => {
      const part = Math.min(1, Math.max(0, (level - starts[index]) / sizes[index]));
      group.forEach((each) => taken.set(each, each.held * part));
    });
    const sources = parts.flatMap((part) => {
      const share = taken.get(part) ?? 0;
      const heirs = share > NO_SHARE ? [successor(part, share)] : [];
      return [...remaining(part, share), ...heirs].map((source) =>
        isWrittenOut(part) ? { ...source, until: earlier(source.until, planned) } : source,
      );
    });
    const chain = withStage(subject.chains[position], place.stage, sources, scoringDate);
    return { ...subject, chains: replaced(subject.chains, position, chain) };
  };
  return { ...place, before: from, from, to, kinks: starts.slice(1), apply };
}

const heldBy = (parts: readonly StagePart[]): Fraction => parts.reduce((sum, { held }) => sum + held, 0);

/** Its share was not declared, and now is. */
const isWrittenOut = ({ mixed, held }: StagePart): boolean =>
  mixed === null || (mixed.named && held > NO_SHARE);

/** What is left of a source that gives up a share; a named one with the share that it was taken to hold. */
function remaining(part: StagePart, given: Fraction): Source[] {
  const { mixed, held } = part;
  if (mixed === null) return [];
  if (given <= NO_SHARE && !isWrittenOut(part)) return [mixed.source];
  return held - given <= NO_SHARE ? [] : [{ ...mixed.source, share: held - given }];
}

/** The chain with other sources in the mix of a stage. */
function withStage(chain: Chain, stage: Stage, inMix: readonly Source[], today: CalendarDate): Chain {
  const stays = (source: Source) =>
    source.stage !== stage || (source.availableFrom !== null && source.availableFrom > today);
  return { ...chain, sources: [...chain.sources.filter(stays), ...inMix] };
}
