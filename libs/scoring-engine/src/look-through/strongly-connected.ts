/** What each node of a directed graph depends on, one node after the other. */
export interface Dependencies {
  /** Where the targets of each node start, and at last where they end: one more than there are nodes. */
  readonly firsts: Int32Array;
  /** Nodes; what is below 0 stands for none. */
  readonly targets: Int32Array;
}

/**
 * Groups the nodes of a directed graph into strongly connected components (Tarjan's algorithm, without recursion so
 * that long chains do not exhaust the stack).
 * @param visit is given each component after all that it depends on, its nodes in ascending order; they are no longer
 *              there once it returns
 */
export function forEachComponent(
  { firsts, targets }: Dependencies,
  visit: (component: Int32Array) => void,
): void {
  const count = firsts.length - 1;
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const nextTarget = firsts.slice(0, count);
  const isOpen = new Uint8Array(count);
  const open = new Int32Array(count);
  const path = new Int32Array(count);
  let openCount = 0;
  let pathLength = 0;
  let visited = 0;

  const enter = (node: number) => {
    order[node] = lowest[node] = visited++;
    isOpen[node] = 1;
    open[openCount++] = node;
    path[pathLength++] = node;
  };
  const close = (root: number) => {
    const end = openCount;
    do isOpen[open[--openCount]] = 0;
    while (open[openCount] !== root);
    visit(open.subarray(openCount, end).sort());
  };

  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (pathLength > 0) {
      const node = path[pathLength - 1];
      if (nextTarget[node] < firsts[node + 1]) {
        const target = targets[nextTarget[node]++];
        if (target < 0) continue;
        if (order[target] === -1) enter(target);
        else if (isOpen[target] === 1) lowest[node] = Math.min(lowest[node], order[target]);
        continue;
      }
      pathLength--;
      if (pathLength > 0) {
        const parent = path[pathLength - 1];
        lowest[parent] = Math.min(lowest[parent], lowest[node]);
      }
      if (lowest[node] === order[node]) close(node);
    }
  }
}
