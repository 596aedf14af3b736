import { blendStage } from './blend-stage';
import { combineRising, mapFalling, mapRising, type Estimate } from './estimate';
import { policyEffectOn, type PolicyEffect } from './policy-effect';
import type { PreparedChain, PreparedStage } from './prepared-chain';
import { recyclingRiskOf, type RecyclingRisk } from './recycling-share';
import type { ScoringContext } from './scoring-context';
import {
  captivityThrough,
  type ExposureReading,
  primaryExposure,
  replaceByRecycledFeed,
} from './stage-exposure';
import { foldStages } from './stage-fold';
import { stageShares } from './stages-of-chain';
import type { Fraction } from './vocabulary';

/** One relevant stage of a chain with its two risks. */
export interface StageAssessment extends PreparedStage {
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

/** Its stages without recycled feed and policies, in order. */
export interface PrimaryEstimates {
  readonly exposure: readonly Estimate[];
  readonly captive: readonly Estimate[];
}

/** Scores one chain in its three dimensions (scoring model §3). */
export function assessChain(
  prepared: PreparedChain,
  context: ScoringContext,
  settledStage?: ExposureReading['settledStage'],
): ChainAssessment {
  const { linked, model } = context;
  const reading: ExposureReading = { linked, parameters: model.parameters, settledStage };
  const primary: PrimaryEstimates = {
    exposure: prepared.stages.map((stage) => primaryExposure(prepared, stage, reading)),
    captive: prepared.stages.map((stage) => captiveShare(prepared, stage, reading)),
  };
  return foldChain(prepared, primary, context);
}

/** Scores one chain whose stages are known: recycled feed, policies, fold (scoring model §3). */
export function foldChain(
  prepared: PreparedChain,
  primary: PrimaryEstimates,
  context: ScoringContext,
): ChainAssessment {
  const { parameters } = context.model;
  const exposures = replaceByRecycledFeed(primary.exposure, prepared);
  const captive = replaceByRecycledFeed(primary.captive, prepared);
  const shares = stageShares(
    prepared.stages.map(({ stage }) => stage),
    parameters,
  );
  const { material } = prepared.chain;
  const stages = prepared.stages.map(({ stage, mix, readFrom, baseline }, position): StageAssessment => {
    const policy = policyEffectOn(context.policies, material, stage, context.scoringDate, parameters);
    // Written out, as spreading costs a third of a score.
    return {
      stage,
      mix,
      readFrom,
      baseline,
      primaryExposure: primary.exposure[position],
      exposure: exposures[position],
      policy,
      exposureRisk: mapRising(exposures[position], (exposure) => Math.min(1, exposure * policy.factor)),
      primaryCaptive: primary.captive[position],
      captive: captive[position],
      share: shares[position],
    };
  });
  const recycling = recyclingRiskOf(prepared.chain, prepared.material, parameters);
  const fold = (risks: readonly Fraction[]) => foldStages(risks, shares, parameters.worstStageShare);
  return {
    prepared,
    stages,
    recycling,
    chinaExposure: combineRising(
      stages.map(({ exposureRisk }) => exposureRisk),
      fold,
    ),
    verticalIntegration: combineRising(stages.map(captivityRisk), fold),
    recyclingShare: recycling.risk,
  };
}

/** What D2 folds: the part of a stage that is not captive in safe hands. */
export const captivityRisk = ({ captive }: Pick<StageAssessment, 'captive'>): Estimate =>
  mapFalling(captive, (secured) => Math.max(0, 1 - secured));

function captiveShare(prepared: PreparedChain, stage: PreparedStage, reading: ExposureReading): Estimate {
  return blendStage(stage.mix, (mixed) => captivityThrough(mixed, prepared, stage, reading), {
    undeclaredValue: 0,
    settled: stage.stage === reading.settledStage,
  });
}
