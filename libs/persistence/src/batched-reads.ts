/** A question that waits for its statement. */
interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
}

/** Questions that one statement answers at most. */
const MOST_AT_ONCE = 100;

/**
 * Answers questions that come within one turn of the event loop by one statement together: many callers cost PostgreSQL
 * and us little more than one, and a caller alone waits no longer than the turn.
 */
export class BatchedReads<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];

  /** @param answerAll answers several questions, in their order */
  constructor(private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  /** The answer to one question; whatever fails the statement fails all who wait for it. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => this.answerWaiting());
    });
  }

  private answerWaiting(): void {
    const all = this.waiting;
    this.waiting = [];
    for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
      void this.answer(all.slice(from, from + MOST_AT_ONCE));
    }
  }

  private async answer(asked: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.answerAll(asked.map(({ question }) => question));
      asked.forEach(({ resolve }, position) => resolve(answers[position]));
    } catch (cause) {
      asked.forEach(({ reject }) => reject(cause));
    }
  }
}
