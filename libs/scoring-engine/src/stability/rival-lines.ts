import type { Weights } from './weight-triangle';

/**
 * The others of a portfolio as a subject meets them: each is riskier than it on one side of a line through the triangle
 * of weights. Who never is plays no part; who always is only counts; the rest are lines.
 */
export interface RivalLines {
  /** How many are riskier under all weights inside the triangle. */
  readonly always: number;
  /** Three numbers a line: the lead of the rival at the corners of the triangle, the largest scaled to ±1. */
  readonly leads: Float64Array;
}

/** By how much one subject of a portfolio is riskier than another, at the corners of the triangle. */
export const leadOf = (dimensions: Float64Array, rival: number, index: number): Weights => [
  dimensions[3 * rival] - dimensions[3 * index],
  dimensions[3 * rival + 1] - dimensions[3 * index + 1],
  dimensions[3 * rival + 2] - dimensions[3 * index + 2],
];

/**
 * Reduces a portfolio to the lines that a subject's rank depends on.
 * @param index      the subject
 * @param dimensions three additive risks a subject, one subject after the other
 * @throws {RangeError} when the portfolio has no such subject
 */
export function rivalLines(index: number, dimensions: Float64Array): RivalLines {
  const subjects = dimensions.length / 3;
  if (!Number.isInteger(subjects)) throw new RangeError('A portfolio has three risks a subject');
  if (!Number.isInteger(index) || index < 0 || index >= subjects) {
    throw new RangeError(`There is no subject ${index} among ${subjects}`);
  }
  const leads = new Float64Array(dimensions.length);
  let always = 0;
  let filled = 0;
  for (let rival = 0; rival < subjects; rival++) {
    const [first, second, third] = leadOf(dimensions, rival, index);
    if (first <= 0 && second <= 0 && third <= 0) continue;
    if (first >= 0 && second >= 0 && third >= 0) {
      always++;
      continue;
    }
    const scale = Math.max(Math.abs(first), Math.abs(second), Math.abs(third));
    leads[filled++] = first / scale;
    leads[filled++] = second / scale;
    leads[filled++] = third / scale;
  }
  return { always, leads: leads.slice(0, filled) };
}

/** The same lines with their sides exchanged. */
export const turnedAround = ({ always, leads }: RivalLines): RivalLines => ({
  always,
  leads: leads.map((lead) => -lead),
});
