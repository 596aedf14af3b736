import type { Estimate } from '../estimate';
import type { Subject } from '../evidence';
import { prepareChain, type PreparedChain } from '../prepared-chain';
import type { MaterialFacts } from '../reference-facts';
import type { ScoringParameters } from '../scoring-model';
import type { CalendarDate, Stage } from '../vocabulary';
import type { LinkedExposures } from './linked-exposures';
import { solveMaterial } from './solve-material';

/** What a look-through pass is made with. */
export interface LookThroughContext {
  readonly parameters: ScoringParameters;
  readonly scoringDate: CalendarDate;
  readonly materials: ReadonlyMap<string, MaterialFacts>;
}

/** A stage of a supplier that is supplied only by itself through others: nothing says where it happens. */
export interface ClosedLoop {
  readonly supplierId: string;
  readonly material: string;
  readonly stage: Stage;
}

/** The solved graph of suppliers. */
export interface LookThrough extends LinkedExposures {
  readonly closedLoops: readonly ClosedLoop[];
}

/**
 * Solves the exposure of every supplier at every stage of every material it delivers (scoring model §5): headline,
 * best and worst travel through the same links. The result for a supplier depends on what it links to alone, to the
 * last digit: it is the same whether the whole portfolio is solved or only what the supplier reaches.
 * @param suppliers each at most once; partnerships are nobody's upstream and do not belong here
 */
export function lookThrough(suppliers: readonly Subject[], context: LookThroughContext): LookThrough {
  const solved = new Map<string, Map<string, readonly Estimate[]>>();
  const closedLoops: ClosedLoop[] = [];
  for (const [code, chains] of chainsByMaterial(suppliers, context)) {
    const material = chains[0].material;
    const { estimates, closed } = solveMaterial(chains, context.parameters);
    solved.set(code, new Map(chains.map(({ subject }, index) => [subject.id, estimates[index]])));
    for (const { chain, position } of closed) {
      closedLoops.push({
        supplierId: chains[chain].subject.id,
        material: code,
        stage: material.stages[position],
      });
    }
  }
  const seats = new Map(suppliers.map(({ id, country }) => [id, country]));
  return {
    closedLoops,
    seatOf: (supplierId) => seats.get(supplierId) ?? null,
    exposureOf: (supplierId, material, stage) => {
      const stages = context.materials.get(material)?.stages ?? [];
      return solved.get(material)?.get(supplierId)?.[stages.indexOf(stage)] ?? null;
    },
  };
}

/** The chains of each material, in an order that does not depend on that of the suppliers. */
function chainsByMaterial(
  suppliers: readonly Subject[],
  { materials, scoringDate, parameters }: LookThroughContext,
): Map<string, PreparedChain[]> {
  const byMaterial = new Map<string, PreparedChain[]>();
  const inOrder = [...suppliers].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const supplier of inOrder) {
    for (const chain of supplier.chains) {
      const material = materials.get(chain.material);
      if (material === undefined) continue;
      const prepared = prepareChain(supplier, chain, material, scoringDate, parameters);
      const others = byMaterial.get(chain.material);
      if (others === undefined) byMaterial.set(chain.material, [prepared]);
      else others.push(prepared);
    }
  }
  return byMaterial;
}
