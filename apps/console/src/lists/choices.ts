/**
 * The values of an enumeration as choices of an input, by the names that the language has for them.
 * @param messages where those names are, such as `evidence.measures`
 */
export const choicesOf = (values: readonly string[], messages: string) =>
  values.map((id) => ({ id, name: `${messages}.${id}` }));
