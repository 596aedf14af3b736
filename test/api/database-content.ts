import { changingNothing as unchanged } from '@lodestone/testing';
import type { TestApi } from '../setup/use-api';

export { contentOf, rowsOf } from '@lodestone/testing';

/** Does something that must leave every row of every table as it is, once no background work is left of what came before. */
export async function changingNothing<Result>(
  api: TestApi,
  work: () => PromiseLike<Result>,
): Promise<Result> {
  await api.quiet();
  return unchanged(api.database, work);
}
