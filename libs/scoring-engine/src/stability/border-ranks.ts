import { leadOf } from './rival-lines';
import { THINNEST } from './line-cells';

/** The corners at the two ends of each side of the triangle. */
const SIDES = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const;

/**
 * The least number of rivals that are riskier under the same weights, over the border of the triangle: its corners and
 * the open intervals of its sides. Weights there leave a dimension out, and who differs in nothing else is equally
 * risky: a subject may rank higher than anywhere inside.
 */
export function fewestAboveOnBorder(index: number, dimensions: Float64Array): number {
  const corners = [0, 1, 2].map((corner) => countAtCorner(index, dimensions, corner));
  const sides = SIDES.map(([from, to]) => fewestOnSide(index, dimensions, from, to));
  return Math.min(...corners, ...sides);
}

function countAtCorner(index: number, dimensions: Float64Array, corner: number): number {
  const own = dimensions[3 * index + corner];
  let above = 0;
  for (let at = corner; at < dimensions.length; at += 3) if (dimensions[at] > own) above++;
  return above;
}

function fewestOnSide(index: number, dimensions: Float64Array, from: number, to: number): number {
  const subjects = dimensions.length / 3;
  const starts = new Float64Array(subjects);
  const ends = new Float64Array(subjects);
  let [starting, ending, throughout] = [0, 0, 0];
  for (let rival = 0; rival < subjects; rival++) {
    const lead = leadOf(dimensions, rival, index);
    const [atFrom, atTo] = [lead[from], lead[to]];
    if (atFrom <= 0 && atTo <= 0) continue;
    if (atFrom >= 0 && atTo >= 0) throughout++;
    else if (atTo > 0) starts[starting++] = atFrom / (atFrom - atTo);
    else ends[ending++] = atFrom / (atFrom - atTo);
  }
  return throughout + fewestOpen(starts.subarray(0, starting).sort(), ends.subarray(0, ending).sort());
}

/** The least number of intervals that are open at once between 0 and 1, given when each starts (until 1) or ends (from 0). */
function fewestOpen(starts: Float64Array, ends: Float64Array): number {
  let open = ends.length;
  let fewest = open;
  let [started, ended] = [0, 0];
  while (ended < ends.length) {
    const event = Math.min(ends[ended], starts[started] ?? Infinity);
    // What happens at one point happens together: nobody's rank is that of a point.
    for (; ended < ends.length && ends[ended] <= event + THINNEST; ended++) open--;
    for (; started < starts.length && starts[started] <= event + THINNEST; started++) open++;
    fewest = Math.min(fewest, open);
  }
  return fewest;
}
