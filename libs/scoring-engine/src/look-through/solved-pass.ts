import type { Estimate } from '../estimate';
import type { Stage } from '../vocabulary';
import type { LinkedExposures, SupplierExposures } from './linked-exposures';
import type { MaterialGraph } from './material-graph';
import type { SolvedGraph } from './solved-graph';
import type { SupplierNumbers } from './supplier-numbers';

/** A stage of a supplier that is supplied only by itself through others: nothing says where it happens. */
export interface ClosedLoop {
  readonly supplierId: string;
  readonly material: string;
  readonly stage: Stage;
}

/** What was found of one supplier. */
export interface ExposedSupplier {
  readonly supplierId: string;
  readonly exposures: SupplierExposures;
}

/** What a look-through pass found. A material is solved when it is first asked for, since no other depends on it. */
export class SolvedPass {
  private readonly solved = new Map<MaterialGraph, SolvedGraph>();
  private readonly byCode: ReadonlyMap<string, MaterialGraph>;

  constructor(
    private readonly graphs: readonly MaterialGraph[],
    private readonly numbers: SupplierNumbers,
    private readonly known: LinkedExposures,
  ) {
    this.byCode = new Map(graphs.map((graph) => [graph.material.code, graph]));
  }

  /** What was found of every supplier, in the order in which they were added. */
  *suppliers(): Generator<ExposedSupplier> {
    const graphs = this.graphs.map((graph) => this.solve(graph));
    const next = graphs.map(() => 0);
    for (const supplier of this.numbers.added()) {
      const exposures: Record<string, readonly (Estimate | null)[]> = {};
      graphs.forEach((graph, place) => {
        while (graph.suppliers[next[place]] === supplier) {
          exposures[graph.material.code] = graph.exposuresOf(next[place]++);
        }
      });
      yield { supplierId: this.numbers.idOf(supplier), exposures };
    }
  }

  /** The exposure of one of the suppliers; `null`: it has no chain of the material, or one that ends before the stage. */
  exposureOf(supplierId: string, material: string, stage: Stage): Estimate | null {
    const graph = this.byCode.get(material);
    const supplier = this.numbers.find(supplierId);
    if (graph === undefined || supplier === undefined) return null;
    return this.solve(graph).exposureOf(supplier, stage);
  }

  /** What fell back to the baseline because its links lead nowhere but round. */
  get closedLoops(): ClosedLoop[] {
    return this.graphs.flatMap((graph) =>
      this.solve(graph).closed.map(({ supplier, stage }) => ({
        supplierId: this.numbers.idOf(supplier),
        material: graph.material.code,
        stage,
      })),
    );
  }

  private solve(graph: MaterialGraph): SolvedGraph {
    const before = this.solved.get(graph);
    if (before !== undefined) return before;
    const { numbers, known } = this;
    const isAdded = new Uint8Array(numbers.count);
    for (const supplier of numbers.added()) isAdded[supplier] = 1;
    const solved = graph.solve((supplier, stage) =>
      isAdded[supplier] === 1 ? null : known.exposureOf(numbers.idOf(supplier), graph.material.code, stage),
    );
    this.solved.set(graph, solved);
    return solved;
  }
}
