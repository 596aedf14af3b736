import type { Estimate } from '../estimate';
import type { Chain, Subject } from '../evidence';
import { prepareChain } from '../prepared-chain';
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
 * last digit: it is the same whether the whole portfolio is solved or only what the supplier reaches. A material is
 * solved when it is first asked for, since no other depends on it.
 * @param suppliers each at most once; partnerships are nobody's upstream and do not belong here
 */
export function lookThrough(suppliers: readonly Subject[], context: LookThroughContext): LookThrough {
  const graphs = chainsByMaterial(suppliers, context);
  const solved = new Map<string, SolvedGraph>();
  const solve = (code: string): SolvedGraph | null => {
    const known = solved.get(code);
    const chains = graphs.get(code);
    if (known !== undefined || chains === undefined) return known ?? null;
    const graph = solveGraph(code, chains, context);
    solved.set(code, graph);
    return graph;
  };
  const seats = new Map(suppliers.map(({ id, country }) => [id, country]));
  return {
    get closedLoops() {
      return [...graphs.keys()].flatMap((code) => solve(code)?.closedLoops ?? []);
    },
    seatOf: (supplierId) => seats.get(supplierId) ?? null,
    exposureOf: (supplierId, material, stage) => {
      const stages = context.materials.get(material)?.stages ?? [];
      return solve(material)?.estimates.get(supplierId)?.[stages.indexOf(stage)] ?? null;
    },
  };
}

/** The solved suppliers of one material. */
interface SolvedGraph {
  /** By supplier, in the order of the stages. */
  readonly estimates: ReadonlyMap<string, readonly Estimate[]>;
  readonly closedLoops: readonly ClosedLoop[];
}

interface ChainOfSupplier {
  readonly supplier: Subject;
  readonly chain: Chain;
}

function solveGraph(
  code: string,
  members: readonly ChainOfSupplier[],
  { materials, scoringDate, parameters }: LookThroughContext,
): SolvedGraph {
  const material = materials.get(code);
  if (material === undefined) throw new RangeError(`No facts of the material ${code}`);
  const chains = members.map(({ supplier, chain }) =>
    prepareChain(supplier, chain, material, scoringDate, parameters),
  );
  const { estimates, closed } = solveMaterial(chains, parameters);
  return {
    estimates: new Map(chains.map(({ subject }, index) => [subject.id, estimates[index]])),
    closedLoops: closed.map(({ chain, position }) => ({
      supplierId: chains[chain].subject.id,
      material: code,
      stage: material.stages[position],
    })),
  };
}

/** The chains of each material with known facts, in an order that does not depend on that of the suppliers. */
function chainsByMaterial(
  suppliers: readonly Subject[],
  { materials }: LookThroughContext,
): Map<string, ChainOfSupplier[]> {
  const byMaterial = new Map<string, ChainOfSupplier[]>();
  const inOrder = [...suppliers].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const supplier of inOrder) {
    for (const chain of supplier.chains) {
      if (!materials.has(chain.material)) continue;
      const others = byMaterial.get(chain.material);
      if (others === undefined) byMaterial.set(chain.material, [{ supplier, chain }]);
      else others.push({ supplier, chain });
    }
  }
  return byMaterial;
}
