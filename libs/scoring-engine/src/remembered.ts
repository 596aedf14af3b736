/**
 * A function of an object that is computed once for each and remembered for as long as the object is there, which must
 * never change. What else it is given may not change what it says.
 */
export function remembered<
  Key extends object,
  Rest extends readonly unknown[],
  Value extends object | string,
>(make: (key: Key, ...rest: Rest) => Value): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, Value>();
  return (key, ...rest) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key, ...rest);
    known.set(key, made);
    return made;
  };
}
