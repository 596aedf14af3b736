import { foldCaptivity, foldExposures } from './chain-risks';
import type { Estimate } from './estimate';
import { type PolicyEffect, policyEffectsOf } from './policy-effect';
import type { PreparedChain, PreparedStage } from './prepared-chain';
import { recyclingRiskOf, type RecyclingRisk } from './recycling-share';
import type { ScoringContext } from './scoring-context';
import { primaryCaptive, primaryExposure, readSources, type SourceReadings } from './stage-exposure';
import type { Fraction } from './vocabulary';

/** One relevant stage of a chain with its two risks. */
export interface StageAssessment extends PreparedStage {
  /** What each of its sources is taken for. */
  readonly readings: SourceReadings;
  /** e_k,primary: without recycled feed and policies. */
  readonly primaryExposure: Estimate;
  /** e_k: with recycled feed, before policies. */
  readonly exposure: Estimate;
  readonly policy: PolicyEffect;
  /** e'_k: with policies; what D1 folds. */
  readonly exposureRisk: Estimate;
  /** c_k,primary: captive in safe hands, without recycled feed. */
  readonly primaryCaptive: Estimate;
  /** c_k: with recycled feed. */
  readonly captive: Estimate;
  /** ω of the stage. */
  readonly share: Fraction;
}

/** A chain with its three risks. */
export interface ChainAssessment {
  readonly prepared: PreparedChain;
  readonly stages: readonly StageAssessment[];
  readonly recycling: RecyclingRisk;
  /** D1 of the chain. */
  readonly chinaExposure: Estimate;
  /** D2 of the chain. */
  readonly verticalIntegration: Estimate;
  /** D3 of the chain. */
  readonly recyclingShare: Estimate;
}

/** Scores one chain in its three dimensions (scoring model §3). */
export function assessChain(prepared: PreparedChain, context: ScoringContext): ChainAssessment {
  const { parameters } = context.model;
  const reading = { linked: context.linked, parameters };
  const policies = policyEffectsOf(context, prepared.material);
  const readings = prepared.stages.map((stage) => readSources(prepared, stage, reading));
  const primary = prepared.stages.map((stage, at) => primaryExposure(stage, readings[at].exposure));
  const captive = prepared.stages.map((stage, at) => primaryCaptive(stage, readings[at].captive));
  const exposed = foldExposures(primary, policies, prepared, parameters);
  const secured = foldCaptivity(captive, prepared, parameters);
  const recycling = recyclingRiskOf(prepared.chain, prepared.material, parameters);
  return {
    prepared,
    // Written out, as spreading costs a third of a score.
    stages: prepared.stages.map(({ stage, mix, readFrom, baseline }, at) => ({
      stage,
      mix,
      readFrom,
      baseline,
      readings: readings[at],
      primaryExposure: primary[at],
      exposure: exposed.stages[at],
      policy: policies[at],
      exposureRisk: exposed.risks[at],
      primaryCaptive: captive[at],
      captive: secured.stages[at],
      share: prepared.shares[at],
    })),
    recycling,
    chinaExposure: exposed.risk,
    verticalIntegration: secured.risk,
    recyclingShare: recycling.risk,
  };
}
