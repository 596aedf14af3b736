import { serverBusy } from './database-errors';

/** How many go ahead together, how many more may wait, and for how many milliseconds. */
export interface WaitingLineLimits {
  readonly atOnce: number;
  readonly waiting: number;
  readonly patience: number;
}

/** Lets a few go ahead at a time, first come, first served. Who waits here holds nothing that others need. */
export class WaitingLine {
  private atWork = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly limits: WaitingLineLimits) {}

  /**
   * Does work when it is its turn.
   * @throws {DomainError} `server.busy` when too many wait already, or it has waited too long
   */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.atWork < this.limits.atOnce) this.atWork++;
    else await this.turn();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Waits until someone who leaves hands the place over. */
  private turn(): Promise<void> {
    if (this.waiting.size >= this.limits.waiting) return Promise.reject(serverBusy());
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.waiting.delete(goAhead);
        reject(serverBusy());
      }, this.limits.patience);
      const goAhead = () => {
        clearTimeout(giveUp);
        this.waiting.delete(goAhead);
        resolve();
      };
      this.waiting.add(goAhead);
    });
  }

  private leave(): void {
    const [next] = this.waiting;
    if (next === undefined) this.atWork--;
    else next();
  }
}
