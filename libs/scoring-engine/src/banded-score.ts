import { assessChain, type ChainAssessment } from './assess-chain';
import { compositeEstimate, dimensionEstimates } from './dimension-scores';
import type { Chain, Subject } from './evidence';
import { gatedBand, gatesAt } from './gates';
import { prepareChain } from './prepared-chain';
import type { Score } from './score';
import type { ScoringContext } from './scoring-context';

/** What of a score decides on its band. */
export type BandedScore = Pick<Score, 'value' | 'band' | 'chains'>;

/** Chains of a subject that have been assessed before, by what is declared of them. */
export type KnownChains = ReadonlyMap<Chain, ChainAssessment>;

/**
 * Assesses every chain of a subject.
 * @param known those that need not be assessed again, if all else about the subject is as it was then
 * @throws {RangeError} when the context has no facts of a material
 */
export function assessChains(
  subject: Subject,
  context: ScoringContext,
  known?: KnownChains,
): ChainAssessment[] {
  return subject.chains.map((chain) => {
    const assessed = known?.get(chain);
    if (assessed !== undefined) return assessed;
    const material = context.materials.get(chain.material);
    if (material === undefined) throw new RangeError(`No facts of the material ${chain.material}`);
    const { scoringDate, model } = context;
    return assessChain(prepareChain(subject, chain, material, scoringDate, model.parameters), context);
  });
}

/** The composite and the band, after gates, as `scoreSubject` has them, without all else that there is to say. */
export function bandedScore(subject: Subject, context: ScoringContext, known: KnownChains): BandedScore {
  const { parameters } = context.model;
  const chains = assessChains(subject, context, known);
  const { value } = compositeEstimate(dimensionEstimates(chains), parameters);
  const gates = gatesAt('value', chains, subject.blocked, parameters);
  return { value, band: gatedBand(value, gates, parameters), chains };
}
