const underWay = new Map<string, Promise<unknown>>();

/**
 * Does something once while it is under way: whoever presses a button twice means it once, and both get the same answer.
 * @param what tells it from anything else
 */
export function onceUnderWay<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  const known = underWay.get(what);
  if (known !== undefined) return known as Promise<Result>;
  const result = act().finally(() => underWay.delete(what));
  underWay.set(what, result);
  return result;
}
