import { mapFalling, mapRising, type Estimate } from './estimate';
import type { PolicyEffect } from './policy-effect';
import type { PreparedChain } from './prepared-chain';
import type { ScoringParameters } from './scoring-model';
import { replaceByRecycledFeed } from './stage-exposure';
import { foldStages } from './stage-fold';
import type { Fraction } from './vocabulary';

/** One quantity of a chain: what each stage has of it, and what the stages fold into. */
export interface FoldedStages {
  /** With recycled feed. */
  readonly stages: readonly Estimate[];
  /** The risk of each stage that comes of it. */
  readonly risks: readonly Estimate[];
  /** The dimension of the chain. */
  readonly risk: Estimate;
}

/**
 * D1 of a chain from the exposures of its stages (scoring model §3): recycled feed, policies, fold.
 * @param primary  e_k,primary of each stage
 * @param policies what applies to each
 */
export function foldExposures(
  primary: readonly Estimate[],
  policies: readonly PolicyEffect[],
  prepared: PreparedChain,
  parameters: ScoringParameters,
): FoldedStages {
  const stages = replaceByRecycledFeed(primary, prepared);
  const risks = stages.map((exposure, position) => underPolicy(exposure, policies[position]));
  return { stages, risks, risk: foldStages(risks, prepared.shares, parameters.worstStageShare) };
}

/**
 * D2 of a chain from what is captive of its stages (scoring model §3): recycled feed, fold.
 * @param primary c_k,primary of each stage
 */
export function foldCaptivity(
  primary: readonly Estimate[],
  prepared: PreparedChain,
  parameters: ScoringParameters,
): FoldedStages {
  const stages = replaceByRecycledFeed(primary, prepared);
  const risks = stages.map(captivityRisk);
  return { stages, risks, risk: foldStages(risks, prepared.shares, parameters.worstStageShare) };
}

/** What D2 folds: the part of a stage that is not captive in safe hands. */
export const captivityRisk = (captive: Estimate): Estimate => mapFalling(captive, notCaptive);

const notCaptive = (secured: Fraction): Fraction => Math.max(0, 1 - secured);

const underPolicy = (exposure: Estimate, { factor }: PolicyEffect): Estimate =>
  mapRising(exposure, (end) => Math.min(1, end * factor));
