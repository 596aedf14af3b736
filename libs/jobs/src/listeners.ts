/** Those who want to hear how runs go on. */
export class Listeners {
  private readonly listeners = new Set<{ readonly hear: (runId: string) => void }>();

  /** @returns ends the listening */
  add(hear: (runId: string) => void): () => void {
    const listener = { hear };
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  tell(runId: string): void {
    for (const { hear } of this.listeners) hear(runId);
  }
}
