/** What a bench has to take away again, however it ends. */
export class CleanUp {
  private readonly steps: (() => Promise<unknown>)[] = [];

  /** @param step done before all that was added earlier */
  add(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }

  /** Does every step, even when one of them fails; the first failure is thrown in the end. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      await step().catch((cause: unknown) => failures.push(cause));
    }
    if (failures.length > 0) throw failures[0];
  }
}
