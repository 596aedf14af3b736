import type { Estimate } from '../estimate';
import type { CountryCode, Stage } from '../vocabulary';

/** What look-through knows of the suppliers that others link to (scoring model §5). */
export interface LinkedExposures {
  /**
   * The supplier's own exposure at a stage of a material, policies aside.
   * @returns `null` when it has no chain of that material, or one that ends before the stage
   */
  exposureOf(supplierId: string, material: string, stage: Stage): Estimate | null;
  /** Where the supplier has its seat, which is all that a reading at face value knows; `null`: unknown. */
  seatOf(supplierId: string): CountryCode | null;
}

/** For subjects without links. */
export const NO_LINKED_EXPOSURES: LinkedExposures = { exposureOf: () => null, seatOf: () => null };
