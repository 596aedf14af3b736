import { gaussSeidel } from './gauss-seidel';

/** Counts as many members as it is long, of which only one is updated: a long time in a short one. */
class Crowd extends Array<number> {
  override [Symbol.iterator]() {
    return [0][Symbol.iterator]();
  }
}

describe('Gauss–Seidel iteration', () => {
  it('settles at the solution, each update seeing the newest values of the others', () => {
    const x = [1, 1];
    const seen: number[][] = [];
    const settled = gaussSeidel([0, 1], (member) => {
      const before = x[member];
      seen.push([...x]);
      x[member] = member === 0 ? 0.5 * x[1] : 0.5 * x[0];
      return Math.abs(x[member] - before);
    });
    expect(settled).toBe(true);
    expect(seen.slice(0, 4)).toEqual([
      [1, 1],
      [0.5, 1],
      [0.5, 0.25],
      [0.125, 0.25],
    ]);
    expect(Math.max(...x)).toBeLessThanOrEqual(1e-15);
  });

  it('updates members in the order given', () => {
    const order: number[] = [];
    gaussSeidel([3, 1, 2], (member) => {
      order.push(member);
      return 0;
    });
    expect(order).toEqual([3, 1, 2]);
  });

  it('goes on while any member moves, not only the last', () => {
    const movements = [0.5, 0, 0.25, 0, 0, 0];
    let updates = 0;
    expect(gaussSeidel([0, 1], () => movements[updates++])).toBe(true);
    expect(updates).toBe(6);
  });

  it.each([
    ['1e-15 by default', undefined, 1e-15, true],
    ['as little as it is told', 0.25, 0.25, true],
  ])('takes a movement of %s for settled', (_, tolerance, movement, expected) => {
    let updates = 0;
    const settled = gaussSeidel([0], () => (updates++ === 0 ? movement : 0), tolerance);
    expect({ settled, updates }).toEqual({ settled: expected, updates: 1 });
  });

  it('takes a movement a little larger than that for none', () => {
    let updates = 0;
    expect(gaussSeidel([0], () => (updates++ === 0 ? 1.01e-15 : 0))).toBe(true);
    expect(updates).toBe(2);
  });

  it.each([
    ['five million updates', 1_000, 5_000],
    ['five million updates of one', 1, 5_000_000],
    ['a thousand sweeps where those are more', 10_000_000, 1_000],
  ])('gives up after %s', (_, members, expected) => {
    let sweeps = 0;
    const settled = gaussSeidel(new Crowd(members), () => {
      sweeps++;
      return 1;
    });
    expect({ settled, sweeps }).toEqual({ settled: false, sweeps: expected });
  });

  it('has nothing to settle without members', () => {
    expect(gaussSeidel([], () => 1)).toBe(true);
  });
});
