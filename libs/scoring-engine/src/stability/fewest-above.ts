import { cutPiece, type LinePiece, wholePiece } from './line-cells';
import { PieceQueue } from './piece-queue';
import type { RivalLines } from './rival-lines';

/** The least number of riskier rivals, as far as it is known. */
export interface FewestAbove {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The least number of rivals that are riskier under the same weights, over the inside of the triangle: the smallest depth
 * in an arrangement of half-planes. Branch and bound: cut the piece with the fewest rivals riskier everywhere, until no
 * piece is left that could have fewer than some place has been seen to have.
 * @param known  a number that is known to be reached elsewhere; `Infinity`: none
 * @param budget how often a line may be held against a piece; when it is spent, what is known so far is the answer
 */
export function fewestAbove(lines: RivalLines, known: number, budget: number): FewestAbove {
  const queue = new PieceQueue();
  let fewest = known;
  const add = (piece: LinePiece) => {
    fewest = Math.min(fewest, piece.aboveAtCentre);
    if (piece.above < fewest) queue.add(piece);
  };
  add(wholePiece(lines));
  let spent = 0;
  for (let piece = queue.take(); piece !== null && piece.above < fewest; piece = queue.take()) {
    if (spent > budget) return { atLeast: piece.above, atMost: fewest };
    spent += 2 * piece.crossing.length;
    cutPiece(piece, lines).forEach(add);
  }
  return { atLeast: fewest, atMost: fewest };
}
