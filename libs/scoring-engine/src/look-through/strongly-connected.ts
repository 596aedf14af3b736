/**
 * Groups the nodes of a directed graph into strongly connected components (Tarjan's algorithm, without recursion so
 * that long chains do not exhaust the stack).
 * @param targets for each node, the nodes it depends on
 * @returns the components, each after all that it depends on; nodes within one in ascending order
 */
export function stronglyConnectedComponents(targets: readonly (readonly number[])[]): number[][] {
  const count = targets.length;
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const nextTarget = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const components: number[][] = [];
  let visited = 0;

  const enter = (node: number, path: number[]) => {
    order[node] = lowest[node] = visited++;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };

  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    const path: number[] = [];
    enter(root, path);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (nextTarget[node] < targets[node].length) {
        const target = targets[node][nextTarget[node]++];
        if (order[target] === -1) enter(target, path);
        else if (isOpen[target] === 1) lowest[node] = Math.min(lowest[node], order[target]);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent], lowest[node]);
      if (lowest[node] === order[node]) components.push(closeComponent(node, open, isOpen));
    }
  }
  return components;
}

function closeComponent(root: number, open: number[], isOpen: Uint8Array): number[] {
  const component = open.splice(open.lastIndexOf(root));
  for (const node of component) isOpen[node] = 0;
  return component.sort((a, b) => a - b);
}
