import { BatchedReads } from './batched-reads';

/** Answers with the square, and remembers what was asked together. */
function squares() {
  const asked: number[][] = [];
  const reads = new BatchedReads((questions: readonly number[]) => {
    asked.push([...questions]);
    return Promise.resolve(questions.map((question) => question ** 2));
  });
  return { asked, reads };
}

describe('reads in batches', () => {
  it('answer together what is asked in one turn, each with its own answer', async () => {
    const { asked, reads } = squares();
    expect(await Promise.all([reads.ask(2), reads.ask(3), reads.ask(4)])).toEqual([4, 9, 16]);
    expect(asked).toEqual([[2, 3, 4]]);
  });

  it('answer later questions later', async () => {
    const { asked, reads } = squares();
    await reads.ask(2);
    await reads.ask(3);
    expect(asked).toEqual([[2], [3]]);
  });

  it('ask at most a hundred at once', async () => {
    const { asked, reads } = squares();
    const questions = Array.from({ length: 250 }, (_, index) => index);
    expect(await Promise.all(questions.map((question) => reads.ask(question)))).toEqual(
      questions.map((question) => question ** 2),
    );
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it('fail for all who asked together, and for nobody after them', async () => {
    let failing = true;
    const reads = new BatchedReads((questions: readonly number[]) =>
      failing ? Promise.reject(new Error('gone')) : Promise.resolve(questions),
    );
    const results = await Promise.allSettled([reads.ask(1), reads.ask(2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing = false;
    expect(await reads.ask(3)).toBe(3);
  });
});
