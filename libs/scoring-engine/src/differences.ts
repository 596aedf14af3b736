/** A place at which a JSON value is another than expected. */
export interface Difference {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** `undefined`: nothing should be there. */
  readonly expected: unknown;
  /** `undefined`: nothing is there. */
  readonly actual: unknown;
}

/** All places at which a JSON value differs from another, in the order of the expected one. */
export function differencesBetween(expected: unknown, actual: unknown, pointer = ''): Difference[] {
  if (expected === actual) return [];
  if (!isContainer(expected) || !isContainer(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return [{ pointer, expected, actual }];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) =>
    differencesBetween(expected[key], actual[key], `${pointer}/${escaped(key)}`),
  );
}

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
