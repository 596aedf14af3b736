import { randomBytes } from 'node:crypto';

/** Where `npm test` keeps its Redis, handed from the global set-up to the test files; not set where there is none. */
export const TEST_REDIS_URL = 'LODESTONE_TEST_REDIS_URL';

/** Tests that need a real Redis; where the machine has none they are skipped, and the report of the run names them. */
export const describeWithRedis = (name: string, tests: () => void): void =>
  (process.env[TEST_REDIS_URL] === undefined ? describe.skip : describe)(
    `${name} [needs redis-server]`,
    tests,
  );

/** Keys of one test's own on the Redis of the run. */
export interface TestRedis {
  readonly url: string;
  /** What all of its keys and channels begin with. */
  readonly prefix: string;
}

/** Keys that nobody has used yet. */
export function testRedis(): TestRedis {
  const url = process.env[TEST_REDIS_URL];
  if (url === undefined) throw new Error('Tests with Redis run through npm test, which starts one');
  return { url, prefix: `test_${randomBytes(6).toString('hex')}` };
}
