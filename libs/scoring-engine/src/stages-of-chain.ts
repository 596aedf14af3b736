import type { Chain } from './evidence';
import type { MaterialFacts } from './reference-facts';
import type { ScoringParameters } from './scoring-model';
import { STAGES, type Fraction, type Stage } from './vocabulary';

/** K: the stages of a chain that count, from the material's first to the delivered one (scoring model §1). */
export function relevantStages(
  { deliveredStage }: Pick<Chain, 'deliveredStage'>,
  { stages }: MaterialFacts,
): Stage[] {
  return stages.slice(0, stages.indexOf(deliveredStage) + 1);
}

/** ω: importance of the relevant stages, adding up to 1 (scoring model §2). */
export function stageShares(stages: readonly Stage[], { stageWeights }: ScoringParameters): Fraction[] {
  const total = stages.reduce((sum, stage) => sum + stageWeights[stage], 0);
  return stages.map((stage) => stageWeights[stage] / total);
}

/**
 * Where recycled feed enters the relevant stages: as declared, else at the material's stage after extraction.
 * @returns position among `stages`; their number when it would enter after delivery
 */
export function recyclingEntry(entersAt: Stage | null, stages: readonly Stage[]): number {
  const entry = STAGES.indexOf(entersAt ?? 'processing');
  const position = stages.findIndex((stage) => STAGES.indexOf(stage) >= entry);
  return position === -1 ? stages.length : position;
}
