import type { ChainAssessment, StageAssessment } from './assess-chain';
import { foldExposures } from './chain-risks';
import { chainWeights } from './dimension-scores';
import type { Estimate } from './estimate';
import { type LinkedExposures, NO_LINKED_EXPOSURES } from './look-through/linked-exposures';
import { weightedMean } from './means';
import { policyEffectsOf } from './policy-effect';
import type { PreparedChain } from './prepared-chain';
import type { ScoringContext } from './scoring-context';
import { exposuresThrough, primaryExposure } from './stage-exposure';
import type { MixedSource } from './stage-mix';
import type { Fraction } from './vocabulary';

/**
 * D1 with links read at the first tier only: a linked source is where the row says, else where its supplier has its
 * seat, and hands nothing on (scoring model §5).
 */
export function faceValueOf(chains: readonly ChainAssessment[], context: ScoringContext): Fraction {
  return weightedMean(
    chains.map((chain) => faceValueOfChain(chain, context)),
    chainWeights(chains),
  );
}

function faceValueOfChain({ prepared, stages, chinaExposure }: ChainAssessment, context: ScoringContext) {
  const isLinked = ({ readFrom }: StageAssessment) =>
    readFrom.sources.some(({ source }) => source.supplierId !== null);
  if (!stages.some(isLinked)) return chinaExposure.value;
  const primary = stages.map((stage) =>
    isLinked(stage)
      ? primaryExposure(stage, exposuresAtFaceValue(prepared, stage, context))
      : stage.primaryExposure,
  );
  const policies = policyEffectsOf(context, prepared.material);
  return foldExposures(primary, policies, prepared, context.model.parameters).risk.value;
}

function exposuresAtFaceValue(
  prepared: PreparedChain,
  stage: StageAssessment,
  { linked, model }: ScoringContext,
): Estimate[] {
  const reading = { linked: NO_LINKED_EXPOSURES, parameters: model.parameters };
  if (stage.readFrom !== stage.mix) return exposuresThrough(prepared, stage, reading);
  const mix = { ...stage.mix, sources: stage.mix.sources.map((mixed) => atSeat(mixed, linked)) };
  const { baseline } = stage;
  return exposuresThrough(prepared, { stage: stage.stage, mix, readFrom: mix, baseline }, reading);
}

/** A source of a stage, one that is linked at the seat of its supplier if the row names no country. */
function atSeat(mixed: MixedSource, linked: LinkedExposures): MixedSource {
  const { supplierId, country } = mixed.source;
  if (supplierId === null || country !== null) return mixed;
  return { ...mixed, source: { ...mixed.source, country: linked.seatOf(supplierId) } };
}
