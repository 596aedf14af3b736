import type { ChainAssessment } from './assess-chain';
import { byDimension, compositeOf, dimensionShares } from './composite';
import type { Estimate } from './estimate';
import { meanEstimate } from './means';
import type { ScoringParameters } from './scoring-model';
import type { Dimension } from './vocabulary';

/** The weight of each chain within its subject. */
export const chainWeights = (chains: readonly ChainAssessment[]): number[] =>
  chains.map(({ prepared }) => prepared.chain.weight);

/** The three risks of a subject: the weighted means of its chains' (scoring model §3). */
export function dimensionEstimates(chains: readonly ChainAssessment[]): Record<Dimension, Estimate> {
  const weights = chainWeights(chains);
  return byDimension((dimension) =>
    meanEstimate(
      chains.map((chain) => chain[dimension]),
      weights,
    ),
  );
}

/** The composite of the headline, of all best ends and of all worst ends (scoring model §7). */
export function compositeEstimate(
  { chinaExposure, verticalIntegration, recyclingShare }: Readonly<Record<Dimension, Estimate>>,
  parameters: ScoringParameters,
): Estimate {
  const { composite } = parameters;
  const shares = dimensionShares(parameters);
  const at = (end: keyof Estimate) =>
    compositeOf(chinaExposure[end], verticalIntegration[end], recyclingShare[end], shares, composite);
  const value = at('value');
  // Powers and logarithms round; the headline still lies within its bounds.
  return { value, lower: Math.min(at('lower'), value), upper: Math.max(at('upper'), value) };
}
