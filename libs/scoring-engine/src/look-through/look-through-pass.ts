import type { Subject } from '../evidence';
import { prepareChain } from '../prepared-chain';
import type { MaterialFacts } from '../reference-facts';
import type { ScoringParameters } from '../scoring-model';
import type { CalendarDate } from '../vocabulary';
import { type LinkedExposures, NO_LINKED_EXPOSURES } from './linked-exposures';
import { MaterialGraph } from './material-graph';
import { SolvedPass } from './solved-pass';
import { SupplierNumbers } from './supplier-numbers';

/** What a look-through pass is made with. */
export interface LookThroughContext {
  readonly parameters: ScoringParameters;
  readonly scoringDate: CalendarDate;
  readonly materials: ReadonlyMap<string, MaterialFacts>;
}

/**
 * Look-through over suppliers that come one by one and need not stay: of each, only some hundred bytes are kept, off the
 * JavaScript heap. What it finds of a supplier depends on what that one reaches through links alone, to the last digit.
 * Whoever leaves out suppliers of which all is known gets the same for the others, as long as with each supplier that
 * is added all are added that link to it, near or far.
 */
export class LookThroughPass {
  private readonly numbers = new SupplierNumbers();
  private readonly graphs = new Map<string, MaterialGraph>();
  private solved: SolvedPass | null = null;

  /** @param known what was found before of suppliers that are linked to and not added */
  constructor(
    private readonly context: LookThroughContext,
    private readonly known: LinkedExposures = NO_LINKED_EXPOSURES,
  ) {}

  /**
   * Adds a supplier. A chain of a material without facts counts as none; partnerships are nobody's upstream and do not
   * belong here.
   * @throws {RangeError} when its id does not come after that of the one before, or the pass has been solved
   */
  add({ id, coveredOwnershipShare, chains }: Subject): void {
    if (this.solved !== null) throw new RangeError('The pass has been solved; a supplier comes too late');
    const { scoringDate, parameters } = this.context;
    const supplier = this.numbers.add(id);
    for (const chain of chains) {
      const graph = this.graphOf(chain.material);
      if (graph === null) continue;
      // The evidence itself is not needed any longer than it takes to read it.
      const owner = { id, coveredOwnershipShare };
      graph.add(supplier, prepareChain(owner, chain, graph.material, scoringDate, parameters));
    }
  }

  /** What it finds of all suppliers that were added. */
  solve(): SolvedPass {
    // By code, so that what is found of a supplier reads the same whoever else was added before.
    const graphs = [...this.graphs.values()].sort((one, other) =>
      one.material.code < other.material.code ? -1 : 1,
    );
    this.solved ??= new SolvedPass(graphs, this.numbers, this.known);
    return this.solved;
  }

  private graphOf(code: string): MaterialGraph | null {
    const known = this.graphs.get(code);
    const material = this.context.materials.get(code);
    if (known !== undefined || material === undefined) return known ?? null;
    const graph = new MaterialGraph(material, this.numbers, this.context.parameters);
    this.graphs.set(code, graph);
    return graph;
  }
}
