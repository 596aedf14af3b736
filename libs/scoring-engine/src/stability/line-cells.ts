import { cut } from './cut';
import type { RivalLines } from './rival-lines';
import { valueAt, WHOLE_TRIANGLE, type WeightPolygon, type Weights } from './weight-triangle';

/**
 * Leads no larger count as none. Corners are off by rounding, and so is what lies between two lines that are closer
 * than this: it does not count.
 */
export const THINNEST = 1e-12;

/** How many lines are looked at to find one that cuts a piece well. */
const PICKS = 24;

/** A convex part of the triangle of weights, and what the lines of a subject's rivals do to it. */
export interface LinePiece {
  readonly polygon: WeightPolygon;
  /** How many rivals are riskier everywhere in it, those aside who always are. */
  readonly above: number;
  /** The lines that cross it. Without any it is a cell: the rank is the same everywhere in it. */
  readonly crossing: Int32Array;
  /** How many rivals at most are riskier somewhere in it: at its centre, or right beside it. */
  readonly aboveAtCentre: number;
}

/** All of the triangle, crossed by all lines. */
export function wholePiece({ leads }: RivalLines): LinePiece {
  const crossing = Int32Array.from({ length: leads.length / 3 }, (_, line) => line);
  return pieceOf(WHOLE_TRIANGLE, { above: 0, crossing }, leads);
}

/**
 * Cuts a piece along one of the lines that cross it. Lines that are equal to that one cross neither part any more, and of
 * lines that meet in one point about half are left on either side, so that no coincidence takes longer than chance.
 */
export function cutPiece(piece: LinePiece, { leads }: RivalLines): LinePiece[] {
  const { above, rest } = cut(piece.polygon, halvingLine(piece, leads), THINNEST);
  return [rest, above].map((polygon) => pieceOf(polygon, piece, leads));
}

/**
 * Of some lines that cross a piece, picked as if by chance but the same each time, the one that halves the longest way
 * through it best: parts that are not drawn out are crossed by fewer lines.
 */
function halvingLine({ polygon, crossing }: LinePiece, leads: Float64Array): Weights {
  const [from, to] = longestWay(polygon);
  let chosen = leadsOf(crossing[0], leads);
  let least = Infinity;
  let scattered = crossing.length;
  for (let pick = 0; pick < PICKS; pick++) {
    scattered = Math.imul(scattered, 1_664_525) + 1_013_904_223;
    const line = leadsOf(crossing[(scattered >>> 0) % crossing.length], leads);
    const [atStart, atEnd] = [valueAt(line, from), valueAt(line, to)];
    const offMiddle = atStart * atEnd < 0 ? Math.abs(atStart / (atStart - atEnd) - 0.5) : 1;
    if (offMiddle < least) [chosen, least] = [line, offMiddle];
  }
  return chosen;
}

/** The two corners of a polygon that are farthest apart. */
function longestWay(polygon: WeightPolygon): readonly [Weights, Weights] {
  let farthest: readonly [Weights, Weights] = [polygon[0], polygon[1]];
  let most = 0;
  for (const from of polygon) {
    for (const to of polygon) {
      const distance = (from[0] - to[0]) ** 2 + (from[1] - to[1]) ** 2 + (from[2] - to[2]) ** 2;
      if (distance > most) [farthest, most] = [[from, to], distance];
    }
  }
  return farthest;
}

const leadsOf = (line: number, leads: Float64Array): Weights => [
  leads[3 * line],
  leads[3 * line + 1],
  leads[3 * line + 2],
];

/** A part of a piece, or the whole of it, with the lines that are left to cross it. */
function pieceOf(
  polygon: WeightPolygon,
  whole: Pick<LinePiece, 'above' | 'crossing'>,
  leads: Float64Array,
): LinePiece {
  // This is where all the time goes: numbers in a row are read several times as fast as points in a list.
  const corners = Float64Array.from(polygon.flat());
  const [middle1, middle2, middle3] = centreOf(polygon);
  const crossing = new Int32Array(whole.crossing.length);
  let { above } = whole;
  let crossed = 0;
  let atCentre = 0;
  for (const line of whole.crossing) {
    const at = 3 * line;
    const first = leads[at];
    const second = leads[at + 1];
    const third = leads[at + 2];
    let isAbove = 0;
    let isBelow = 0;
    for (let corner = 0; corner < corners.length; corner += 3) {
      const lead = first * corners[corner] + second * corners[corner + 1] + third * corners[corner + 2];
      isAbove |= Number(lead > THINNEST);
      isBelow |= Number(lead < -THINNEST);
    }
    const crosses = isAbove & isBelow;
    const centre = first * middle1 + second * middle2 + third * middle3;
    crossing[crossed] = line;
    crossed += crosses;
    above += isAbove & ~isBelow;
    atCentre += crosses & Number(centre >= -THINNEST);
  }
  return { polygon, above, crossing: crossing.slice(0, crossed), aboveAtCentre: above + atCentre };
}

function centreOf(polygon: WeightPolygon): Weights {
  const sum = (at: 0 | 1 | 2) => polygon.reduce((total, corner) => total + corner[at], 0) / polygon.length;
  return [sum(0), sum(1), sum(2)];
}
