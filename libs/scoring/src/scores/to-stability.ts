import type { BandStability, StabilityReply } from '@lodestone/contracts';
import {
  bandAreas,
  bandedSubjectOf,
  type Outranking,
  type RankRange,
  smallestFlip,
  type Subject,
  type WeightPolygon,
  type WeightRegion,
  type Weights,
  weightsOf,
} from '@lodestone/scoring-engine';
import type { ScoredSubject } from './scoring-day';

/** Parts of a whole that were added up may exceed it in their last digits. */
const asFraction = (part: number): number => Math.min(1, Math.max(0, part));

const namedWeights = ([first, second, third]: Weights): BandStability['weights'] => ({
  chinaExposure: asFraction(first),
  verticalIntegration: asFraction(second),
  recyclingShare: asFraction(third),
});

const cornersOf = (polygon: WeightPolygon) => polygon.map(namedWeights);

const regionReply = ({ share, polygon, centralWeights }: WeightRegion) => ({
  share: asFraction(share),
  polygon: cornersOf(polygon),
  centralWeights: centralWeights === null ? null : namedWeights(centralWeights),
});

/** Whether the band of a score would be another under other weights, as the API shows it. */
export function toBandStability({ score, context }: Pick<ScoredSubject, 'score' | 'context'>): BandStability {
  const { parameters } = context.model;
  const banded = bandedSubjectOf(score);
  const weights = weightsOf(parameters);
  const flip = smallestFlip(banded, weights, parameters);
  return {
    weights: namedWeights(weights),
    bands: bandAreas(banded, parameters).map(({ band, ...region }) => ({ band, ...regionReply(region) })),
    flip: flip && {
      moved: asFraction(flip.moved),
      weights: namedWeights(flip.weights),
      band: flip.band,
    },
  };
}

/** The ranks that a subject can reach among so many, as the API shows them. */
export const toReachableRanks = (
  { riskiest, safest, isExact }: RankRange,
  of: number,
): StabilityReply['ranks'] => ({ of, riskiest, safest, isExact });

/** Where a subject outranks another one, as the API shows it. */
export const toOutranking = (
  { kind, id, name }: Subject,
  { where, riskier, safer, ties }: Outranking,
): StabilityReply['against'] => ({
  subject: { kind, id, name },
  where,
  riskier: regionReply(riskier),
  safer: regionReply(safer),
  ties: cornersOf(ties),
});
