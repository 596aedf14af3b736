/** A list with one item in the place of another. */
export const replaced = <Item>(items: readonly Item[], position: number, item: Item): Item[] =>
  items.map((each, index) => (index === position ? item : each));
