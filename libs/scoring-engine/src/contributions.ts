import type { ChainAssessment, StageAssessment } from './assess-chain';
import { captivityRisk } from './chain-risks';
import { byDimension } from './composite';
import { chainWeights } from './dimension-scores';
import type { Estimate } from './estimate';
import { weightShares } from './means';
import type { RecycledFeed } from './recycled-feed';
import type { Score } from './score';
import type { ScoringContext } from './scoring-context';
import { foldWeights } from './stage-fold';
import type { MixedSource, StageMix } from './stage-mix';
import type { Dimension, Fraction } from './vocabulary';

/** What one source adds to a dimension of the composite, and the value that comes from. */
export interface SourceContribution extends MixedSource {
  /** Its exposure for China exposure; its captive credit in safe hands for vertical integration. */
  readonly value: Estimate;
  readonly contribution: Fraction;
}

/** What one stage adds to a dimension of the composite. */
export interface StageContribution {
  /** The part of the stage in the fold. */
  readonly contribution: Fraction;
  /** Sources by what they add, recycled feed counted at the stage where it enters. */
  readonly sources: readonly SourceContribution[];
  readonly undeclared: { readonly share: Fraction; readonly contribution: Fraction };
}

/** What one stage adds to China exposure, which an undeclared stage takes from a later one. */
export interface ExposureContribution extends StageContribution {
  /** The stage's own sources: `sources`, unless it is read through a later stage; then they add nothing. */
  readonly own: readonly SourceContribution[];
}

/** What one chain adds to the composite. The parts of all chains add up to the contributions of the score. */
export interface ChainContribution {
  /** Weight of the chain as a part of 1. */
  readonly weight: Fraction;
  readonly contributions: Readonly<Record<Dimension, Fraction>>;
  /** One a stage, in order; the sources and undeclared parts of all stages add up to the chain's contribution. */
  readonly chinaExposure: readonly ExposureContribution[];
  readonly verticalIntegration: readonly StageContribution[];
}

/** Takes a score apart into chains, stages and sources, exactly (scoring model §4: contributions are the explanation). */
export function contributionsOf({ chains, dimensions }: Score, context: ScoringContext): ChainContribution[] {
  const weights = weightShares(chainWeights(chains));
  return chains.map((chain, position) => {
    const scale = byDimension((dimension) => {
      const { value, contribution } = dimensions[dimension];
      return value === 0 ? 0 : (contribution / value) * weights[position];
    });
    return {
      weight: weights[position],
      contributions: byDimension((dimension) => scale[dimension] * chain[dimension].value),
      chinaExposure: exposureContributions(chain, scale.chinaExposure, context),
      verticalIntegration: captivityContributions(chain, scale.verticalIntegration, context),
    };
  });
}

function exposureContributions(
  chain: ChainAssessment,
  scale: Fraction,
  context: ScoringContext,
): ExposureContribution[] {
  const weights = stageWeights(chain, ({ exposureRisk }) => exposureRisk.value, scale, context);
  const byPolicy = chain.stages.map(({ exposure, exposureRisk }, position) =>
    exposure.value === 0 ? 0 : (weights[position] * exposureRisk.value) / exposure.value,
  );
  const primary = primaryWeights(byPolicy, chain.prepared.feed);
  return chain.stages.map((stage, position) => {
    const { mix, readFrom, readings, baseline } = stage;
    const contributionOf = ({ value }: Estimate) => primary[position] * value;
    const { sources, undeclared } = partsOf(
      readFrom,
      readings.exposure,
      contributionOf,
      primary[position] * baseline.value,
    );
    return {
      contribution: weights[position] * stage.exposureRisk.value,
      sources,
      undeclared,
      own: readFrom === mix ? sources : sourcesOf(mix, readings.own, contributionOf),
    };
  });
}

function captivityContributions(
  chain: ChainAssessment,
  scale: Fraction,
  context: ScoringContext,
): StageContribution[] {
  const weights = stageWeights(chain, ({ captive }) => captivityRisk(captive).value, scale, context);
  const primary = primaryWeights(weights, chain.prepared.feed);
  return chain.stages.map((stage, position) => ({
    contribution: weights[position] * captivityRisk(stage.captive).value,
    ...partsOf(
      stage.mix,
      stage.readings.captive,
      ({ value }) => primary[position] * (1 - value),
      primary[position],
    ),
  }));
}

/** How much each stage's risk counts in the composite. */
function stageWeights(
  { stages }: ChainAssessment,
  riskOf: (stage: StageAssessment) => Fraction,
  scale: Fraction,
  { model }: ScoringContext,
): Fraction[] {
  const shares = stages.map(({ share }) => share);
  return foldWeights(stages.map(riskOf), shares, model.parameters.worstStageShare).map(
    (weight) => weight * scale,
  );
}

/** The weights of the stages without recycled feed: its part moves to the stage where it enters. */
export function primaryWeights(weights: readonly number[], { share, entry }: RecycledFeed): number[] {
  const recycled = share ?? 0;
  if (entry >= weights.length) return [...weights];
  const moved = weights.slice(0, entry).reduce((sum, weight) => sum + weight * recycled, 0);
  return weights.map((weight, position) => {
    if (position < entry) return weight * (1 - recycled);
    return position === entry ? weight + moved : weight;
  });
}

function partsOf(
  mix: StageMix,
  values: readonly Estimate[],
  contributionOf: (value: Estimate) => number,
  ofUndeclared: number,
): Pick<StageContribution, 'sources' | 'undeclared'> {
  return {
    sources: sourcesOf(mix, values, contributionOf),
    undeclared: { share: mix.undeclared, contribution: mix.undeclared * ofUndeclared },
  };
}

const sourcesOf = (
  { sources }: StageMix,
  values: readonly Estimate[],
  contributionOf: (value: Estimate) => number,
): SourceContribution[] =>
  sources.map(({ source, index, named, maturity, heldShare, effectiveShare }, position) => ({
    // Written out, as spreading costs as much as all the rest.
    source,
    index,
    named,
    maturity,
    heldShare,
    effectiveShare,
    value: values[position],
    contribution: effectiveShare * contributionOf(values[position]),
  }));
