interface Kept<Answer> {
  readonly answer: Answer;
  readonly until: number;
}

/** Remembers answers for a short while, and no more than so many: the oldest is forgotten first. */
export class RecentAnswers<Answer> {
  private readonly kept = new Map<string, Kept<Answer>>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.kept.size;
  }

  /** @param now milliseconds, of the same clock as `until` */
  get(question: string, now: number): Answer | undefined {
    const found = this.kept.get(question);
    return found !== undefined && found.until > now ? found.answer : undefined;
  }

  /** @param until milliseconds; from then on the answer is not remembered */
  set(question: string, answer: Answer, until: number): void {
    this.kept.delete(question);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= this.most && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(question, { answer, until });
  }

  clear(): void {
    this.kept.clear();
  }
}
