type Leaf = string | number | boolean | null;

/** One value that is not the same in two versions of a record. */
export interface Difference {
  /** Names and positions from the outside in, such as `['chains', 0, 'sources', 2, 'share']`. */
  readonly path: readonly (string | number)[];
  /** `undefined`: it is not there at all. */
  readonly mine: Leaf | undefined;
  readonly theirs: Leaf | undefined;
}

/** All single values in which two versions differ, in the order of the first. @param mine the fields to compare */
export function differences(mine: object, theirs: object): Difference[] {
  const [own, other] = [
    leavesOf(mine),
    leavesOf(Object.fromEntries(Object.keys(mine).map((key) => [key, theirs[key as never]]))),
  ];
  const paths = [...new Set([...own.keys(), ...other.keys()])];
  return paths
    .filter((path) => own.get(path) !== other.get(path))
    .map((path) => ({
      path: JSON.parse(path) as (string | number)[],
      mine: own.get(path),
      theirs: other.get(path),
    }));
}

function leavesOf(
  value: unknown,
  path: readonly (string | number)[] = [],
  leaves = new Map<string, Leaf>(),
): Map<string, Leaf> {
  if (Array.isArray(value)) value.forEach((item, index) => leavesOf(item, [...path, index], leaves));
  else if (typeof value === 'object' && value !== null)
    Object.entries(value).forEach(([key, item]) => leavesOf(item, [...path, key], leaves));
  else if (value != null) leaves.set(JSON.stringify(path), value as Leaf);
  return leaves;
}
