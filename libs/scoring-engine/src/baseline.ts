import type { MaterialFacts } from './reference-facts';
import type { ScoringParameters } from './scoring-model';
import type { Fraction, Stage } from './vocabulary';

/** What an undeclared share of a stage is taken to be exposed to. */
export interface Baseline {
  /** β, 0 to 1. */
  readonly value: Fraction;
  /** b: part of world production in covered countries; `null`: not known for any stage of the material. */
  readonly worldShare: Fraction | null;
  /** The stage whose world share stands in for the one asked for; `null`: its own, or none at all. */
  readonly imputedFrom: Stage | null;
}

/**
 * Exposure of an undeclared share: the world share of covered countries, raised by what silence costs
 * (scoring model §3). Without a world share for the stage, the nearest stage that has one stands in, the earlier
 * of two.
 */
export function baselineOf(
  { stages, worldShares }: MaterialFacts,
  stage: Stage,
  { coveredCountries, silencePenalty, unknownBaseline }: ScoringParameters,
): Baseline {
  const nearest = nearestKnownStage(stages, stage, (candidate) => worldShares[candidate] !== undefined);
  if (nearest === null) return { value: unknownBaseline, worldShare: null, imputedFrom: null };
  const shares = worldShares[nearest] ?? {};
  const covered = coveredCountries.reduce((sum, country) => sum + (shares[country] ?? 0), 0);
  // Published shares are rounded one by one and may add up to more than the world.
  const worldShare = Math.min(1, covered);
  return {
    value: worldShare + silencePenalty * (1 - worldShare),
    worldShare,
    imputedFrom: nearest === stage ? null : nearest,
  };
}

function nearestKnownStage(
  stages: readonly Stage[],
  stage: Stage,
  isKnown: (stage: Stage) => boolean,
): Stage | null {
  const position = stages.indexOf(stage);
  const known = stages.filter(isKnown);
  const distance = (candidate: Stage) => Math.abs(stages.indexOf(candidate) - position);
  return known.reduce<Stage | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  );
}
