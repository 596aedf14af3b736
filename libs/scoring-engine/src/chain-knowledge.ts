import type { ChainAssessment } from './assess-chain';
import { evidenceWeight } from './evidence-weight';
import { weightedMean } from './means';
import type { ScoringContext } from './scoring-context';
import { stageConfidence, stageCoverage } from './stage-knowledge';
import type { Dimension, Fraction } from './vocabulary';

/** What is known of a chain, or of a subject as the weighted mean of its chains (scoring model §7). */
export interface Knowledge {
  readonly coverage: Readonly<Record<Dimension, Fraction>>;
  readonly confidence: Readonly<Record<Dimension, Fraction>>;
  /** Part of the dimension was filled in from reference data. */
  readonly imputed: Readonly<Record<Dimension, boolean>>;
}

/** Coverage and confidence of one chain: the means over its stages by their importance (scoring model §7). */
export function chainKnowledge(
  { prepared, stages, recycling }: ChainAssessment,
  context: ScoringContext,
): Knowledge {
  const { evidenceDate, model } = context;
  const confidences = stages.map((stage) => stageConfidence(stage, evidenceDate, model.parameters));
  const mean = (values: readonly Fraction[]) => weightedMean(values, prepared.shares);
  const covered = mean(stages.map(({ mix }) => stageCoverage(mix)));
  const declared = prepared.chain.recycling;
  const confidenceWithoutDeclaration =
    recycling.basis === 'recycling_rate' ? model.parameters.imputedConfidence : 0;
  return {
    coverage: {
      chinaExposure: covered,
      verticalIntegration: covered,
      recyclingShare: declared === null ? 0 : 1,
    },
    confidence: {
      chinaExposure: mean(confidences.map(({ exposure }) => exposure)),
      verticalIntegration: mean(confidences.map(({ captivity }) => captivity)),
      recyclingShare:
        declared === null
          ? confidenceWithoutDeclaration
          : evidenceWeight(declared, evidenceDate, model.parameters),
    },
    imputed: {
      chinaExposure: stages.some(({ mix }) => mix.undeclared > 0),
      verticalIntegration: false,
      recyclingShare: recycling.basis === 'recycling_rate',
    },
  };
}
