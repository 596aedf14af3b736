import type { Estimate } from '../estimate';
import { NO_LINK, type StageColumn } from './stage-column';

/** What the sources of a column lead to. */
export interface ResolvedLinks {
  /** By source: the chain whose estimate it takes; below 0, −1 less the place of a fixed one. */
  readonly targets: Int32Array;
  /** Estimates that no chain of the column changes, three numbers each. */
  readonly fixed: readonly number[];
}

/** Who is behind the links of a column. */
export interface LinkedSuppliers {
  /** The chain of a supplier that reaches the stage; below 0: it has none. */
  readonly chainOf: (supplier: number) => number;
  /** What is known of a supplier that is not among those to solve; `null`: nothing. */
  readonly knownOf: (supplier: number) => Estimate | null;
}

/** Tells sources that take the estimate of another chain from those that no other chain changes. */
export function resolveLinks(column: StageColumn, { chainOf, knownOf }: LinkedSuppliers): ResolvedLinks {
  const links = column.link.toArray();
  const standIns = column.standIn.toArray();
  const fixed = column.standIns.flatMap(endsOf);
  const placeOfKnown = new Map<number, number>();
  const fixedPlaceOf = (supplier: number, standIn: number): number => {
    const place = placeOfKnown.get(supplier);
    if (place !== undefined) return place;
    const estimate = knownOf(supplier);
    if (estimate === null) return standIn;
    placeOfKnown.set(supplier, fixed.length / 3);
    return fixed.push(...endsOf(estimate)) / 3 - 1;
  };

  const targets = links.map((link, source) => {
    const chain = link === NO_LINK ? -1 : chainOf(link);
    if (chain >= 0) return chain;
    return -1 - (link === NO_LINK ? standIns[source] : fixedPlaceOf(link, standIns[source]));
  });
  return { targets, fixed };
}

const endsOf = ({ value, lower, upper }: Estimate): number[] => [value, lower, upper];
