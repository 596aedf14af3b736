/** Branches are drawn four characters wide. */
const BRANCH = /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/;

/**
 * Reads the routes that Fastify draws as a tree, such as `GET /v1/suppliers/{ref}`, a path parameter as the contract
 * writes it. HEAD is left out: it comes with every GET.
 */
export function servedRoutes(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods = ''] = BRANCH.exec(line) ?? [];
    if (part === undefined) return [];
    const depth = indent.length / 4;
    const path = (depth > 0 ? above[depth - 1] : '') + part;
    above[depth] = path;
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  });
}
