import type { ChainAssessment } from './assess-chain';
import { byDimension } from './composite';
import { chainWeights, compositeEstimate, dimensionEstimates } from './dimension-scores';
import type { Estimate } from './estimate';
import { meanEstimate } from './means';
import type { ScoringParameters } from './scoring-model';
import type { Dimension, Fraction } from './vocabulary';

/** The risks of a chain that an answer changes, as they would then be. */
export type ChangedRisks = Readonly<Partial<Record<Dimension, Estimate>>>;

/** By how much the bounds of the composite narrow once risks of one chain change. */
export class Narrowing {
  private readonly dimensions: Readonly<Record<Dimension, Estimate>>;
  private readonly weights: readonly number[];
  private readonly width: Fraction;

  constructor(
    private readonly chains: readonly ChainAssessment[],
    private readonly parameters: ScoringParameters,
  ) {
    this.dimensions = dimensionEstimates(chains);
    this.weights = chainWeights(chains);
    this.width = widthOf(this.dimensions, parameters);
  }

  /** @param position of the chain */
  by(position: number, changed: ChangedRisks): Fraction {
    const { chains, dimensions, weights, parameters } = this;
    const answered = byDimension((dimension) => {
      const risk = changed[dimension];
      if (risk === undefined) return dimensions[dimension];
      return meanEstimate(
        chains.map((chain, index) => (index === position ? risk : chain[dimension])),
        weights,
      );
    });
    return Math.max(0, this.width - widthOf(answered, parameters));
  }
}

function widthOf(dimensions: Readonly<Record<Dimension, Estimate>>, parameters: ScoringParameters): Fraction {
  const { lower, upper } = compositeEstimate(dimensions, parameters);
  return upper - lower;
}
