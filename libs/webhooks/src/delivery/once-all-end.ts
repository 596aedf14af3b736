/** The results of several pieces of work, once all of them have ended. @throws the first failure, and only then */
export async function onceAllEnd<Result>(work: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
