/** What is worked out once of a state, and kept until it is asked for another. */
export class OncePerState<Result> {
  private known: { readonly state: string; readonly result: Promise<Result> } | null = null;

  /**
   * Works it out, unless it has been of the same state; whoever asks meanwhile waits for the same work.
   * @throws what the work throws, to all who wait for it; whoever comes next has it worked out anew
   */
  async of(state: string, work: () => Promise<Result>): Promise<Result> {
    if (this.known?.state === state) return this.known.result;
    const known = { state, result: work() };
    this.known = known;
    try {
      return await known.result;
    } catch (cause) {
      if (this.known === known) this.known = null;
      throw cause;
    }
  }
}
