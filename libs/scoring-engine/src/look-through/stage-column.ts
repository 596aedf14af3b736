import type { Estimate } from '../estimate';
import type { PreparedStage } from '../prepared-chain';
import type { StageMix } from '../stage-mix';
import { bytes, fractions, integers } from './growing-column';

/** No supplier: the source stands for itself. */
export const NO_LINK = -1;

/**
 * One stage of a material over all its chains: a row a chain, and for each row the sources that the stage is read from,
 * in their order.
 */
export class StageColumn {
  readonly remainder = fractions();
  readonly undeclared = fractions();
  readonly complete = bytes();
  /** Where the sources of each row start; they end where those of the next start. */
  readonly firsts = integers();

  readonly effectiveShare = fractions();
  readonly heldShare = fractions();
  readonly maturity = fractions();
  readonly named = bytes();
  /** The number of the supplier that performs the source, if it delivers anything. */
  readonly link = integers();
  /** What the source is by itself, where nothing is known of its supplier: a place in `standIns`. */
  readonly standIn = bytes();
  /** The few estimates that a source can be by itself. */
  readonly standIns: Estimate[] = [];

  constructor() {
    this.firsts.push(0);
  }

  /** Adds a row for a chain that ends before the stage. */
  addEmptyRow(): void {
    this.addRow(0, 0, false);
  }

  /**
   * Adds the row of a chain.
   * @param worths    what each source is by itself, in the order of the mix that the stage is read from
   * @param numberOf  the number of a supplier
   */
  addStage({ readFrom }: PreparedStage, worths: readonly Estimate[], numberOf: (id: string) => number): void {
    readFrom.sources.forEach(({ source, named, maturity, heldShare, effectiveShare }, position) => {
      const carries = source.supplierId !== null && effectiveShare > 0;
      this.effectiveShare.push(effectiveShare);
      this.heldShare.push(heldShare);
      this.maturity.push(maturity);
      this.named.push(named ? 1 : 0);
      this.link.push(source.supplierId !== null && carries ? numberOf(source.supplierId) : NO_LINK);
      this.standIn.push(this.placeOf(worths[position]));
    });
    this.addRow(readFrom.remainder, readFrom.undeclared, readFrom.complete);
  }

  private addRow(
    remainder: StageMix['remainder'],
    undeclared: StageMix['undeclared'],
    complete: boolean,
  ): void {
    this.remainder.push(remainder);
    this.undeclared.push(undeclared);
    this.complete.push(complete ? 1 : 0);
    this.firsts.push(this.link.length);
  }

  private placeOf({ value, lower, upper }: Estimate): number {
    const place = this.standIns.findIndex(
      (each) => each.value === value && each.lower === lower && each.upper === upper,
    );
    return place === -1 ? this.standIns.push({ value, lower, upper }) - 1 : place;
  }
}
