import { linksOf, type Subject } from '@lodestone/scoring-engine';

/** By material, the suppliers that links lead to. */
export type SupplyReach = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whom the scores of subjects rest on through links: a link leads to the chain of the same material of the supplier it
 * names, and on from there.
 * @param find the evidence about a supplier, as far as any is known
 */
export function supplyReachOf(
  subjects: readonly Subject[],
  find: (supplierId: string) => Subject | undefined,
): SupplyReach {
  const reach = new Map<string, Set<string>>();
  for (const chain of subjects.flatMap(({ chains }) => chains)) {
    const reached = reach.get(chain.material) ?? new Set();
    reach.set(chain.material, new Set([...reached, ...linksOf([chain])]));
  }
  for (const [material, reached] of reach) {
    // What is added meanwhile is visited as well.
    for (const supplierId of reached) {
      const chains = find(supplierId)?.chains.filter((chain) => chain.material === material) ?? [];
      for (const next of linksOf(chains)) reached.add(next);
    }
  }
  return reach;
}
