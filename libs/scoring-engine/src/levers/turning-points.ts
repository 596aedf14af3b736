import type { BandedScore } from '../banded-score';
import type { ScoringParameters } from '../scoring-model';

/** A score at a level of a lever. */
export interface ScoreAt {
  readonly level: number;
  readonly score: BandedScore;
}

/**
 * Levels at which the composite may change its course although everything that goes into it moves in proportion to the
 * level: where another stage of a chain becomes the worst, a policy has taken an exposure to 1, or the recycled share
 * reaches its target. Between neighbours the three risks are linear in the level, and with them a weighted mean; the
 * geometric composite is convex.
 * @param one,other scores at two levels between which, and far beyond, that proportion holds
 */
export function turningPoints(one: ScoreAt, other: ScoreAt, parameters: ScoringParameters): number[] {
  const [before, after] = [one, other].map(({ score }) => courses(score, parameters));
  return before.flatMap((group, at) => {
    const later = after[at];
    return group.flatMap((value, first) =>
      group.slice(first + 1).flatMap((rival, ahead) => {
        const second = first + 1 + ahead;
        const [start, end] = [value - rival, later[first] - later[second]];
        return start === end ? [] : [one.level + ((other.level - one.level) * start) / (start - end)];
      }),
    );
  });
}

/** What moves in proportion, in groups; where two of a group meet, the composite may turn. */
function courses({ chains }: BandedScore, { recyclingTarget }: ScoringParameters): number[][] {
  return chains.flatMap(({ stages, recycling }) => [
    [1, ...stages.map(({ exposure, policy }) => exposure.value * policy.factor)],
    stages.map(({ captive }) => captive.value),
    [recyclingTarget, recycling.recycledShare],
  ]);
}
