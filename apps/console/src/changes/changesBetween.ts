/** A field that says something else on the one side than on the other. */
export interface FieldChange {
  /** Where it is: names and positions from the outside to the inside, such as `sources.0.share`. */
  readonly field: string;
  /** `undefined`: there is no such field on this side. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The fields, down to single values, in which two documents differ, in the order in which they stand.
 * @param before `null` or `undefined`: there was nothing
 * @param after  `null` or `undefined`: there is nothing left
 */
export function changesBetween(before: unknown, after: unknown): FieldChange[] {
  const was = new Map(valuesOf(before));
  const is = new Map(valuesOf(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((change) => change.before !== change.after);
}

/** Every single value by its path; an empty list or object counts as a value, so that it is not lost. */
function valuesOf(document: unknown, path: readonly string[] = []): [string, unknown][] {
  if (document === undefined || (document === null && path.length === 0)) return [];
  const isInner = typeof document === 'object' && document !== null;
  if (!isInner) return [[path.join('.'), document]];
  const inner = Object.entries(document);
  if (inner.length === 0)
    return path.length === 0 ? [] : [[path.join('.'), Array.isArray(document) ? '[]' : '{}']];
  return inner.flatMap(([name, value]) => valuesOf(value, [...path, name]));
}
