/** From one level to another. */
export type Interval = readonly [from: number, to: number];

const SAME = 1e-13;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function is below 0 on an interval on which it is convex: an interval, if anywhere.
 * @param precision ends are off by less, unless the function is linear: then they are off by rounding
 * @returns `null`: nowhere, or on less than the precision
 */
export function belowZero(
  convex: (level: number) => number,
  [from, to]: Interval,
  precision: number,
): Interval | null {
  const [start, middle, end] = [convex(from), convex((from + to) / 2), convex(to)];
  if (start < 0 && end < 0) return [from, to];
  const isLinear = Math.abs(middle - (start + end) / 2) < SAME;
  if (isLinear) {
    const zero = from + ((to - from) * start) / (start - end);
    if (start < 0) return [from, zero];
    return end < 0 ? [zero, to] : null;
  }
  if (start < 0) return [from, crossing(convex, [from, to], precision)];
  if (end < 0) return [crossing(convex, [to, from], precision), to];
  // On either half it stays above the straight line through the other, carried on.
  if (Math.min(middle, 2 * middle - start, 2 * middle - end) >= 0) return null;
  const lowest = lowestPoint(convex, [from, to], precision);
  if (convex(lowest) >= 0) return null;
  return [crossing(convex, [lowest, from], precision), crossing(convex, [lowest, to], precision)];
}

/** Bisects from where a function is below 0 to where it is not; the point found is still below. */
function crossing(convex: (level: number) => number, [below, above]: Interval, precision: number): number {
  let [inside, outside] = [below, above];
  while (Math.abs(outside - inside) > precision) {
    const middle = (inside + outside) / 2;
    if (convex(middle) < 0) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** The lowest point of a convex function, by golden section; the first one found below 0 is low enough. */
function lowestPoint(convex: (level: number) => number, [from, to]: Interval, precision: number): number {
  let [start, end] = [from, to];
  let [left, right] = [end - GOLDEN * (end - start), start + GOLDEN * (end - start)];
  let [atLeft, atRight] = [convex(left), convex(right)];
  while (end - start > precision && atLeft >= 0 && atRight >= 0) {
    if (atLeft < atRight) {
      [end, right, atRight] = [right, left, atLeft];
      left = end - GOLDEN * (end - start);
      atLeft = convex(left);
    } else {
      [start, left, atLeft] = [left, right, atRight];
      right = start + GOLDEN * (end - start);
      atRight = convex(right);
    }
  }
  return atLeft < atRight ? left : right;
}
