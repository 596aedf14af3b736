import fc from 'fast-check';
import { forEachComponent } from './strongly-connected';

/** The components of a graph that is given as lists of targets. */
function stronglyConnectedComponents(targets: readonly (readonly number[])[]): number[][] {
  const firsts = new Int32Array(targets.length + 1);
  targets.forEach((each, node) => (firsts[node + 1] = firsts[node] + each.length));
  const components: number[][] = [];
  forEachComponent({ firsts, targets: Int32Array.from(targets.flat()) }, (component) =>
    components.push([...component]),
  );
  return components;
}

/** Which nodes each node reaches, itself included, found by brute force. */
function reachOf(targets: readonly (readonly number[])[]): Set<number>[] {
  return targets.map((_, start) => {
    const reached = new Set([start]);
    for (const node of reached) for (const target of targets[node]) reached.add(target);
    return reached;
  });
}

describe('strongly connected components', () => {
  it.each<[string, number[][], number[][]]>([
    ['no node', [], []],
    ['one node', [[]], [[0]]],
    ['one node that depends on itself', [[0]], [[0]]],
    ['a chain, the last dependency first', [[1], [2], []], [[2], [1], [0]]],
    ['a loop', [[1], [2], [0]], [[0, 1, 2]]],
    ['a diamond', [[1, 2], [3], [3], []], [[3], [1], [2], [0]]],
    [
      'two loops, one behind the other',
      [[1], [0, 2], [3], [2]],
      [
        [2, 3],
        [0, 1],
      ],
    ],
    ['a loop left for one already closed', [[1], [], [1, 3], [2]], [[1], [0], [2, 3]]],
    ['a loop within a loop', [[1], [2], [1, 3], [0]], [[0, 1, 2, 3]]],
    [
      'a dependency named twice',
      [
        [1, 1],
        [0, 0],
      ],
      [[0, 1]],
    ],
    ['nodes apart from one another', [[], [], []], [[0], [1], [2]]],
  ])('of %s', (_, targets, components) => {
    expect(stronglyConnectedComponents(targets)).toEqual(components);
  });

  it('are the nodes that reach one another, each after all that it depends on', () => {
    const anyGraph = fc
      .integer({ min: 1, max: 9 })
      .chain((count) =>
        fc.array(fc.array(fc.nat(count - 1), { maxLength: 3 }), { minLength: count, maxLength: count }),
      );
    fc.assert(
      fc.property(anyGraph, (targets) => {
        const components = stronglyConnectedComponents(targets);
        const reach = reachOf(targets);
        const place = targets.map((_, node) => components.findIndex((component) => component.includes(node)));
        expect(components.flat().sort((a, b) => a - b)).toEqual(targets.map((_, node) => node));
        expect(components).toEqual(components.map((component) => [...component].sort((a, b) => a - b)));
        const broken = targets.flatMap((_, one) =>
          [...reach[one]].filter((other) => {
            const isMutual = reach[other].has(one);
            return place[other] > place[one] || (place[other] === place[one]) !== isMutual;
          }),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('pass over what is no node', () => {
    const components: number[][] = [];
    const graph = { firsts: Int32Array.of(0, 2, 3), targets: Int32Array.of(-1, 1, -3) };
    forEachComponent(graph, (component) => components.push([...component]));
    expect(components).toEqual([[1], [0]]);
  });

  it('do not exhaust the stack on a chain of 100,000', () => {
    const count = 100_000;
    const targets = Array.from({ length: count }, (_, node) => (node + 1 < count ? [node + 1] : []));
    const components = stronglyConnectedComponents(targets);
    expect(components).toHaveLength(count);
    expect(components[0]).toEqual([count - 1]);
  });
});
