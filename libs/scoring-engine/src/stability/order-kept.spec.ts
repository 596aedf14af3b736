import { orderKept } from './order-kept';

const version = (value: readonly number[], insufficient: readonly number[]) => ({
  value: Float64Array.from(value),
  insufficient: Uint8Array.from(insufficient),
});

it('compares those alone who are ranked before and after', () => {
  const before = version([0.1, 0.2, 0.3, 0.4], [0, 1, 0, 0]);
  const after = version([0.1, 0.9, 0.8, 0.4], [0, 0, 0, 0]);
  // Of 0.1, 0.8 and 0.4 one pair of three stands the other way round.
  expect(orderKept(before, after)).toEqual({ tau: expect.closeTo(1 / 3, 12) as number, subjects: 3 });
  expect(orderKept(after, before).subjects).toBe(3);
});

it('says nothing of the order where nobody is ranked both times', () => {
  expect(orderKept(version([0.1, 0.2], [1, 0]), version([0.2, 0.1], [0, 1]))).toEqual({
    tau: null,
    subjects: 0,
  });
});
