import type { KnownChains } from '../banded-score';
import type { Subject } from '../evidence';
import type { Score } from '../score';
import { scoreSubject } from '../score-subject';
import type { ScoringContext } from '../scoring-context';
import type { Band, Fraction } from '../vocabulary';
import type { Lever, LeverPlace, LeverScale } from './lever';
import { recyclingLevers } from './recycling-levers';
import { isThere, type LeverLevel, smallestLevel } from './smallest-level';
import { stageLevers } from './stage-levers';

/** What it takes to bring a subject to a band. */
export interface Levers {
  /** Composite and band, after gates, as things stand. */
  readonly value: Fraction;
  readonly band: Band;
  readonly targetBand: Band;
  /** The subject is in that band or a better one already: there is nothing to move. */
  readonly isThere: boolean;
  /** Every lever, by chain and stage, reachable or not; none when the subject is there. */
  readonly levers: readonly Lever[];
}

/** The same while it is being found out. */
export interface LeverSearch extends Omit<Levers, 'levers'> {
  /** Each lever is searched when it is asked for; `null`: the search goes on, and others can have a turn. */
  readonly levers: Iterable<Lever | null>;
}

/**
 * For every lever the smallest change that alone brings a subject to a band, after gates, or a better one; or that it
 * cannot (scoring model §9).
 * @param subject as it is scored: a partnership with its derived stages
 * @throws {RangeError} when it has no chain, or one of a material that the context has no facts of
 */
export function leversOf(subject: Subject, context: ScoringContext, targetBand: Band): Levers {
  const search = searchLevers(subject, context, targetBand);
  return { ...search, levers: [...search.levers].filter((lever) => lever !== null) };
}

/**
 * The same, one lever after the other.
 * @throws {RangeError} as `leversOf`
 */
export function searchLevers(subject: Subject, context: ScoringContext, targetBand: Band): LeverSearch {
  const score = scoreSubject(subject, context);
  const there = isThere(score, targetBand);
  const scales = there
    ? []
    : [
        ...recyclingLevers(subject, context),
        ...score.chains.flatMap((chain, position) =>
          chain.stages.flatMap((stage) => stageLevers(subject, position, chain, stage, context)),
        ),
      ];
  return {
    ...{ value: score.value, band: score.band, targetBand, isThere: there },
    levers: leversAmong(scales, context, targetBand, knownChains(score)),
  };
}

const knownChains = ({ chains }: Score): KnownChains =>
  new Map(chains.map((chain) => [chain.prepared.chain, chain]));

function* leversAmong(
  scales: readonly LeverScale[],
  context: ScoringContext,
  targetBand: Band,
  known: KnownChains,
): Generator<Lever | null> {
  for (const scale of scales) {
    const { code, chain, stage, before } = scale;
    const place = { code, chain, stage, before };
    const found = yield* smallestLevel(scale, context, targetBand, known);
    yield found === null ? { ...place, isReachable: false } : reachedBy(place, scale, found);
  }
}

function reachedBy(
  place: LeverPlace,
  { apply }: Pick<LeverScale, 'apply'>,
  { level, score }: LeverLevel,
): Lever {
  const { value, band } = score;
  return { ...place, isReachable: true, after: level, subject: apply(level), value, band };
}
