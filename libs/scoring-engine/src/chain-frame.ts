import { baselineOf, type Baseline } from './baseline';
import type { MaterialFacts } from './reference-facts';
import { remembered } from './remembered';
import type { ScoringParameters } from './scoring-model';
import { relevantStages, stageShares } from './stages-of-chain';
import type { Fraction, Stage } from './vocabulary';

/** What all chains of a material that end at the same stage have in common. */
export interface ChainFrame {
  /** K: the relevant stages in order. */
  readonly stages: readonly Stage[];
  /** ω of each. */
  readonly shares: readonly Fraction[];
  /** The baseline of each. */
  readonly baselines: readonly Baseline[];
}

const framesOf = remembered((_: ScoringParameters) =>
  remembered((__: MaterialFacts) => new Map<Stage, ChainFrame>()),
);

/** The frame of the chains that deliver a material at a stage. */
export function chainFrameOf(
  material: MaterialFacts,
  deliveredStage: Stage,
  parameters: ScoringParameters,
): ChainFrame {
  const frames = framesOf(parameters)(material);
  const known = frames.get(deliveredStage);
  if (known !== undefined) return known;
  const stages = relevantStages({ deliveredStage }, material);
  const frame = {
    stages,
    shares: stageShares(stages, parameters),
    baselines: stages.map((stage) => baselineOf(material, stage, parameters)),
  };
  frames.set(deliveredStage, frame);
  return frame;
}
