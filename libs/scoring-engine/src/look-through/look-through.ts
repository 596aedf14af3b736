import type { Subject } from '../evidence';
import { type LinkedExposures, NO_LINKED_EXPOSURES } from './linked-exposures';
import { LookThroughPass, type LookThroughContext } from './look-through-pass';
import type { ClosedLoop } from './solved-pass';

/** The solved graph of suppliers. */
export interface LookThrough extends LinkedExposures {
  readonly closedLoops: readonly ClosedLoop[];
}

/**
 * Solves the exposure of every supplier at every stage of every material it delivers (scoring model §5): headline,
 * best and worst travel through the same links. The result for a supplier depends on what it links to alone, to the
 * last digit: it is the same whether the whole portfolio is solved or only what the supplier reaches.
 * @param suppliers each at most once; partnerships are nobody's upstream and do not belong here
 * @param known     what was found before of suppliers that are linked to and not among these
 */
export function lookThrough(
  suppliers: readonly Subject[],
  context: LookThroughContext,
  known: LinkedExposures = NO_LINKED_EXPOSURES,
): LookThrough {
  const pass = new LookThroughPass(context, known);
  [...suppliers].sort((a, b) => (a.id < b.id ? -1 : 1)).forEach((supplier) => pass.add(supplier));
  const solved = pass.solve();
  const seats = new Map(suppliers.map(({ id, country }) => [id, country]));
  return {
    get closedLoops() {
      return solved.closedLoops;
    },
    seatOf: (supplierId) =>
      seats.has(supplierId) ? (seats.get(supplierId) ?? null) : known.seatOf(supplierId),
    exposureOf: (supplierId, material, stage) =>
      seats.has(supplierId)
        ? solved.exposureOf(supplierId, material, stage)
        : known.exposureOf(supplierId, material, stage),
  };
}
