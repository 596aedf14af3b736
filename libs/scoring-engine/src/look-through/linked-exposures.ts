import type { Estimate } from '../estimate';
import type { MaterialFacts } from '../reference-facts';
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

/**
 * What look-through found of one supplier: by material, one estimate a stage of the material, in order; `null` where its
 * chain ends before. It survives JSON to the last digit.
 */
export type SupplierExposures = Readonly<Record<string, readonly (Estimate | null)[]>>;

/** A supplier that others link to. */
export interface LinkedSupplier {
  /** Its seat. */
  readonly country: CountryCode | null;
  readonly exposures: SupplierExposures;
}

/**
 * What is known of suppliers, read from a table.
 * @param suppliers by id
 * @param materials facts by code, with the stages that the exposures were found for
 */
export const linkedExposuresOf = (
  suppliers: ReadonlyMap<string, LinkedSupplier>,
  materials: ReadonlyMap<string, MaterialFacts>,
): LinkedExposures => ({
  exposureOf: (supplierId, material, stage) => {
    const exposures: SupplierExposures[string] | undefined = suppliers.get(supplierId)?.exposures[material];
    const position = materials.get(material)?.stages.indexOf(stage) ?? -1;
    return exposures?.[position] ?? null;
  },
  seatOf: (supplierId) => suppliers.get(supplierId)?.country ?? null,
});
