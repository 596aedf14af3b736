import { OncePerState } from './once-per-state';

it('works something out once of a state, also for those who ask meanwhile', async () => {
  const once = new OncePerState<number>();
  const work = jest.fn(() => Promise.resolve(7));
  expect(await Promise.all([once.of('a', work), once.of('a', work)])).toEqual([7, 7]);
  expect(await once.of('a', work)).toBe(7);
  expect(work).toHaveBeenCalledTimes(1);
});

it('works it out anew of another state', async () => {
  const once = new OncePerState<string>();
  const of = (state: string) => once.of(state, () => Promise.resolve(`of ${state}`));
  expect([await of('a'), await of('b'), await of('a')]).toEqual(['of a', 'of b', 'of a']);
});

it('tells all who wait of a failure, and forgets it', async () => {
  const once = new OncePerState<number>();
  const failing = () => Promise.reject<number>(new Error('no connection'));
  const both = await Promise.allSettled([once.of('a', failing), once.of('a', failing)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await once.of('a', () => Promise.resolve(7))).toBe(7);
});

it('keeps what is newer when older work fails later', async () => {
  const once = new OncePerState<number>();
  let fail: (cause: Error) => void = () => undefined;
  const older = once.of('a', () => new Promise((_, reject) => (fail = reject)));
  const work = jest.fn(() => Promise.resolve(2));
  await once.of('b', work);
  fail(new Error('no connection'));
  await expect(older).rejects.toThrow('no connection');
  expect(await once.of('b', work)).toBe(2);
  expect(work).toHaveBeenCalledTimes(1);
});
