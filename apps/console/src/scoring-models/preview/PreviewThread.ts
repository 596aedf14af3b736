import type { Answers, Asked, Question, Told } from './questions';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: Error) => void;
}

/** The worker as the page talks to it: one answer a question. */
export class PreviewThread {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  /** Why it answers nothing any more. */
  private ended: Error | null = null;

  constructor(private readonly worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>) {
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      const asked = this.waiting.get(data.number);
      this.waiting.delete(data.number);
      if ('failure' in data) asked?.reject(new Error(data.failure));
      else asked?.resolve(data.answer);
    };
    worker.onerror = ({ message }) => this.fail(message);
  }

  /**
   * @param transfer buffers that go over instead of being copied
   * @throws {Error} when the worker has ended, or could not be started
   */
  ask<Asking extends Question>(
    question: Asking,
    transfer: Transferable[] = [],
  ): Promise<Answers[Asking['ask']]> {
    if (this.ended !== null) return Promise.reject(this.ended);
    const number = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
      this.worker.postMessage({ number, question } satisfies Asked, transfer);
    });
  }

  end(): void {
    this.worker.terminate();
    this.fail('The preview has ended');
  }

  private fail(message: string): void {
    this.ended = new Error(message);
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
