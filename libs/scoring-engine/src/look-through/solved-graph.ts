import type { Estimate } from '../estimate';
import type { MaterialFacts } from '../reference-facts';
import type { Stage } from '../vocabulary';
import { estimateAt, type SolvedStage } from './solve-stage';

/** A stage of a supplier, by the supplier's number, that fell back to the baseline. */
export interface ClosedStage {
  readonly supplier: number;
  readonly stage: Stage;
}

/** The solved chains of one material, in the order in which they were added. */
export class SolvedGraph {
  private chainOf: ReadonlyMap<number, number> | null = null;

  /**
   * @param suppliers  whose each chain is, by number
   * @param stageCount how many stages each chain has
   * @param stages     what was found, one a stage of the material
   */
  constructor(
    readonly material: MaterialFacts,
    readonly suppliers: Int32Array,
    private readonly stageCount: Uint8Array,
    private readonly stages: readonly SolvedStage[],
  ) {}

  /** The exposure of a supplier at a stage; `null`: it has no chain, or one that ends before. */
  exposureOf(supplier: number, stage: Stage): Estimate | null {
    this.chainOf ??= new Map(Array.from(this.suppliers, (each, chain) => [each, chain]));
    const chain = this.chainOf.get(supplier);
    const position = this.material.stages.indexOf(stage);
    return chain === undefined || position === -1 ? null : this.estimateOf(chain, position);
  }

  /** The exposures of a chain, one a stage of the material; `null` where it ends before. */
  exposuresOf(chain: number): (Estimate | null)[] {
    return this.stages.map((_, position) => this.estimateOf(chain, position));
  }

  /** What fell back to the baseline, the last stage first. */
  get closed(): ClosedStage[] {
    return this.stages
      .flatMap(({ closed }, position) =>
        closed.map((chain) => ({
          position,
          supplier: this.suppliers[chain],
          stage: this.material.stages[position],
        })),
      )
      .sort((a, b) => b.position - a.position);
  }

  private estimateOf(chain: number, position: number): Estimate | null {
    return position < this.stageCount[chain] ? estimateAt(this.stages[position].estimates, chain) : null;
  }
}
