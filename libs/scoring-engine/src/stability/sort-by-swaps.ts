/** So many values are sorted by insertion, which is faster than merging where there are few. */
const INSERTED = 16;

/**
 * How many pairs of values stand in falling order, by merging ever longer sorted runs (Knight 1966); and the values in
 * rising order. What two orders have in common is copied, so that lists that are nearly in order take little time.
 * @param values overwritten
 * @param spare room of the same length, overwritten
 */
export function sortBySwaps(
  values: Float64Array,
  spare: Float64Array,
): { readonly swaps: number; readonly sorted: Float64Array } {
  let swaps = 0;
  for (let start = 0; start < values.length; start += INSERTED) {
    swaps += insert(values, start, Math.min(start + INSERTED, values.length));
  }
  let [from, to] = [values, spare];
  for (let width = INSERTED; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      swaps += merge(from, to, start, middle, Math.min(middle + width, values.length));
    }
    [from, to] = [to, from];
  }
  return { swaps, sorted: from };
}

/** Sorts a few values in place. @returns past how many places they went, all together */
function insert(values: Float64Array, start: number, end: number): number {
  let swaps = 0;
  for (let next = start + 1; next < end; next++) {
    const value = values[next];
    let place = next;
    while (place > start && values[place - 1] > value) {
      values[place] = values[place - 1];
      place--;
    }
    values[place] = value;
    swaps += next - place;
  }
  return swaps;
}

/** Merges two sorted runs that follow on each other. @returns how many pairs of both stood in falling order */
function merge(from: Float64Array, to: Float64Array, start: number, middle: number, end: number): number {
  if (middle === end || from[middle - 1] <= from[middle]) {
    to.set(from.subarray(start, end), start);
    return 0;
  }
  // What is before all of the other run, or after it, stays where it is.
  const [greatest, least] = [from[middle - 1], from[middle]];
  const first = firstPlace(start, middle, (place) => from[place] > least);
  const last = firstPlace(middle, end, (place) => from[place] >= greatest);
  to.set(from.subarray(start, first), start);
  to.set(from.subarray(last, end), last);
  let swaps = 0;
  let [left, right, at] = [first, middle, first];
  while (left < middle && right < last) {
    if (from[left] <= from[right]) to[at++] = from[left++];
    else {
      swaps += middle - left;
      to[at++] = from[right++];
    }
  }
  while (left < middle) to[at++] = from[left++];
  while (right < last) to[at++] = from[right++];
  return swaps;
}

/** The first place of a stretch from which on something holds; its end: nowhere. */
function firstPlace(start: number, end: number, holdsAt: (place: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holdsAt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
