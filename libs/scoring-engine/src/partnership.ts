import type { Chain, Source, Subject } from './evidence';
import { isInMix } from './maturity';
import type { MaterialFacts } from './reference-facts';
import { relevantStages } from './stages-of-chain';
import { coveredOwnershipOf } from './source-exposure';
import type { CalendarDate, Fraction, Stage } from './vocabulary';

/**
 * A partnership as it is scored: stages that its chains do not declare take the union of what its parties own there
 * for that material on the day, scaled to 1 where it exceeds that, marked derived (scoring model §6).
 * @param parties the suppliers that take part; a financier has no chain and adds nothing
 */
export function withDerivedStages(
  partnership: Subject,
  parties: readonly Subject[],
  materials: ReadonlyMap<string, MaterialFacts>,
  date: CalendarDate,
): Subject {
  const chains = partnership.chains.map((chain): Chain => {
    const material = materials.get(chain.material);
    if (material === undefined) return chain;
    const declared = new Set(chain.sources.map(({ stage }) => stage));
    const missing = relevantStages(chain, material).filter((stage) => !declared.has(stage));
    const derived = missing.flatMap((stage) => ownedSources(parties, chain.material, stage, date));
    return { ...chain, sources: [...chain.sources, ...derived] };
  });
  return { ...partnership, chains };
}

function ownedSources(
  parties: readonly Subject[],
  material: string,
  stage: Stage,
  date: CalendarDate,
): Source[] {
  const owned = parties.flatMap((party) =>
    party.chains
      .filter((chain) => chain.material === material)
      .flatMap(({ sources }) => sources)
      .filter((source) => source.stage === stage && source.control === 'owned' && isInMix(source, date))
      .map((source): Source => ({
        ...source,
        // What a party owns stays under that party's owners.
        coveredOwnershipShare: coveredOwnershipOf(source, party),
        derived: true,
      })),
  );
  const total = owned.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const scaled = (share: Fraction | null) => (share === null || total <= 1 ? share : share / total);
  return owned.map((source) => ({ ...source, share: scaled(source.share) }));
}

/** A party as if the partnership did not exist: without the sources that it brings (scoring model §6). */
export function withoutPartnership(party: Subject, partnershipId: string): Subject {
  const chains = party.chains.map((chain) => ({
    ...chain,
    sources: chain.sources.filter((source) => source.partnershipId !== partnershipId),
  }));
  return { ...party, chains };
}

/** Does the subject have a source that the partnership brings? */
export function hasSourcesOf({ chains }: Subject, partnershipId: string): boolean {
  return chains.some(({ sources }) => sources.some((source) => source.partnershipId === partnershipId));
}
