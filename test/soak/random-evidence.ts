import type { PartnershipInput, SupplierInput } from '@lodestone/contracts';
import type { MaterialFacts, Source, Stage } from '@lodestone/scoring-engine';
import { aChain, anySourcesOf, aRecycling } from '@lodestone/testing';
import fc from 'fast-check';
import { oneOf } from '../bench/one-of';

/** Chance of a round: numbers from 0 up to but without 1. */
export type Random = () => number;

/** A whole number from `least` to `most`. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** Who may stand in evidence, and what it may be about. */
export interface Cast {
  readonly materials: readonly MaterialFacts[];
  readonly supplierIds: readonly string[];
  readonly partnershipIds: readonly string[];
}

type Chains = SupplierInput['chains'];

/** One or two chains with sources of many kinds, some linked to other suppliers, some brought by partnerships. */
export function randomChains(self: string | null, cast: Cast, random: Random): Chains {
  const first = oneOf(cast.materials, random);
  const second = random() < 0.3 ? oneOf(cast.materials, random) : first;
  return [...new Set([first, second])].map((material) => randomChain(self, material, cast, random));
}

function randomChain(
  self: string | null,
  { code, stages }: MaterialFacts,
  cast: Cast,
  random: Random,
): Chains[number] {
  const reached = stages.slice(0, between(random, 1, stages.length));
  const others = cast.supplierIds.filter((id) => id !== self);
  return aChain({
    material: code,
    weight: oneOf([1, 1, 0.3, 2.5], random),
    deliveredStage: reached[reached.length - 1],
    complete: reached.filter(() => random() < 0.2),
    sources: reached.flatMap((stage) => randomSources(stage, others, cast.partnershipIds, random)),
    recycling: random() < 0.3 ? aRecycling({ postConsumer: 0.1 }) : null,
  });
}

function randomSources(
  stage: Stage,
  suppliers: readonly string[],
  partnerships: readonly string[],
  random: Random,
): Source[] {
  const [sources] = fc.sample(anySourcesOf(stage, suppliers), {
    seed: between(random, 0, 2 ** 31),
    numRuns: 1,
  });
  return sources.map((source) => ({
    ...source,
    // A joint venture without any equity is none.
    equityShare: source.equityShare === 0 ? 0.3 : source.equityShare,
    partnershipId: partnerships.length > 0 && random() < 0.1 ? oneOf(partnerships, random) : null,
  }));
}

/** Suppliers that take part in a deal. */
export const randomParties = (cast: Cast, random: Random): PartnershipInput['parties'] => {
  const count = between(random, 1, 3);
  const ids = new Set(Array.from({ length: count }, () => oneOf(cast.supplierIds, random)));
  return [...ids].map((supplierId) => ({
    ...{ supplierId, name: 'Party', role: 'producer' as const },
    ...{ country: null, amount: null, reference: null, note: null },
  }));
};
