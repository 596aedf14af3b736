import { assessChain, type ChainAssessment } from './assess-chain';
import { dimensionEstimates } from './dimension-scores';
import type { Subject } from './evidence';
import { NO_LINKED_EXPOSURES } from './look-through/linked-exposures';
import { prepareChain } from './prepared-chain';
import type { ScoringContext } from './scoring-context';
import type { Fraction } from './vocabulary';

/**
 * D1 with links read at the first tier only: a linked source is where the row says, else where its supplier has its
 * seat, and hands nothing on (scoring model §5).
 */
export function faceValueOf(
  subject: Subject,
  chains: readonly ChainAssessment[],
  context: ScoringContext,
): Fraction {
  const hasLinks = chains.some(({ prepared }) =>
    prepared.chain.sources.some(({ supplierId }) => supplierId !== null),
  );
  if (!hasLinks) return dimensionEstimates(chains).chinaExposure.value;
  const { scoringDate, model, linked } = context;
  const atFaceValue = chains.map(({ prepared: { chain, material } }) => {
    const sources = chain.sources.map((source) => ({
      ...source,
      country: source.country ?? (source.supplierId === null ? null : linked.seatOf(source.supplierId)),
    }));
    const prepared = prepareChain(subject, { ...chain, sources }, material, scoringDate, model.parameters);
    return assessChain(prepared, { ...context, linked: NO_LINKED_EXPOSURES });
  });
  return dimensionEstimates(atFaceValue).chinaExposure.value;
}
