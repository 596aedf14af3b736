/** Updates, and for a large component sweeps, after which iteration stops: a loop that hands on all but a trifle. */
const MOST_UPDATES = 5_000_000;
const MOST_SWEEPS = 1_000;

/**
 * Solves x = f(x) for the members of one component by Gauss–Seidel: each update sees the newest values of the others.
 * @param members   what to update, in a fixed order, so that the result is the same on every machine
 * @param update    computes and stores one member's new value; returns by how much it moved
 * @param tolerance the largest movement of a whole sweep that counts as settled
 * @returns false when it did not settle within a bounded number of updates
 */
export function gaussSeidel(
  members: Iterable<number> & { readonly length: number },
  update: (member: number) => number,
  tolerance = 1e-15,
): boolean {
  const most = Math.max(MOST_UPDATES, MOST_SWEEPS * members.length);
  for (let updates = 0; updates < most; updates += members.length) {
    let largest = 0;
    for (const member of members) largest = Math.max(largest, update(member));
    if (largest <= tolerance) return true;
  }
  return false;
}
