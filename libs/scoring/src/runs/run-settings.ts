/** Settings of the runs. */
export abstract class RunSettings {
  /** Published runs whose scores are kept. */
  abstract readonly runsKept: number;
  /** Subjects of a chunk. */
  abstract readonly chunkSize: number;
}
