import type { ChainAssessment, StageAssessment } from './assess-chain';
import { foldCaptivity, foldExposures } from './chain-risks';
import type { Estimate } from './estimate';
import type { ChangedRisks } from './narrowing';
import { policyEffectsOf } from './policy-effect';
import type { PreparedChain } from './prepared-chain';
import type { ScoringContext } from './scoring-context';
import { primaryCaptive, primaryExposure } from './stage-exposure';

/**
 * The risks of a chain once it is known who performs a stage, and that it is just as the headline assumes.
 * @param settled one of the chain's stages
 */
export function settleStage(
  { prepared, stages }: ChainAssessment,
  settled: StageAssessment,
  context: ScoringContext,
): ChangedRisks {
  const { stage } = settled;
  const captive = primaryCaptive(settled, settled.readings.captive, stage);
  let isMoved = false;
  const exposures = stages.map((each) => {
    if (each.stage !== stage && each.readFrom.stage !== stage) return each.primaryExposure;
    const exposure = primaryExposure(each, each.readings.exposure, stage);
    isMoved ||= !isSame(exposure, each.primaryExposure);
    return exposure;
  });
  return {
    chinaExposure: isMoved ? exposureWith(exposures, prepared, context) : undefined,
    verticalIntegration: isSame(captive, settled.primaryCaptive)
      ? undefined
      : captivityWith(
          stages.map((each) => (each === settled ? captive : each.primaryCaptive)),
          prepared,
          context,
        ),
  };
}

/** D1 of a chain whose stages are exposed like this before recycled feed and policies. */
export function exposureWith(
  primary: readonly Estimate[],
  prepared: PreparedChain,
  context: ScoringContext,
): Estimate {
  const policies = policyEffectsOf(context, prepared.material);
  return foldExposures(primary, policies, prepared, context.model.parameters).risk;
}

/** D2 of a chain of whose stages so much is captive before recycled feed. */
export const captivityWith = (
  primary: readonly Estimate[],
  prepared: PreparedChain,
  { model }: ScoringContext,
): Estimate => foldCaptivity(primary, prepared, model.parameters).risk;

const isSame = (one: Estimate, other: Estimate): boolean =>
  one.value === other.value && one.lower === other.lower && one.upper === other.upper;
