import { baselineOf } from '../baseline';
import type { Estimate } from '../estimate';
import type { PreparedChain } from '../prepared-chain';
import type { MaterialFacts } from '../reference-facts';
import type { ScoringParameters } from '../scoring-model';
import { exposuresThrough } from '../stage-exposure';
import type { Stage } from '../vocabulary';
import { bytes, fractions, integers } from './growing-column';
import { NO_LINKED_EXPOSURES } from './linked-exposures';
import { resolveLinks } from './resolve-links';
import { solveStage, type SolvedStage } from './solve-stage';
import { SolvedGraph } from './solved-graph';
import { StageColumn } from './stage-column';
import type { SupplierNumbers } from './supplier-numbers';

/** No chain. */
const NONE = -1;

/** What look-through needs of one material's chains, in columns of numbers. */
export class MaterialGraph {
  /** Whose each chain is. */
  private readonly suppliers = integers();
  private readonly stageCount = bytes();
  private readonly feedEntry = bytes();
  private readonly feedShare = fractions();
  private readonly columns: StageColumn[];

  constructor(
    readonly material: MaterialFacts,
    private readonly numbers: SupplierNumbers,
    private readonly parameters: ScoringParameters,
  ) {
    this.columns = material.stages.map(() => new StageColumn());
  }

  /** Adds the chain of a supplier. */
  add(supplier: number, chain: PreparedChain): void {
    const reading = { linked: NO_LINKED_EXPOSURES, parameters: this.parameters };
    this.suppliers.push(supplier);
    this.stageCount.push(chain.stages.length);
    this.feedEntry.push(chain.feed.entry);
    this.feedShare.push(chain.feed.share ?? Number.NaN);
    this.columns.forEach((column, position) => {
      if (position >= chain.stages.length) {
        column.addEmptyRow();
        return;
      }
      const stage = chain.stages[position];
      const worths = exposuresThrough(chain, stage, reading);
      column.addStage(stage, worths, (id) => this.numbers.of(id));
    });
  }

  /**
   * Solves the material stage by stage from the last, because recycled feed looks at a later stage of the same chain and
   * links only at the same stage of other chains (scoring model §5). What is solved is then forgotten.
   * @param knownOf what is known of a supplier that was not added; `null`: nothing
   */
  solve(knownOf: (supplier: number, stage: Stage) => Estimate | null): SolvedGraph {
    const { material, columns } = this;
    const suppliers = this.suppliers.toArray();
    const chains = {
      stageCount: this.stageCount.toArray(),
      feedEntry: this.feedEntry.toArray(),
      feedShare: this.feedShare.toArray(),
    };
    const chainOf = new Int32Array(this.numbers.count).fill(NONE);
    suppliers.forEach((supplier, chain) => (chainOf[supplier] = chain));
    const solved: SolvedStage[] = [];
    for (let column = columns.pop(); column !== undefined; column = columns.pop()) {
      const position = columns.length;
      const stage = material.stages[position];
      const reachingChainOf = (supplier: number) => {
        const chain = chainOf[supplier];
        return chain !== NONE && position < chains.stageCount[chain] ? chain : NONE;
      };
      const links = resolveLinks(column, {
        chainOf: reachingChainOf,
        knownOf: (supplier) => knownOf(supplier, stage),
      });
      const baseline = baselineOf(material, stage, this.parameters).value;
      solved[position] = solveStage({ position, column, links, chains, baseline, later: solved });
    }
    return new SolvedGraph(material, suppliers, chains.stageCount, solved);
  }
}
