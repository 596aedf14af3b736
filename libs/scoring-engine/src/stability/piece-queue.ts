import type { LinePiece } from './line-cells';

/** Pieces of the triangle, handed out by how few rivals are riskier everywhere in them: a binary heap. */
export class PieceQueue {
  private readonly heap: LinePiece[] = [];

  /** Puts a piece in line. */
  add(piece: LinePiece): void {
    const { heap } = this;
    let place = heap.push(piece) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (heap[parent].above <= piece.above) break;
      heap[place] = heap[parent];
      place = parent;
    }
    heap[place] = piece;
  }

  /** Takes out a piece with the fewest; `null`: there is none left. */
  take(): LinePiece | null {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined) return null;
    if (heap.length > 0) this.sink(last);
    return first;
  }

  /** Puts a piece in the place that has become free at the top, and below what comes before it. */
  private sink(piece: LinePiece): void {
    const { heap } = this;
    let place = 0;
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && heap[child + 1].above < heap[child].above) child++;
      if (heap[child].above >= piece.above) break;
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = piece;
  }
}
